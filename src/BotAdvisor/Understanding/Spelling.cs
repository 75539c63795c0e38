using System.Collections.Frozen;

namespace BotAdvisor.Understanding;

/// <summary>
/// Finds the known word that a misspelt one was meant to be: one edit away from five letters on, two from nine on, the first letter kept.
/// Known words are indexed by themselves with up to two letters left out, so a look-up costs the same however many words there are.
/// </summary>
internal sealed class Spelling
{
    private const int OneEditFrom = 5;
    private const int TwoEditsFrom = 9;
    private const int LongestWord = 40;

    private readonly FrozenSet<string> _known;
    private readonly FrozenDictionary<string, string[]> _byShortened;

    public Spelling(IEnumerable<string> known)
    {
        _known = known.ToFrozenSet(StringComparer.Ordinal);
        _byShortened = _known
            .Where(word => word.Length is >= OneEditFrom and <= LongestWord)
            .SelectMany(word => Shortened(word, Edits(word.Length)).Select(shortened => (shortened, word)))
            .GroupBy(pair => pair.shortened, pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }

    public bool Knows(string word) => _known.Contains(word);

    /// <summary>The word itself where it is known, the one nearest known word, or null where there is none or two are equally near.</summary>
    public string? Correct(string word)
    {
        if (_known.Contains(word)) return word;
        if (word.Length is < OneEditFrom - 1 or > LongestWord) return null;
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in Candidates(word))
        {
            var distance = Distance(word, candidate);
            if (distance > Edits(Math.Min(candidate.Length, word.Length + 1)) || distance > bestDistance) continue;
            if (distance == bestDistance && !string.Equals(candidate, best, StringComparison.Ordinal)) best = null;
            if (distance < bestDistance) best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    private static int Edits(int length) => length >= TwoEditsFrom ? 2 : length >= OneEditFrom ? 1 : 0;

    private HashSet<string> Candidates(string word)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shortened in Shortened(word, Math.Max(1, Edits(word.Length))))
        {
            if (_byShortened.TryGetValue(shortened, out var words)) found.UnionWith(words.Where(known => known[0] == word[0]));
        }

        return found;
    }

    private static HashSet<string> Shortened(string word, int edits)
    {
        var all = new HashSet<string>(StringComparer.Ordinal) { word };
        var last = new List<string> { word };
        for (var edit = 0; edit < edits; edit++)
        {
            last = [.. last.SelectMany(LeftOut).Where(all.Add)];
        }

        return all;

        static IEnumerable<string> LeftOut(string from) => Enumerable.Range(0, from.Length).Select(i => from.Remove(i, 1));
    }

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
