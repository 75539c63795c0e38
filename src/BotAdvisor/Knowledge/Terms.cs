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

    public Terms(ImmutableArray<ImmutableArray<string>> synonyms, IEnumerable<string> stopWords, IEnumerable<string> texts)
    {
        _stopWords = stopWords.SelectMany(word => Words.Of(word)).Concat(LanguageGuess.SmallWords).ToFrozenSet(StringComparer.Ordinal);
        _synonyms = synonyms
            .SelectMany(group => group.SelectMany(word => Words.Of(word)).Select(word => (Stem: Understanding.Stems.Of(word), Meant: Understanding.Stems.Of(Words.Of(group[0])[0]))))
            .DistinctBy(pair => pair.Stem, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Stem, pair => pair.Meant, StringComparer.Ordinal);
        _spelling = new Spelling(texts.SelectMany(text => Words.Of(text)).Concat(_stopWords));
    }

    /// <summary>What a question is about, word by word.</summary>
    public ImmutableArray<string> Subject(string question) =>
        [.. Words.Of(question).Where(word => !_stopWords.Contains(word)).Select(Spelt).Where(word => !_stopWords.Contains(word)).Select(Stem).Distinct(StringComparer.Ordinal)];

    /// <summary>Every word of a question, each with whether it is one that a question is never about.</summary>
    public IEnumerable<(string Stem, bool IsSmall)> All(string question) =>
        Words.Of(question).Select(Spelt).Select(word => (Stem(word), _stopWords.Contains(word))).Distinct();

    /// <summary>The stems of words that are not small, with and without their synonym.</summary>
    public FrozenSet<string> Stems(IEnumerable<string> words) =>
        words.Where(word => !_stopWords.Contains(word)).SelectMany(word => new[] { Stem(word), Understanding.Stems.Of(word) }).ToFrozenSet(StringComparer.Ordinal);

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

    private string Stem(string word)
    {
        var stem = Understanding.Stems.Of(word);
        return _synonyms.GetValueOrDefault(stem, stem);
    }

    private string Spelt(string word) => _spelling.Correct(word) ?? word;
}
