using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;

namespace BotAdvisor.Understanding;

/// <summary>Ways of hiding what a text says from whoever reads it, and other ways of reading it.</summary>
internal static class Disguise
{
    private const int ShortestCode = 20;
    private const double MostlyText = 0.9;
    private const int ManyLetters = 6;
    private const int ManyCuts = 3;
    private const int ManyZeroWidths = 2;

    private static readonly FrozenDictionary<char, char> Digits = new Dictionary<char, char> { ['0'] = 'o', ['1'] = 'i', ['3'] = 'e', ['4'] = 'a', ['5'] = 's', ['7'] = 't', ['8'] = 'b', ['9'] = 'g', ['@'] = 'a', ['$'] = 's', ['!'] = 'i', ['€'] = 'e' }.ToFrozenDictionary();

    /// <summary>Whether a text holds what nobody types: signs that turn the order of letters or spell without being seen, or words in code.</summary>
    public static bool Hides(string text)
    {
        var zeroWidths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xE0000 and <= 0xE01EF)) return true;
            if (rune.Value is 0x200B or 0x200C or 0x2060 or 0xFEFF or 0x180E or 0x00AD && ++zeroWidths >= ManyZeroWidths) return true;
        }

        return HasCode(text);
    }

    /// <summary>Whether the text is cut up within its words: "n e g e e r", "neg-eer", "neg/eer".</summary>
    public static bool IsInPieces(string text)
    {
        var (letters, cuts) = (0, 0);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            letters = word.Length == 1 && char.IsLetter(word[0]) ? letters + 1 : word.Any(char.IsLetter) ? 0 : letters;
            cuts += Cuts(word);
            if (letters >= ManyLetters || cuts >= ManyCuts) return true;
        }

        return false;
    }

    /// <summary>The text read otherwise: digits for letters, turned round, and by the alphabet shifted by thirteen.</summary>
    public static IEnumerable<string> Readings(string text)
    {
        if (text.Any(Digits.ContainsKey)) yield return string.Concat(text.Select(sign => Digits.GetValueOrDefault(sign, sign)));
        yield return string.Concat(text.Reverse());
        yield return string.Concat(text.Select(Shifted));
    }

    private static int Cuts(string word)
    {
        var cuts = 0;
        for (var at = 1; at + 1 < word.Length; at++)
        {
            if (word[at] is '-' or '.' or '_' or '/' or '|' or '*' or '+' or '~' && char.IsLetter(word[at - 1]) && char.IsLetter(word[at + 1])) cuts++;
        }

        return cuts;
    }

    private static char Shifted(char sign) => sign switch
    {
        >= 'a' and <= 'z' => (char)('a' + ((sign - 'a' + 13) % 26)),
        >= 'A' and <= 'Z' => (char)('A' + ((sign - 'A' + 13) % 26)),
        _ => sign,
    };

    // Base64 or hexadecimal that reads as text.
    private static bool HasCode(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '+' or '/' or '-' or '_' or '=')) end++;
            if (end - at >= ShortestCode && ReadsAsText(text[at..end])) return true;
            at = end + 1;
        }

        return false;
    }

    private static bool ReadsAsText(string code)
    {
        var plain = code.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        var bytes = plain.Length % 2 == 0 && plain.All(char.IsAsciiHexDigit) ? Convert.FromHexString(plain) : new byte[plain.Length];
        var length = bytes.Length;
        if (!plain.All(char.IsAsciiHexDigit) && !Convert.TryFromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='), bytes, out length)) return false;
        return length > 0 && Utf8.IsValid(bytes.AsSpan(0, length)) && Encoding.UTF8.GetString(bytes, 0, length) is var read && read.Count(IsOfText) >= read.Length * MostlyText;
    }

    private static bool IsOfText(char sign) => char.IsLetterOrDigit(sign) || sign is ' ' or ',' or '.' or '\'' or '!' or '?' or ':' or '\n';
}
