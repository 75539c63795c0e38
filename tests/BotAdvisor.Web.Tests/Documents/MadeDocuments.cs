using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace BotAdvisor.Web.Tests.Documents;

/// <summary>Documents made for a test, by the libraries that others make them with.</summary>
internal static class MadeDocuments
{
    private const int Margin = 50;
    private const int LineHeight = 14;

    /// <summary>A PDF with some lines on every page.</summary>
    public static byte[] Pdf(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            var y = page.PageSize.Height - Margin;
            foreach (var line in lines)
            {
                if (line.Length > 0) page.AddText(line, 10, new PdfPoint(Margin, y), font);
                y -= LineHeight;
            }
        }

        return builder.Build();
    }

    /// <summary>A Word document of heads ("# …"), paragraphs and rows of a table ("a | b").</summary>
    public static byte[] Word(params string[] lines)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            var styles = main.AddNewPart<StyleDefinitionsPart>();
            styles.Styles = new Styles(new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "Kop1" });
            main.Document = new Document(new Body(lines.Select(Element)));
            main.Document.Save();
        }

        return stream.ToArray();
    }

    /// <summary>A packed file whose one part unpacks to so many bytes.</summary>
    public static byte[] Packed(string part, long bytes)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var unpacked = archive.CreateEntry(part, CompressionLevel.SmallestSize).Open();
            var block = new byte[1 << 20];
            for (long written = 0; written < bytes; written += block.Length) unpacked.Write(block);
        }

        return stream.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static OpenXmlElement Element(string line)
    {
        if (line.StartsWith("# ", StringComparison.Ordinal)) return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Kop1" }), new Run(new Text(line[2..])));
        if (line.Contains(" | ", StringComparison.Ordinal)) return new Table(new TableRow(line.Split(" | ").Select(cell => new TableCell(new Paragraph(new Run(new Text(cell)))))));
        return new Paragraph(new Run(new Text(line)));
    }
}
