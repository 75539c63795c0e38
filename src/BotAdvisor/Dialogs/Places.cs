using System.Collections.Immutable;
using System.Globalization;
using BotAdvisor.Understanding;

namespace BotAdvisor.Dialogs;

/// <summary>Reads which places of a list a text names: "2", "dat tweede", "de laatste", "de eerste twee", "1 tot en met 3". Never throws.</summary>
public static class Places
{
    private static readonly string[][] Numbers =
    [
        ["1", "een", "eerste", "first", "one"], ["2", "twee", "tweede", "second", "two"], ["3", "drie", "derde", "third", "three"],
        ["4", "vier", "vierde", "fourth", "four"], ["5", "vijf", "vijfde", "fifth", "five"], ["6", "zes", "zesde", "sixth", "six"],
        ["7", "zeven", "zevende", "seventh", "seven"], ["8", "acht", "achtste", "eighth", "eight"], ["9", "negen", "negende", "ninth", "nine"],
    ];

    // "Top!" alone is applause; "the top one" is a place.
    private static readonly string[] Top = ["eerste", "eersten", "bovenste", "bovensten", "first", "top", "upper"];
    private static readonly string[] Bottom = ["laatste", "laatsten", "onderste", "ondersten", "last", "bottom", "lower"];
    private static readonly string[] Middle = ["middelste", "middle"];
    private static readonly string[] BeforeLast = ["voorlaatste", "een na laatste", "op een na laatste", "second to last", "second last", "one but last"];
    private static readonly string[] UpTo = ["t m", "tm", "tot en met", "tot", "to", "through"];
    private static readonly string[] Between = ["en", "and"];

    private static readonly string[] Around =
    [
        "de", "het", "dat", "die", "deze", "dit", "optie", "opties", "nummer", "nummers", "nr", "keuze", "keuzes", "antwoord", "graag", "doe", "maar", "neem", "kies", "ik", "wil", "bij", "liefst",
        "option", "options", "number", "numbers", "the", "that", "answer", "please", "take", "choose", "i", "want", "choice",
    ];

    /// <summary>The places named, from 0, in the order of the text; empty where it says anything else, or names a place that is not there.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="count">How many places there are.</param>
    /// <param name="answers">How many of them, the first ones, a word such as "laatste" counts among; all where it is null.</param>
    public static ImmutableArray<int> Of(string text, int count, int? answers = null)
    {
        ImmutableArray<string> words = [.. Words.Of(text).Where(word => !Around.Contains(word, StringComparer.Ordinal))];
        if (words is [_, .., "one" or "ones"]) words = words[..^1];
        else if (words is ["top"]) return [];
        var named = Read(words, answers ?? count, text);
        return named.All(place => place >= 0 && place < count) ? [.. named.Distinct()] : [];
    }

    /// <summary>The number that a word is, up to nine; null for another word.</summary>
    public static int? NumberOf(string word) => Array.FindIndex(Numbers, names => names.Contains(word, StringComparer.Ordinal)) is >= 0 and var index ? index + 1 : null;

    private static IEnumerable<int> Read(ImmutableArray<string> words, int count, string text)
    {
        var said = string.Join(' ', words);
        if (BeforeLast.Contains(said, StringComparer.Ordinal)) return [count - 2];
        if (words is [var one, var other])
        {
            if (Top.Contains(one, StringComparer.Ordinal) && Amount(other) is { } first) return Enumerable.Range(0, first);
            if (Bottom.Contains(one, StringComparer.Ordinal) && Amount(other) is { } last) return Enumerable.Range(count - last, last);
            if (Amount(one) is { } amount && Top.Contains(other, StringComparer.Ordinal)) return Enumerable.Range(0, amount);
            if (Amount(one) is { } fromBelow && Bottom.Contains(other, StringComparer.Ordinal)) return Enumerable.Range(count - fromBelow, fromBelow);
            if (text.Contains('-', StringComparison.Ordinal) && Range(one, other) is { } range) return range;
        }

        if (words is [var from, .. var between, var to] && UpTo.Contains(string.Join(' ', between), StringComparer.Ordinal) && Range(from, to) is { } upTo) return upTo;
        var listed = words.Where(word => !Between.Contains(word, StringComparer.Ordinal)).Select(word => PlaceOf(word, count)).ToArray();
        return listed.All(place => place is not null) ? listed.Select(place => place!.Value) : [];
    }

    private static int? PlaceOf(string word, int count) =>
        Bottom.Contains(word, StringComparer.Ordinal) ? count - 1
        : Top.Contains(word, StringComparer.Ordinal) ? 0
        : Middle.Contains(word, StringComparer.Ordinal) ? count % 2 == 1 ? count / 2 : -1
        : Number(word) - 1;

    private static IEnumerable<int>? Range(string from, string to) =>
        Number(from) is { } first && Number(to) is { } last && first >= 1 && last > first && last <= Numbers.Length ? Enumerable.Range(first - 1, last - first + 1) : null;

    // "eerste twee": an amount of more than one, said as such.
    private static int? Amount(string word) => Number(word) is { } number and > 1 && number <= Numbers.Length && !word.EndsWith("de", StringComparison.Ordinal) ? number : null;

    private static int? Number(string word) => NumberOf(word) ?? (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : null);
}
