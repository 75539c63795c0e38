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
    private readonly int _things;
    private readonly Dictionary<string, Posting[]> _inPassages;
    private readonly Dictionary<string, Posting[]> _inThings;
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
        _things = things.Count;
        var stems = _passages.Select(entry => entry.Text.Union(entry.Names, StringComparer.Ordinal).Union(entry.Asked, StringComparer.Ordinal).ToArray()).ToArray();
        _inPassages = Postings(_passages.SelectMany((entry, i) => stems[i].Select(stem => (stem, new Posting(i, Share(stem, entry))))));
        _inThings = Postings(_passages.SelectMany((entry, i) => stems[i].Select(stem => (stem, new Posting(entry.Thing, 1)))).Distinct());
        var pieces = Task.Run(() => new PieceIndex(asked));
        _asked = new AskedIndex(_terms, asked);
        _pieces = pieces.GetAwaiter().GetResult();
    }

    /// <summary>What the question is about, word by word; empty where it holds nothing but small words.</summary>
    public ImmutableArray<string> Subject(string question) => _terms.Subject(question);

    /// <summary>Whether a word of a <see cref="Subject"/>, or each part of it, stands in any passage.</summary>
    public bool Knows(string stem) => PartsOf(stem).All(_inPassages.ContainsKey);

    /// <summary>Whether a passage found holds a word of a <see cref="Subject"/>, in what it says, in its names or in a question it answers.</summary>
    public bool Holds(FoundPassage found, string stem) => PartsOf(stem).Any(part => Share(part, _passages[found.Place]) > 0);

    /// <summary>The passages that fit best, the best first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="most">At most so many.</param>
    public ImmutableArray<FoundPassage> Find(string question, int most = MostFound)
    {
        var subject = Subject(question).Select(PartsOf).Select(parts => (Parts: parts, Weight: WeightOf(parts))).ToArray();
        var total = subject.Sum(word => word.Weight);
        var words = Words.Of(question);
        var alike = _asked.Alike(words);
        var pieces = _pieces.Alike(words);
        var (held, heldByThing) = total == 0 ? ([], []) : (Held(subject, _inPassages, _passages.Length), Held(subject, _inThings, _things));
        var things = new ThingFit[_things];
        for (var i = 0; i < things.Length; i++) things[i] = new ThingFit(total == 0 ? null : heldByThing[i] / total);
        for (var i = 0; i < _passages.Length; i++) things[_passages[i].Thing].Add(alike[i], pieces[i]);
        var best = new BestPassages(most);
        for (var i = 0; i < _passages.Length; i++)
        {
            var coverage = total == 0 ? alike[i] : held[i] / total;
            var entry = _passages[i];
            if (coverage > 0 || alike[i] > 0) best.Add(new FoundPassage(i, entry.Passage, coverage, alike[i], things[entry.Thing], entry.Text.Count));
        }

        return best.InOrder();
    }

    // For each place, of all the words what it holds of each: a word of several parts counts by the share of them.
    private static double[] Held((ImmutableArray<string> Parts, double Weight)[] subject, Dictionary<string, Posting[]> postings, int places)
    {
        var held = new double[places];
        foreach (var (parts, weight) in subject)
        {
            // Nearly every word is one part.
            if (parts is [var only])
            {
                foreach (var (place, share) in postings.GetValueOrDefault(only, [])) held[place] += weight * share;
                continue;
            }

            var ofWord = new double[places];
            foreach (var part in parts)
            {
                foreach (var (place, share) in postings.GetValueOrDefault(part, [])) ofWord[place] += share;
            }

            for (var i = 0; i < places; i++) held[i] += weight * (ofWord[i] / parts.Length);
        }

        return held;
    }

    private ImmutableArray<string> PartsOf(string stem) => _inPassages.ContainsKey(stem) ? [stem] : _terms.Split(stem, _inPassages.ContainsKey);

    private double WeightOf(ImmutableArray<string> parts) => parts.Max(part => Math.Log((_passages.Length + 1.0) / (_inPassages.GetValueOrDefault(part, []).Length + 0.5)));

    private static Dictionary<string, Posting[]> Postings(IEnumerable<(string Stem, Posting Posting)> all) =>
        all.GroupBy(pair => pair.Stem, pair => pair.Posting, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static double Share(string stem, Indexed entry) => entry.Text.Contains(stem) ? 1 : entry.Names.Contains(stem) ? InNames : entry.Asked.Contains(stem) ? InAsked : 0;

    private sealed record Indexed(Passage Passage, int Thing, HashSet<string> Text, HashSet<string> Names, HashSet<string> Asked);

    // A stem stands in a place, and counts so much there.
    private readonly record struct Posting(int Place, double Share);
}
