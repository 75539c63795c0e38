using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace BotAdvisor.Web.Documents;

/// <summary>Makes heads and paragraphs of lines of text, as a text file has them or a page is set.</summary>
internal static partial class PlainLines
{
    private const int Timeout = 1_000;
    private const int LongestHead = 110;

    // "4 Zie ook het interview met …" is a note, and no chapter.
    private const int LongestOfOneNumber = 45;

    // A paragraph of more is one that never ended.
    private const int LongestParagraph = 4_000;

    /// <summary>Joins lines to pieces: broken words are made whole, and a line that looks like a numbered head is one.</summary>
    public static IEnumerable<DocumentPiece> Pieces(IReadOnlyList<string> lines, int? page)
    {
        var isSpacedOut = IsSpacedOut(lines);
        var paragraph = new StringBuilder();
        foreach (var line in lines)
        {
            var text = Clean(line);
            var head = HeadLevel(text);
            if (text.Length == 0 ? !isSpacedOut : head > 0 || BeginsItem(text) || paragraph.Length > LongestParagraph || (isSpacedOut && Ended(paragraph)))
            {
                if (paragraph.Length > 0) yield return new(Taken(paragraph), 0, page);
            }

            if (head > 0) yield return new(text, head, page);
            else if (text.Length > 0) Join(paragraph, text);
        }

        if (paragraph.Length > 0) yield return new(Taken(paragraph), 0, page);
    }

    /// <summary>The text without characters that nobody sees, and with one space for any white space.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune);
            if (isSpace && clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            if (!isSpace && !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned)) clean.Append(rune);
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>The level of a line that is a numbered head ("3.2 Verlof", "Bijlage A"); 0 for any other.</summary>
    public static int HeadLevel(string line)
    {
        if (line.Length is 0 or > LongestHead || line[^1] is '.' or ',' or ';' || Contents().IsMatch(line)) return 0;
        if (Named().IsMatch(line)) return 1;
        if (Numbered().Match(line) is not { Success: true } numbered) return 0;
        var level = numbered.Groups["number"].Value.Count(letter => letter == '.') + 1;
        return level > 1 || line.Length <= LongestOfOneNumber ? level : 0;
    }

    // Some programs write an empty line behind every line.
    private static bool IsSpacedOut(IReadOnlyList<string> lines)
    {
        var full = lines.Count(line => !string.IsNullOrWhiteSpace(line));
        var alone = lines.Where((line, i) => !string.IsNullOrWhiteSpace(line) && i + 1 < lines.Count && string.IsNullOrWhiteSpace(lines[i + 1])).Count();
        return full > 20 && alone > full * 0.6 && lines.Where(line => !string.IsNullOrWhiteSpace(line)).Average(line => line.Length) < 90;
    }

    private static bool Ended(StringBuilder paragraph) => paragraph.Length > 0 && paragraph[^1] is '.' or '?' or '!' or ':';

    private static bool BeginsItem(string text) => text[0] is '•' or '–' or '▪' or '◦' or '*' && text.Length > 1 && text[1] == ' ';

    private static void Join(StringBuilder paragraph, string text)
    {
        if (paragraph.Length > 1 && paragraph[^1] == '-' && char.IsLetter(paragraph[^2]) && char.IsLower(text[0])) paragraph.Length--;
        else if (paragraph.Length > 0) paragraph.Append(' ');
        paragraph.Append(text);
    }

    private static string Taken(StringBuilder paragraph)
    {
        var text = paragraph.ToString();
        paragraph.Clear();
        return text;
    }

    [GeneratedRegex(@"^(?:§ ?|Artikel |Art\. |Hoofdstuk |Chapter |Section |Paragraaf )?(?<number>\d{1,2}(?:\.\d{1,2}){0,3})\.?:?\s+\p{Lu}[^.?!]*[\p{L}\d)?]$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:Bijlage|BIJLAGE|Appendix|Annex|Hoofdstuk|Chapter|Deel|Artikel)\s+(?:[A-Z]|\d{1,3}|[IVX]+)\b.{0,90}$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Named();

    // "2.1 Verlof ........ 14"
    [GeneratedRegex(@"(?:\.{3,}|…|\s{2,}|\t)\s*\d{1,4}$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Contents();
}
