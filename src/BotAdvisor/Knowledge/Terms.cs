using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>Words made comparable for looking up: spelt as meant, cut to their stem, and one word for all that mean the same.</summary>
internal sealed class Terms
{
    private const int ShortestPart = 4;

    private readonly FrozenDictionary<string, string> _synonyms;
    private readonly FrozenSet<string> _stopWords;
    private readonly Spelling _spelling;

    // Of every word known, worked out once.
    private readonly Dictionary<string, (string Own, string Meant)> _stems;

    /// <summary>Makes them comparable by these lists.</summary>
    /// <param name="synonyms">Groups of words that mean the same.</param>
    /// <param name="stopWords">Words that a question is never about.</param>
    /// <param name="words">Every word that stands in a text.</param>
    public Terms(ImmutableArray<ImmutableArray<string>> synonyms, IEnumerable<string> stopWords, IEnumerable<string> words)
    {
        _stopWords = stopWords.SelectMany(word => Words.Of(word)).Concat(LanguageGuess.SmallWords).ToFrozenSet(StringComparer.Ordinal);
        _synonyms = synonyms
            .SelectMany(group => group.SelectMany(word => Words.Of(word)).Select(word => (Stem: Understanding.Stems.Of(word), Meant: Understanding.Stems.Of(Words.Of(group[0])[0]))))
            .DistinctBy(pair => pair.Stem, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Stem, pair => pair.Meant, StringComparer.Ordinal);
        string[] known = [.. words.Concat(_stopWords).Distinct(StringComparer.Ordinal)];
        _spelling = new Spelling(known);
        _stems = known.ToDictionary(word => word, StemsOf, StringComparer.Ordinal);
    }

    /// <summary>What a question is about, word by word.</summary>
    public ImmutableArray<string> Subject(string question) =>
        [.. Words.Of(question).Where(word => !_stopWords.Contains(word)).Select(Spelt).Where(word => !_stopWords.Contains(word)).Select(Stem).Distinct(StringComparer.Ordinal)];

    /// <summary>Every word of a question, each with whether it is one that a question is never about.</summary>
    public IEnumerable<(string Stem, bool IsSmall)> All(IEnumerable<string> question) =>
        question.Select(Spelt).Select(word => (Stem(word), _stopWords.Contains(word))).Distinct();

    /// <summary>The stems of words that are not small, with and without their synonym.</summary>
    public HashSet<string> Stems(IEnumerable<string> words) =>
        words.Where(word => !_stopWords.Contains(word)).Select(StemsFor).SelectMany(stems => new[] { stems.Meant, stems.Own }).ToHashSet(StringComparer.Ordinal);

    /// <summary>The two known words that an unknown one is a compound of, or the word itself.</summary>
    public ImmutableArray<string> Split(string stem, Func<string, bool> isKnown)
    {
        for (var cut = stem.Length - ShortestPart; cut >= ShortestPart; cut--)
        {
            var (head, tail) = (Stem(stem[..cut]), Stem(stem[cut..]));
            if (isKnown(head) && isKnown(tail)) return [head, tail];
        }

        return [stem];
    }

    private string Stem(string word) => StemsFor(word).Meant;

    private (string Own, string Meant) StemsFor(string word) => _stems.TryGetValue(word, out var stems) ? stems : StemsOf(word);

    private (string Own, string Meant) StemsOf(string word)
    {
        var own = Understanding.Stems.Of(word);
        return (own, _synonyms.GetValueOrDefault(own, own));
    }

    private string Spelt(string word) => _spelling.Correct(word) ?? word;
}
