using System.Collections.Frozen;

namespace BotAdvisor.Understanding;

/// <summary>
/// Finds the known word that a misspelt one was meant to be: one edit away from five letters on, two from nine on, the first letter kept.
/// Only known words with that first letter and about that length are compared, so a look-up costs about a microsecond.
/// </summary>
internal sealed class Spelling
{
    private const int OneEditFrom = 5;
    private const int TwoEditsFrom = 9;
    private const int LongestWord = 40;

    private readonly FrozenSet<string> _known;
    private readonly FrozenDictionary<(char First, int Length), string[]> _alike;

    public Spelling(IEnumerable<string> known)
    {
        _known = known.ToFrozenSet(StringComparer.Ordinal);
        _alike = _known
            .Where(word => word.Length is >= OneEditFrom and <= LongestWord)
            .GroupBy(word => (word[0], word.Length))
            .ToFrozenDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray());
    }

    public bool Knows(string word) => _known.Contains(word);

    /// <summary>The word itself where it is known, the one nearest known word, or null where there is none or two are equally near.</summary>
    public string? Correct(string word)
    {
        if (_known.Contains(word)) return word;
        if (word.Length is < OneEditFrom - 1 or > LongestWord) return null;
        string? best = null;
        var bestDistance = int.MaxValue;
        for (var length = word.Length - 2; length <= word.Length + 2; length++)
        {
            if (!_alike.TryGetValue((word[0], length), out var candidates)) continue;
            var most = Edits(Math.Min(length, word.Length + 1));
            if (Math.Abs(length - word.Length) > most) continue;
            foreach (var candidate in candidates)
            {
                var distance = Distance(word, candidate);
                if (distance > most || distance > bestDistance) continue;
                best = distance == bestDistance ? null : candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    private static int Edits(int length) => length >= TwoEditsFrom ? 2 : length >= OneEditFrom ? 1 : 0;

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours between two words.</summary>
    internal static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            var oldest = beforeLast;
            beforeLast = last;
            last = row;
            row = oldest;
        }

        return last[b.Length];
    }
}
