using System.Collections.Immutable;

namespace BotAdvisor.Understanding;

/// <summary>What gives orders to a model instead of asking.</summary>
/// <param name="Phrases">Words that stand in a text in this order, with at most two others between neighbours.</param>
/// <param name="Signs">Signs that stand in it as they are.</param>
public sealed record InjectionPhrases(ImmutableArray<string> Phrases, ImmutableArray<string> Signs);

/// <summary>
/// Finds orders to a model in a text, also where they are hidden: behind letters of other alphabets, in pieces, turned round, in code or in signs
/// that nobody sees. It goes by known ways of saying it, so it is a first gate and not the only one. Linear in the length of the text.
/// </summary>
internal sealed class InjectionFinder
{
    // Short phrases, run together, stand in ordinary words.
    private const int FewestLettersJoined = 12;
    private const int MostLettersBetween = 14;

    private readonly PhraseFinder<bool> _phrases;
    private readonly string[][] _joined;
    private readonly string[] _signs;

    public InjectionFinder(ImmutableArray<InjectionPhrases> groups)
    {
        string[] phrases = [.. groups.SelectMany(group => group.Phrases)];
        _phrases = new(phrases.Select(phrase => (phrase, true)));
        _joined = [.. phrases.Select(phrase => Words.Of(phrase).ToArray()).Where(words => words.Length > 1 && words.Sum(word => word.Length) >= FewestLettersJoined)];
        _signs = [.. groups.SelectMany(group => group.Signs)];
    }

    /// <summary>Whether a text gives orders to a model, or hides what it says.</summary>
    public bool IsIn(string text)
    {
        if (Disguise.Hides(text) || _signs.Any(sign => text.Contains(sign, StringComparison.Ordinal))) return true;
        if (Holds(Words.Of(text))) return true;
        if (Disguise.IsInPieces(text) && HoldsJoined(Words.Joined(text))) return true;
        return Disguise.Readings(text).Any(reading => Holds(Words.Of(reading)));
    }

    private bool Holds(ImmutableArray<string> words) => _phrases.Find(words).Any();

    private bool HoldsJoined(string letters) => Array.Exists(_joined, words => StandsIn(letters, words));

    private static bool StandsIn(string letters, string[] words)
    {
        for (var start = letters.IndexOf(words[0], StringComparison.Ordinal); start >= 0; start = letters.IndexOf(words[0], start + 1, StringComparison.Ordinal))
        {
            var at = start + words[0].Length;
            foreach (var word in words.AsSpan(1))
            {
                var found = letters.AsSpan(at, Math.Min(letters.Length - at, MostLettersBetween + word.Length)).IndexOf(word, StringComparison.Ordinal);
                at = found < 0 ? -1 : at + found + word.Length;
                if (at < 0) break;
            }

            if (at >= 0) return true;
        }

        return false;
    }
}
