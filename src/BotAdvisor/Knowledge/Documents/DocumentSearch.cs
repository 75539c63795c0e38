using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge.Documents;

/// <summary>
/// Finds what documents of the organisation's own say about a question: by BM25 over stems first, then in the order of how much of the
/// question an excerpt holds. Synonyms, compounds that a word is part of, and misspellings count as the word.
/// </summary>
public sealed class DocumentSearch
{
    private const int Looked = 24;
    private const int ShortestAlone = 6;

    private readonly IExcerptStore _store;
    private readonly FrozenSet<string> _small;
    private readonly FrozenDictionary<string, string[]> _synonyms;

    // The words of the documents, made comparable once for as long as they stay the same.
    private (ExcerptVocabulary Vocabulary, QuestionWords Words)? _prepared;

    /// <summary>Makes the search.</summary>
    /// <param name="store">Where the excerpts are.</param>
    /// <param name="synonyms">Groups of words that mean the same.</param>
    /// <param name="stopWords">Words that a question is never about.</param>
    public DocumentSearch(IExcerptStore store, ImmutableArray<ImmutableArray<string>> synonyms, IEnumerable<string> stopWords)
    {
        _store = store;
        _small = stopWords.SelectMany(word => Words.Of(word)).Concat(LanguageGuess.SmallWords).ToFrozenSet(StringComparer.Ordinal);
        _synonyms = synonyms
            .Select(group => group.SelectMany(DocumentTerms.Of).Distinct(StringComparer.Ordinal).ToArray())
            .SelectMany(group => group.Select(word => (word, group)))
            .DistinctBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.word, pair => pair.group, StringComparer.Ordinal);
    }

    /// <summary>The excerpts that fit a question best, the best first; none where nothing was imported.</summary>
    /// <param name="question">The question.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="isForAmount">Whether it asks for a number or an amount of money: then what is quoted has one, where the excerpt has.</param>
    public ImmutableArray<FoundExcerpt> Find(string question, int most, bool isForAmount = false)
    {
        var vocabulary = _store.Vocabulary();
        if (vocabulary.Excerpts == 0) return [];
        if (_prepared is not { } prepared || !ReferenceEquals(prepared.Vocabulary, vocabulary)) _prepared = prepared = (vocabulary, new QuestionWords(vocabulary, _synonyms));
        string[] stems = [.. Words.Of(question).Where(word => !_small.Contains(word)).Select(Stems.Of).Distinct(StringComparer.Ordinal)];

        // A question about one word is about that word, and not about one that looks like it.
        if (stems is [var only] && (only.Length < ShortestAlone || !vocabulary.Holding.ContainsKey(only))) return [];
        QuestionWord[] asked = [.. stems.Select(prepared.Words.Of)];
        var terms = asked.SelectMany(word => word.Terms).ToHashSet(StringComparer.Ordinal);
        if (terms.Count == 0) return [];
        return [.. _store.Find(terms, Looked).Select(excerpt => Fit(excerpt, asked, isForAmount)).Where(found => found.Held > 0).OrderByDescending(found => found.Coverage).Take(most)];
    }

    private static FoundExcerpt Fit(Excerpt excerpt, QuestionWord[] asked, bool isForAmount)
    {
        var terms = excerpt.Terms().ToHashSet(StringComparer.Ordinal);
        var held = asked.Where(word => word.IsIn(terms)).ToArray();
        return new(excerpt, held.Sum(word => word.Weight) / asked.Sum(word => word.Weight), held.Length, Quotation.Of(excerpt.Text, asked, isForAmount));
    }
}
