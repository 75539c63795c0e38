using System.Numerics;
using System.Runtime.CompilerServices;

namespace BotAdvisor.Understanding;

/// <summary>
/// Finds the known word that a misspelt one was meant to be: one edit away from five letters on, two from nine on, the first letter kept.
/// Only known words with that first letter, about that length and nearly the same letters are compared, so a look-up costs microseconds.
/// </summary>
internal sealed class Spelling
{
    private const int OneEditFrom = 5;
    private const int TwoEditsFrom = 9;
    private const int LongestWord = 40;

    private readonly HashSet<string> _known;
    private readonly Dictionary<(char First, int Length), (string Word, uint Letters)[]> _alike;

    public Spelling(IEnumerable<string> known)
    {
        _known = known.ToHashSet(StringComparer.Ordinal);
        _alike = _known
            .Where(word => word.Length is >= OneEditFrom and <= LongestWord)
            .GroupBy(word => (word[0], word.Length))
            .ToDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).Select(known => (known, LettersOf(known))).ToArray());
    }

    public bool Knows(string word) => _known.Contains(word);

    /// <summary>The word itself where it is known, the one nearest known word, or null where there is none or two are equally near.</summary>
    /// <param name="word">A word.</param>
    /// <param name="areSame">Whether two known words mean the same, so that either is right; null where none do.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string? Correct(string word, Func<string, string, bool>? areSame = null)
    {
        if (_known.Contains(word)) return word;
        if (word.Length is < OneEditFrom - 1 or > LongestWord) return null;
        if (Once(word) is { } once && _known.Contains(once)) return once;
        string? best = null;
        var letters = LettersOf(word);
        var bestDistance = int.MaxValue;
        for (var length = word.Length - 2; length <= word.Length + 2; length++)
        {
            if (!_alike.TryGetValue((word[0], length), out var candidates)) continue;
            var most = Edits(Math.Min(length, word.Length + 1));
            if (Math.Abs(length - word.Length) > most) continue;
            foreach (var (candidate, its) in candidates)
            {
                // An edit changes at most two letters of the set.
                if (BitOperations.PopCount(letters ^ its) > 2 * most) continue;
                var distance = Distance(word, candidate);
                if (distance > most || distance > bestDistance) continue;
                best = distance < bestDistance ? candidate : best is not null && areSame?.Invoke(best, candidate) == true ? best : null;
                bestDistance = distance;
            }
        }

        return best;
    }

    // "stopp" and "robbot": each run of a letter once; null where there is none.
    private static string? Once(string word)
    {
        Span<char> letters = stackalloc char[word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (length == 0 || letters[length - 1] != letter) letters[length++] = letter;
        }

        return length < word.Length ? new string(letters[..length]) : null;
    }

    // A bit a letter; digits and other signs share the last ones.
    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var letter in word) letters |= 1u << (letter is >= 'a' and <= 'z' ? letter - 'a' : 26 + (letter % 6));
        return letters;
    }

    private static int Edits(int length) => length >= TwoEditsFrom ? 2 : length >= OneEditFrom ? 1 : 0;

    /// <summary>Insertions, deletions, substitutions and swaps of neighbours between two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
