using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BotAdvisor.Web.Documents;

/// <summary>A Word document (docx): its heads by their style, its paragraphs and the rows of its tables, as they would be printed.</summary>
internal static partial class WordFile
{
    private const int Timeout = 1_000;

    // A file that is encrypted, or an old .doc with another name, begins like this.
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    /// <exception cref="DocumentException">It is none, it is encrypted or damaged, or it unpacks to too much.</exception>
    public static ReadDocument Read(string path, CancellationToken cancellationToken)
    {
        CheckPackage(path, cancellationToken);
        try
        {
            using var package = WordprocessingDocument.Open(path, isEditable: false, new OpenSettings { MaxCharactersInPart = DocumentLimits.MostUnpacked });
            if (package.MainDocumentPart?.Document?.Body is not { } body) throw new DocumentException(path, "There is no document in it.", "Open it in Word and save it anew.");
            var levels = Levels(package.MainDocumentPart.StyleDefinitionsPart?.Styles);
            DocumentPiece[] pieces = [.. Pieces(body, levels, cancellationToken)];
            var title = package.PackageProperties.Title is { } named && !string.IsNullOrWhiteSpace(named) ? PlainLines.Clean(named) : Array.Find(pieces, piece => piece.Level == 1)?.Text;
            return new(title ?? Path.GetFileNameWithoutExtension(path), null, [.. pieces]);
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or System.Xml.XmlException or InvalidDataException or FormatException or ArgumentException or InvalidOperationException or NullReferenceException)
        {
            throw new DocumentException(path, $"It is no whole Word document: {e.Message}", "Open it in Word and save it anew as docx.", e);
        }
    }

    // The sizes that a packed file tells may be lies, so every part is unpacked once and counted.
    private static void CheckPackage(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var file = File.OpenRead(path);
            var start = new byte[CompoundFile.Length];
            if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(CompoundFile)) throw new DocumentException(path, "It is encrypted, or an old .doc file under another name.", "Take the password off, or save it as docx.");
            file.Position = 0;
            using var parts = new ZipArchive(file, ZipArchiveMode.Read);
            var left = DocumentLimits.MostUnpacked;
            var buffer = new byte[81_920];
            foreach (var part in parts.Entries)
            {
                using var unpacked = part.Open();
                for (var read = 1; read > 0;)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    read = unpacked.Read(buffer);
                    left -= read;
                    if (left < 0) throw new DocumentException(path, $"It unpacks to more than {DocumentLimits.MostUnpacked / 1024 / 1024} MB.", "Save it anew without the pictures, or split it.");
                }
            }
        }
        catch (InvalidDataException e)
        {
            throw new DocumentException(path, "It is no Word document, or a damaged one.", "Open it in Word and save it anew as docx.", e);
        }
    }

    private static IEnumerable<DocumentPiece> Pieces(OpenXmlElement parent, Dictionary<string, int> levels, CancellationToken cancellationToken)
    {
        foreach (var element in parent.ChildElements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pieces = element switch
            {
                Paragraph paragraph => [new DocumentPiece(TextOf(paragraph), LevelOf(paragraph, levels))],
                TableRow row => [new DocumentPiece(string.Join(" | ", row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(TextOf))).Where(text => text.Length > 0)))],
                Table or SdtBlock or SdtContentBlock or CustomXmlBlock => Pieces(element, levels, cancellationToken),
                _ => [],
            };
            foreach (var piece in pieces.Where(piece => piece.Text.Length > 0)) yield return piece;
        }
    }

    // What was deleted with changes tracked is not in the document any more.
    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants().Where(element => element.Ancestors<Paragraph>().First() == paragraph))
        {
            if (element is Text said) text.Append(said.Text);
            else if (element is TabChar or Break or CarriageReturn) text.Append(' ');
            else if (element is NoBreakHyphen) text.Append('-');
        }

        return PlainLines.Clean(text.ToString());
    }

    private static int LevelOf(Paragraph paragraph, Dictionary<string, int> levels)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and >= 0 and < 9) return outline + 1;
        return paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style ? levels.GetValueOrDefault(style, HeadStyle().Match(style) is { Success: true } head ? head.Groups["level"].Value[0] - '0' : 0) : 0;
    }

    // A style may be a head by its own outline level or by its name, whatever language Word was in when it was made.
    private static Dictionary<string, int> Levels(Styles? styles)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            var outline = style.StyleParagraphProperties?.OutlineLevel?.Val?.Value;
            var named = HeadStyle().Match(style.StyleName?.Val?.Value ?? "");
            if (style.StyleId?.Value is { } id && (outline is >= 0 and < 9 || named.Success)) levels[id] = outline is { } level ? level + 1 : named.Groups["level"].Value[0] - '0';
        }

        return levels;
    }

    [GeneratedRegex(@"^(?:heading|kop|titre|überschrift) ?(?<level>[1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex HeadStyle();
}
