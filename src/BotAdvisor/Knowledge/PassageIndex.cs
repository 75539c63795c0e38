using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>
/// Finds the passages that answer a question in one language. Passages are ranked by how much of what the question is about they hold: the
/// words of the question weigh the more the rarer they are (inverse document frequency), a word that stands nowhere weighs most of all, so
/// that a question about something else finds nothing. Forms, compounds, synonyms and misspellings of a word count as the word.
/// </summary>
public sealed class PassageIndex
{
    private const int MostFound = 5;
    private const int ShortestPart = 4;

    private readonly Language _language;
    private readonly ImmutableArray<(Passage Passage, FrozenSet<string> Text, FrozenSet<string> Names)> _passages;
    private readonly FrozenDictionary<string, int> _frequency;
    private readonly FrozenDictionary<string, string> _synonyms;
    private readonly FrozenSet<string> _stopWords;
    private readonly Spelling _spelling;

    /// <summary>Makes the index.</summary>
    /// <param name="passages">What can be found.</param>
    /// <param name="synonyms">Groups of words that mean the same.</param>
    /// <param name="stopWords">Words that a question is never about.</param>
    /// <param name="language">The language of the questions.</param>
    public PassageIndex(IEnumerable<Passage> passages, ImmutableArray<ImmutableArray<string>> synonyms, IEnumerable<string> stopWords, Language language)
    {
        _language = language;
        _stopWords = stopWords.SelectMany(word => Words.Of(word)).Concat(LanguageGuess.SmallWords).ToFrozenSet(StringComparer.Ordinal);
        _synonyms = synonyms
            .SelectMany(group => group.SelectMany(word => Words.Of(word)).Select(word => (Stem: Stems.Of(word), Meant: Stems.Of(Words.Of(group[0])[0]))))
            .DistinctBy(pair => pair.Stem, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Stem, pair => pair.Meant, StringComparer.Ordinal);
        var texts = passages.Select(passage => (Passage: passage, Words: WordsIn(passage), Names: passage.Names.SelectMany(name => Words.Of(name)).ToArray())).ToArray();
        _spelling = new Spelling(texts.SelectMany(text => text.Words.Concat(text.Names)).Concat(_stopWords));
        _passages = [.. texts.Select(text => (text.Passage, Stemmed(text.Words), Stemmed(text.Names)))];
        _frequency = _passages.SelectMany(entry => entry.Text.Union(entry.Names, StringComparer.Ordinal)).CountBy(stem => stem, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What the question is about, word by word; empty where it holds nothing but small words.</summary>
    public ImmutableArray<string> Subject(string question) =>
        [.. Words.Of(question).Where(word => !_stopWords.Contains(word)).Select(Known).Where(word => !_stopWords.Contains(word)).Select(Stem).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a word of a <see cref="Subject"/>, or each part of it, stands in any passage.</summary>
    public bool Knows(string stem) => PartsOf(stem).All(_frequency.ContainsKey);

    /// <summary>The passages that hold most of it, best first; at most five.</summary>
    public ImmutableArray<FoundPassage> Find(string question)
    {
        var subject = Subject(question).Select(stem => (Stem: stem, Parts: PartsOf(stem))).Select(word => (word.Stem, word.Parts, Weight: WeightOf(word.Parts))).ToArray();
        var total = subject.Sum(word => word.Weight);
        if (total == 0) return [];
        return
        [
            .. _passages
                .Select(entry => new FoundPassage(entry.Passage, subject.Sum(word => word.Weight * Held(word.Parts, entry.Text, entry.Names)) / total, Density(entry.Text.Count)))
                .Where(found => found.Coverage > 0)
                .OrderByDescending(found => found.Coverage + found.Tie)
                .Take(MostFound),
        ];
    }

    private ImmutableArray<string> WordsIn(Passage passage) => Words.Of(passage.Text.Text.In(_language));

    private FrozenSet<string> Stemmed(IEnumerable<string> words) => words.Where(word => !_stopWords.Contains(word)).SelectMany(word => new[] { Stem(word), Stems.Of(word) }).ToFrozenSet(StringComparer.Ordinal);

    private string Stem(string word)
    {
        var stem = Stems.Of(word);
        return _synonyms.GetValueOrDefault(stem, stem);
    }

    private string Known(string word) => _spelling.Correct(word) ?? word;

    // A word that stands nowhere may be a compound of two that do.
    private ImmutableArray<string> PartsOf(string stem)
    {
        if (_frequency.ContainsKey(stem)) return [stem];
        for (var cut = stem.Length - ShortestPart; cut >= ShortestPart; cut--)
        {
            var (head, tail) = (Stem(stem[..cut]), Stem(stem[cut..]));
            if (_frequency.ContainsKey(head) && _frequency.ContainsKey(tail)) return [head, tail];
        }

        return [stem];
    }

    private double WeightOf(ImmutableArray<string> parts) => parts.Max(part => Math.Log((_passages.Length + 1.0) / (_frequency.GetValueOrDefault(part) + 0.5)));

    // A word in the statement itself counts full, one in the name of its thing nearly so.
    private static double Held(ImmutableArray<string> parts, FrozenSet<string> text, FrozenSet<string> names) =>
        parts.Average(part => text.Contains(part) ? 1 : names.Contains(part) ? 0.9 : 0);

    // Of two that hold as much, the shorter one says it more directly.
    private static double Density(int words) => 0.02 / (1 + (words / 20.0));
}

/// <summary>A passage found.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Coverage">How much of what the question is about it holds, from 0 to 1.</param>
/// <param name="Tie">Decides between equals.</param>
public readonly record struct FoundPassage(Passage Passage, double Coverage, double Tie);
