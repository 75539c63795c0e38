using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>
/// Finds the passages that answer a question in one language, in two ways at once: by how much of what the question is about a passage
/// holds, and by how alike the question is to one that the passage is known to answer (<see cref="Statement.Asked"/>). Words weigh the more
/// the rarer they are (inverse document frequency); a word that stands nowhere weighs most of all, so that a question about something else
/// finds little. Forms, compounds, synonyms and misspellings of a word count as the word.
/// </summary>
public sealed class PassageIndex
{
    private const int MostFound = 5;

    // A word in the statement itself counts full; in the name of its thing, or in a question it answers, nearly so.
    private const double InNames = 0.9;
    private const double InAsked = 0.85;

    private readonly Terms _terms;
    private readonly ImmutableArray<Indexed> _passages;
    private readonly ImmutableArray<HashSet<string>> _things;
    private readonly Dictionary<string, int> _frequency;
    private readonly AskedIndex _asked;
    private readonly PieceIndex _pieces;

    /// <summary>Makes the index.</summary>
    /// <param name="passages">What can be found.</param>
    /// <param name="synonyms">Groups of words that mean the same.</param>
    /// <param name="stopWords">Words that a question is never about.</param>
    /// <param name="language">The language of the questions.</param>
    public PassageIndex(IEnumerable<Passage> passages, ImmutableArray<ImmutableArray<string>> synonyms, IEnumerable<string> stopWords, Language language)
    {
        var all = passages.ToArray();
        var texts = all.Select(passage => Words.Of(passage.Text.Text.In(language))).ToArray();
        var asked = all.Select(passage => passage.Text.Asked.Select(question => Words.Of(question)).ToArray()).ToArray();
        var names = all.DistinctBy(passage => (passage.Kind, passage.Id)).ToDictionary(passage => (passage.Kind, passage.Id), passage => passage.Names.SelectMany(name => Words.Of(name)).ToArray());
        _terms = new Terms(synonyms, stopWords, texts.SelectMany(words => words).Concat(asked.SelectMany(questions => questions).SelectMany(words => words)).Concat(names.Values.SelectMany(words => words)));
        var named = names.ToDictionary(pair => pair.Key, pair => _terms.Stems(pair.Value));
        var things = all.Select(passage => (passage.Kind, passage.Id)).Distinct().Select((thing, i) => (thing, i)).ToDictionary(pair => pair.thing, pair => pair.i);
        _passages = [.. all.Select((passage, i) => new Indexed(passage, things[(passage.Kind, passage.Id)], _terms.Stems(texts[i]), named[(passage.Kind, passage.Id)], _terms.Stems(asked[i].SelectMany(words => words))))];
        _frequency = _passages.SelectMany(entry => entry.Text.Union(entry.Names, StringComparer.Ordinal).Union(entry.Asked, StringComparer.Ordinal)).CountBy(stem => stem, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        _things = [.. _passages.GroupBy(entry => entry.Thing).OrderBy(thing => thing.Key).Select(thing => thing.SelectMany(entry => entry.Text.Concat(entry.Names).Concat(entry.Asked)).ToHashSet(StringComparer.Ordinal))];
        var pieces = Task.Run(() => new PieceIndex(asked));
        _asked = new AskedIndex(_terms, asked);
        _pieces = pieces.GetAwaiter().GetResult();
    }

    /// <summary>What the question is about, word by word; empty where it holds nothing but small words.</summary>
    public ImmutableArray<string> Subject(string question) => _terms.Subject(question);

    /// <summary>Whether a word of a <see cref="Subject"/>, or each part of it, stands in any passage.</summary>
    public bool Knows(string stem) => PartsOf(stem).All(_frequency.ContainsKey);

    /// <summary>Whether a passage found holds a word of a <see cref="Subject"/>, in what it says, in its names or in a question it answers.</summary>
    public bool Holds(FoundPassage found, string stem) => Held(PartsOf(stem), _passages[found.Place]) > 0;

    /// <summary>The passages that fit best, the best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="most">At most so many.</param>
    public ImmutableArray<FoundPassage> Find(string question, int most = MostFound)
    {
        var subject = Subject(question).Select(stem => (Parts: PartsOf(stem), Weight: 0.0)).Select(word => word with { Weight = WeightOf(word.Parts) }).ToArray();
        var total = subject.Sum(word => word.Weight);
        var words = Words.Of(question);
        var alike = _asked.Alike(words);
        var pieces = _pieces.Alike(words);
        ThingFit[] things = [.. _things.Select(stems => new ThingFit(total == 0 ? null : subject.Sum(word => word.Weight * word.Parts.Average(part => stems.Contains(part) ? 1.0 : 0)) / total))];
        for (var i = 0; i < _passages.Length; i++) things[_passages[i].Thing].Add(alike[i], pieces[i]);
        return
        [
            .. _passages
                .Select((entry, i) => new FoundPassage(i, entry.Passage, total == 0 ? alike[i] : subject.Sum(word => word.Weight * Held(word.Parts, entry)) / total, alike[i], things[entry.Thing], entry.Text.Count))
                .Where(found => found.Coverage > 0 || found.Alike > 0)
                .OrderByDescending(found => found.Score)
                .Take(most),
        ];
    }

    private ImmutableArray<string> PartsOf(string stem) => _frequency.ContainsKey(stem) ? [stem] : _terms.Split(stem, _frequency.ContainsKey);

    private double WeightOf(ImmutableArray<string> parts) => parts.Max(part => Math.Log((_passages.Length + 1.0) / (_frequency.GetValueOrDefault(part) + 0.5)));

    private static double Held(ImmutableArray<string> parts, Indexed entry) =>
        parts.Average(part => entry.Text.Contains(part) ? 1 : entry.Names.Contains(part) ? InNames : entry.Asked.Contains(part) ? InAsked : 0);

    private sealed record Indexed(Passage Passage, int Thing, HashSet<string> Text, HashSet<string> Names, HashSet<string> Asked);
}
