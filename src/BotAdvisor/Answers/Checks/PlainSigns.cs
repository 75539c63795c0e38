using System.Globalization;
using System.Text;

namespace BotAdvisor.Answers.Checks;

/// <summary>Which signs a written sentence may consist of: those of plain Dutch and English text. Whatever can be markup, a link or invisible is none.</summary>
internal static class PlainSigns
{
    private const int Shortest = 4;
    private const int Longest = 320;
    private const int ShortestLabel = 2;

    // No < > [ ] { } ` * # | \ ~ ^ _ @: markup, templates and addresses need one of these.
    private const string Allowed = " .,;:?!'\"’‘“”„«»()-–—…%€$&/+=§°½·²";

    // What a spreadsheet or a list would take for its own.
    private const string NotFirst = "=+-–—/&.,;:)";

    /// <summary>The sentence with the spaces that models use for looks made plain.</summary>
    public static string Tidied(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();

    /// <summary>Whether a sentence is plain text and of a length that a sentence has.</summary>
    public static bool AreAll(string text)
    {
        if (text.Length is < Shortest or > Longest || NotFirst.Contains(text[0], StringComparison.Ordinal) || IsNumbered(text) || HasAddress(text)) return false;
        return IsWellFormed(text) && text.Normalize(NormalizationForm.FormC).EnumerateRunes().All(IsPlain);
    }

    // Half a surrogate pair cannot be normalised, and is no character.
    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at])) return false;
        }

        return true;
    }

    private static bool IsPlain(Rune rune) =>
        Rune.IsDigit(rune) ? rune.IsAscii : Rune.IsLetter(rune) ? IsLatin(rune) : rune.IsBmp && Allowed.Contains((char)rune.Value, StringComparison.Ordinal);

    private static bool IsLatin(Rune letter) => letter.Value is < 0x0250 or (>= 0x1E00 and < 0x1F00) && Rune.GetUnicodeCategory(letter) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter;

    private static bool IsNumbered(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }

    // "evil.example": a full stop between two words of letters. Not "m.b.v.", and not "2.0".
    private static bool HasAddress(string text)
    {
        if (text.Contains("//", StringComparison.Ordinal) || text.Contains("www", StringComparison.OrdinalIgnoreCase) || text.Contains("http", StringComparison.OrdinalIgnoreCase)) return true;
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            var before = text[..dot].Reverse().TakeWhile(IsOfLabel).Count();
            var after = text[(dot + 1)..].TakeWhile(IsOfLabel).Count();
            if (before >= ShortestLabel && after >= ShortestLabel && char.IsLetter(text[dot + 1])) return true;
        }

        return false;
    }

    private static bool IsOfLabel(char sign) => char.IsLetterOrDigit(sign) || sign == '-';
}
