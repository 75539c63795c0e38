using System.Collections.Immutable;
using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace BotAdvisor.Web.Documents;

/// <summary>A PDF: its text page by page, without the lines that stand on top or at the foot of every page. Heads are what its bookmarks name, or what is numbered like one.</summary>
internal static class PdfFile
{
    private const int EveryPages = 25;

    // A line on so many pages is no text of any of them.
    private const int FewestRepeats = 4;

    private const int LongestTitle = 200;

    /// <exception cref="DocumentException">It is none, it is encrypted or damaged, or it holds only pictures of pages.</exception>
    public static ReadDocument Read(string path, Action<string> progress, CancellationToken cancellationToken)
    {
        try
        {
            using var pdf = PdfDocument.Open(path, new ParsingOptions { UseLenientParsing = true });
            if (pdf.NumberOfPages > DocumentLimits.MostPages) throw new DocumentException(path, $"It has {pdf.NumberOfPages} pages; at most {DocumentLimits.MostPages} are read.", "Split it.");
            var pages = new List<string[]>();
            var characters = 0;
            for (var number = 1; number <= pdf.NumberOfPages; number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                string[] lines = [.. ContentOrderTextExtractor.GetText(pdf.GetPage(number), addDoubleNewline: true).Split('\n')];
                pages.Add(lines);
                characters += lines.Sum(line => line.Length);
                if (characters > DocumentLimits.MostCharacters) throw new DocumentException(path, $"It holds more than {DocumentLimits.MostCharacters:N0} characters.", "Split it.");
                if (number % EveryPages == 0) progress($"page {number.ToString(CultureInfo.InvariantCulture)} of {pdf.NumberOfPages.ToString(CultureInfo.InvariantCulture)}");
            }

            if (!pages.Any(page => page.Any(line => line.Any(char.IsLetter)))) throw new DocumentException(path, "Its pages are pictures: there is no text in it.", "Have the text recognised (OCR) first, or import the document it was scanned from.");
            return new(TitleOf(pdf.Information.Title) ?? Path.GetFileNameWithoutExtension(path), pages.Count, [.. Pieces(pages, Bookmarks(pdf))]);
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new DocumentException(path, "It is locked with a password.", "Take the password off and import it again.", e);
        }
        catch (Exception e) when (e is not (DocumentException or OperationCanceledException or OutOfMemoryException or IOException or UnauthorizedAccessException))
        {
            // The reader throws whatever its own code comes upon in a damaged file.
            throw new DocumentException(path, $"It is no whole PDF: {e.Message}", "Save it anew as PDF from the program it was made with.", e);
        }
    }

    // Many programs write the name of their own file there.
    private static string? TitleOf(string? named) =>
        string.IsNullOrWhiteSpace(named) || named.Length > LongestTitle || named.StartsWith("Microsoft ", StringComparison.Ordinal) || Path.GetExtension(named) is { Length: >= 4 and <= 5 } kind && kind.Skip(1).All(char.IsAsciiLetter) ? null : PlainLines.Clean(named);

    private static IEnumerable<DocumentPiece> Pieces(List<string[]> pages, ILookup<int, string> bookmarks)
    {
        var repeated = Repeated(pages);
        for (var i = 0; i < pages.Count; i++)
        {
            var heads = bookmarks[i + 1].ToHashSet(StringComparer.OrdinalIgnoreCase);
            var lines = pages[i].Where(line => !repeated.Contains(Shape(line))).ToArray();
            foreach (var head in heads.Where(head => !Array.Exists(lines, line => heads.Contains(PlainLines.Clean(line))))) yield return new(head, 1, i + 1);
            foreach (var piece in PlainLines.Pieces(lines, i + 1)) yield return heads.Contains(piece.Text) ? piece with { Level = 1 } : piece;
        }
    }

    private static ILookup<int, string> Bookmarks(PdfDocument pdf) =>
        (pdf.TryGetBookmarks(out var bookmarks) ? bookmarks.GetNodes() : []).OfType<UglyToad.PdfPig.Outline.DocumentBookmarkNode>().ToLookup(node => node.PageNumber, node => PlainLines.Clean(node.Title));

    // First and last lines that are the same on many pages, but for their number.
    private static HashSet<string> Repeated(List<string[]> pages) => pages
        .SelectMany(page => page.Where(line => !string.IsNullOrWhiteSpace(line)).ToArray() is { Length: > 0 } lines ? lines.Take(2).Concat(lines.TakeLast(2)).Select(Shape).Distinct(StringComparer.Ordinal) : [])
        .GroupBy(shape => shape, StringComparer.Ordinal)
        .Where(group => group.Count() >= Math.Max(FewestRepeats, pages.Count / 3))
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);

    private static string Shape(string line) => string.Concat(PlainLines.Clean(line).Where(letter => !char.IsDigit(letter)));
}
