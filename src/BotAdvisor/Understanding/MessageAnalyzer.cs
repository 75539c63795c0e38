using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BotAdvisor.Understanding;

/// <summary>Takes a message apart by what the content files know: words and their spelling, names, ways of asking, signs of a phase.</summary>
internal sealed class MessageAnalyzer
{
    // A word of the examples that stands in so many of them is spelt as meant.
    private const int OftenEnough = 3;

    // "in welk jaar", "op wiens werk": the word that asks comes first, or just behind a preposition.
    private const int QuestionWordWithin = 2;

    private static readonly FrozenSet<string> QuestionWords = new[]
    {
        "wat", "hoe", "waarom", "wie", "welke", "welk", "wanneer", "waar", "wiens", "hoeveel", "waardoor", "waarvoor", "waarmee", "what", "how", "why", "who", "which", "when", "where", "whose", "whom",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Spelling _lexicon;
    private readonly NameFinder _names;
    private readonly PhraseFinder<IntentPhrase> _phrases;
    private readonly PhraseFinder<PhaseSignal> _signals;
    private readonly FrozenSet<string> _fillers;
    private readonly FrozenSet<string> _aroundNames;

    public MessageAnalyzer(Vocabulary vocabulary)
    {
        _fillers = vocabulary.Fillers.SelectMany(filler => Words.Of(filler)).ToFrozenSet(StringComparer.Ordinal);
        _aroundNames = vocabulary.Phrases.Where(phrase => phrase is { Intent: Labels.Intent.ExplainConcept, Weight: PhraseWeight.Weak }).SelectMany(phrase => Words.Of(phrase.Text)).Concat(_fillers).ToFrozenSet(StringComparer.Ordinal);
        _names = new NameFinder(vocabulary.Things);
        _signals = new PhraseFinder<PhaseSignal>(vocabulary.Signals.Select(signal => (signal.Words, signal)));
        _phrases = new PhraseFinder<IntentPhrase>(vocabulary.Phrases.Where(phrase => phrase.Weight != PhraseWeight.Whole).Select(phrase => (phrase.Text, phrase)));
        _lexicon = new Spelling(
            vocabulary.Things.Select(thing => thing.Name)
                .Concat(vocabulary.Phrases.Select(phrase => phrase.Text))
                .Concat(vocabulary.Signals.Select(signal => signal.Words))
                .SelectMany(text => Words.Of(text))
                .Concat(_fillers)
                .Concat(LanguageGuess.SmallWords)
                .Concat(OftenIn(vocabulary.Utterances).Where(word => !_names.IsMisspelt(word))));
    }

    /// <summary>The text without words that say nothing by themselves.</summary>
    public string Essence(ImmutableArray<string> words) => string.Join(' ', words.Where(word => !_fillers.Contains(word)));

    public MessageParts Analyze(string text)
    {
        var strange = 0;
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var typed in Words.Of(text))
        {
            var known = _lexicon.Correct(typed);
            if (known is null && typed.Length > 2) strange++;
            words.Add(known ?? typed);
        }

        var spelt = words.ToImmutable();
        var names = _names.Find(spelt, _lexicon.Knows);
        return new MessageParts(
            spelt,
            names,
            [.. _phrases.Find(spelt).Select(found => found.Value)],
            [.. _signals.Find(spelt).Select(found => found.Value)],
            OnlyNames: names.Length > 0 && names.Sum(name => name.Length) >= spelt.Count(word => !_fillers.Contains(word)),
            OnlyExplained: names.Length > 0 && names.Sum(name => name.Length) >= spelt.Count(word => !_aroundNames.Contains(word)),
            IsQuestion: text.Contains('?', StringComparison.Ordinal) || spelt.Take(QuestionWordWithin).Any(QuestionWords.Contains),
            strange);
    }

    private static IEnumerable<string> OftenIn(ImmutableArray<Utterance> utterances) =>
        utterances.SelectMany(utterance => Words.Of(utterance.Text).Distinct(StringComparer.Ordinal)).CountBy(word => word, StringComparer.Ordinal).Where(pair => pair.Value >= OftenEnough).Select(pair => pair.Key);
}
