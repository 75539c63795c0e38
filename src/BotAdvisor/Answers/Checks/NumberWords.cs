using System.Collections.Frozen;
using System.Globalization;

namespace BotAdvisor.Answers.Checks;

/// <summary>Numbers written as words, Dutch and English: "negen", "éénentwintig", "tweehonderdvijftig", "twintigste", "ninety", "second".</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Units = Pairs("een 1 één 1 eén 1 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9");

    private static readonly FrozenDictionary<string, int> Others = Pairs(
        "nul 0 zero 0 tien 10 elf 11 twaalf 12 dertien 13 veertien 14 vijftien 15 zestien 16 zeventien 17 achttien 18 negentien 19 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 "
        + "eerste 1 tweede 2 derde 3 vierde 4 vijfde 5 zesde 6 zevende 7 achtste 8 negende 9 tiende 10 elfde 11 twaalfde 12 first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10");

    private static readonly FrozenDictionary<string, int> Tens = Pairs("twintig 20 dertig 30 veertig 40 vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

    private static readonly FrozenDictionary<string, string> Rough = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["helft"] = "half", ["half"] = "half", ["halve"] = "half", ["halveert"] = "half", ["kwart"] = "quarter", ["quarter"] = "quarter",
        ["tientallen"] = "tens", ["dozens"] = "tens", ["honderden"] = "hundreds", ["hundreds"] = "hundreds", ["duizenden"] = "thousands", ["thousands"] = "thousands",
        ["miljoenen"] = "millions", ["millions"] = "millions", ["miljarden"] = "billions", ["billions"] = "billions", ["verdubbelt"] = "double", ["verdubbelde"] = "double", ["doubled"] = "double", ["doubles"] = "double",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number that a word is, in digits; null where it is none. The Dutch article "een" is 1.</summary>
    public static string? Of(string word) => ValueOf(word.Replace('ë', 'e')) is { } value ? value.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>A word that counts without a number: "helft", "tientallen".</summary>
    public static string? Roughly(string word) => Rough.GetValueOrDefault(word);

    /// <summary>What a word makes of the number before it.</summary>
    public static decimal? Multiplier(string word) => word switch
    {
        "honderd" or "hundred" => 100,
        "duizend" or "thousand" => 1_000,
        "miljoen" or "million" or "mln" => 1_000_000,
        "miljard" or "billion" or "mld" => 1_000_000_000,
        _ => null,
    };

    private static int? ValueOf(string word)
    {
        if (Units.TryGetValue(word, out var value) || Others.TryGetValue(word, out value) || Tens.TryGetValue(word, out value)) return value;
        if (word is "honderd" or "hundred") return 100;
        if (word is "duizend" or "thousand") return 1_000;
        if (word.EndsWith("ste", StringComparison.Ordinal) && word.Length > 6 && ValueOf(word[..^3]) is { } ordinal) return ordinal;
        return Split(word, "duizend", 1_000) ?? Split(word, "honderd", 100) ?? Compound(word);
    }

    // "tweehonderdvijftig": what stands before is multiplied, what stands behind is added.
    private static int? Split(string word, string by, int times)
    {
        var at = word.IndexOf(by, StringComparison.Ordinal);
        if (at < 0) return null;
        var before = at == 0 ? 1 : ValueOf(word[..at]);
        var rest = word[(at + by.Length)..];
        var after = rest.Length == 0 ? 0 : ValueOf(rest.StartsWith("en", StringComparison.Ordinal) && !Others.ContainsKey(rest) ? rest[2..] : rest);
        return before * times + after;
    }

    // "achtentachtig": a unit, "en", and tens.
    private static int? Compound(string word)
    {
        foreach (var (tens, value) in Tens)
        {
            if (!word.EndsWith(tens, StringComparison.Ordinal) || word.Length < tens.Length + 5) continue;
            var before = word[..^tens.Length];
            if (before.EndsWith("en", StringComparison.Ordinal) && Units.TryGetValue(before[..^2], out var unit)) return value + unit;
        }

        return null;
    }

    private static FrozenDictionary<string, int> Pairs(string pairs) =>
        pairs.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
