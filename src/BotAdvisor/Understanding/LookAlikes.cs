using System.Collections.Frozen;
using System.Text;

namespace BotAdvisor.Understanding;

/// <summary>
/// Letters of other alphabets that look like Latin ones, and Latin ones that no decomposition takes apart: "blосkchain" with a Cyrillic
/// "о" and "с" reads like "blockchain". Pairs from Unicode's table of confusables (UTS 39), lower case only.
/// </summary>
internal static class LookAlikes
{
    private static readonly FrozenDictionary<int, string> Latin = new Dictionary<int, string>
    {
        // Cyrillic
        [0x0430] = "a", [0x0432] = "b", [0x0435] = "e", [0x043A] = "k", [0x043C] = "m", [0x043D] = "h", [0x043E] = "o", [0x0440] = "p", [0x0441] = "c",
        [0x0442] = "t", [0x0443] = "y", [0x0445] = "x", [0x0455] = "s", [0x0456] = "i", [0x0458] = "j", [0x04BB] = "h", [0x0501] = "d", [0x051B] = "q", [0x051D] = "w",

        // Greek
        [0x03B1] = "a", [0x03B5] = "e", [0x03B9] = "i", [0x03BA] = "k", [0x03BD] = "v", [0x03BF] = "o", [0x03C1] = "p", [0x03C4] = "t", [0x03C5] = "u", [0x03C7] = "x",

        // Latin
        [0x00DF] = "ss", [0x00E6] = "ae", [0x00F8] = "o", [0x0111] = "d", [0x0131] = "i", [0x0142] = "l", [0x0153] = "oe", [0x0261] = "g",
    }.ToFrozenDictionary();

    public static void Append(StringBuilder word, Rune letter)
    {
        if (!letter.IsAscii && Latin.TryGetValue(letter.Value, out var latin)) word.Append(latin);
        else word.Append(letter);
    }
}
