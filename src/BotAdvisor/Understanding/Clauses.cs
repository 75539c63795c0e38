using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BotAdvisor.Understanding;

/// <summary>
/// A text cut into clauses, so that a "not" is heard for its own clause only: "van big data merken wij niets, wij werken met ordners" denies
/// big data and affirms ordners.
/// </summary>
internal static class Clauses
{
    private static readonly char[] ClauseEnds = ['.', ',', ';', ':', '!', '?', '\n', '(', ')'];

    private static readonly FrozenSet<string> Turns = Set("maar but terwijl hoewel while although");

    private static readonly FrozenSet<string> Denials = Set("geen niet nooit niets niks nix noch vroeger voorheen previously formerly nergens zonder nauwelijks amper niemand no not never nothing without hardly dont doesnt havent none");

    // "niet alleen", "niet altijd", "niet meer dan": no denial of what is told.
    private static readonly FrozenSet<string> SoftenedBy = Set("alleen altijd iedereen overal zomaar only always everyone just");

    /// <summary>The words of a text in order, each with whether its clause denies it.</summary>
    public static ImmutableArray<(string Word, bool Denied)> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<(string, bool)>();
        foreach (var part in Cut(text, ClauseEnds))
        {
            var clause = new List<string>();
            foreach (var word in Words.Of(part))
            {
                if (Turns.Contains(word)) Close(clause, words);
                clause.Add(word);
            }

            Close(clause, words);
        }

        return words.ToImmutable();
    }

    /// <summary>What is read of a text, cut at some signs.</summary>
    public static string[] Cut(string text, char[] at) =>
        (text.Length > Words.MaxCharacters ? text[..Words.MaxCharacters] : text).Split(at, StringSplitOptions.RemoveEmptyEntries);

    private static void Close(List<string> clause, ImmutableArray<(string, bool)>.Builder words)
    {
        var denied = false;
        for (var i = 0; i < clause.Count && !denied; i++) denied = Denials.Contains(clause[i]) && !(i + 1 < clause.Count && SoftenedBy.Contains(clause[i + 1]));
        foreach (var word in clause) words.Add((word, denied));
        clause.Clear();
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
