using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BotAdvisor.Understanding;

/// <summary>Finds phrases in a text: their words in order, with at most <see cref="MostBetween"/> others between neighbours.</summary>
internal sealed class PhraseFinder<T>
{
    public const int MostBetween = 2;

    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> _byFirstWord;

    public PhraseFinder(IEnumerable<(string Text, T Value)> phrases) =>
        _byFirstWord = phrases
            .Select(phrase => (Words: Words.Of(phrase.Text).ToArray(), phrase.Value))
            .Where(phrase => phrase.Words.Length > 0)
            .GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The phrases found, each once, with the number of the text's words it has.</summary>
    public IEnumerable<(T Value, int Length)> Find(ImmutableArray<string> words)
    {
        var seen = new HashSet<(string[], T)>();
        for (var start = 0; start < words.Length; start++)
        {
            if (!_byFirstWord.TryGetValue(words[start], out var phrases)) continue;
            foreach (var phrase in phrases)
            {
                if (StandsAt(phrase.Words, words, start) && seen.Add(phrase)) yield return (phrase.Value, phrase.Words.Length);
            }
        }
    }

    private static bool StandsAt(string[] phrase, ImmutableArray<string> words, int start)
    {
        var at = start;
        for (var i = 1; i < phrase.Length; i++)
        {
            var limit = Math.Min(words.Length, at + MostBetween + 2);
            do at++;
            while (at < limit && !string.Equals(words[at], phrase[i], StringComparison.Ordinal));
            if (at >= limit) return false;
        }

        return true;
    }
}
