using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>
/// Reads what a message means: text in, <see cref="Reading"/> out. Never throws, whatever the text; linear in its length;
/// safe for any number of callers at once.
/// </summary>
public sealed class MessageReader
{
    private static readonly FrozenSet<string> QuestionWords = new[]
    {
        "wat", "hoe", "waarom", "wie", "welke", "welk", "wanneer", "waar", "what", "how", "why", "who", "which", "when", "where",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Spelling _lexicon;
    private readonly NameFinder _names;
    private readonly PhraseFinder<IntentPhrase> _phrases;
    private readonly PhraseFinder<PhaseSignal> _signals;
    private readonly FrozenDictionary<string, Intent> _whole;
    private readonly FrozenSet<string> _fillers;

    public MessageReader(Vocabulary vocabulary)
    {
        _fillers = vocabulary.Fillers.SelectMany(filler => Words.Of(filler)).ToFrozenSet(StringComparer.Ordinal);
        _names = new NameFinder(vocabulary.Things);
        _signals = new PhraseFinder<PhaseSignal>(vocabulary.Signals.Select(signal => (signal.Words, signal)));
        _phrases = new PhraseFinder<IntentPhrase>(
            vocabulary.Phrases.Where(phrase => phrase.Weight != PhraseWeight.Whole).Select(phrase => (phrase.Text, phrase)));
        _whole = vocabulary.Phrases
            .Where(phrase => phrase.Weight == PhraseWeight.Whole)
            .DistinctBy(phrase => WithoutFillers(Words.Of(phrase.Text)), StringComparer.Ordinal)
            .ToFrozenDictionary(phrase => WithoutFillers(Words.Of(phrase.Text)), phrase => phrase.Intent, StringComparer.Ordinal);
        _lexicon = new Spelling(
            vocabulary.Things.Select(thing => thing.Name)
                .Concat(vocabulary.Phrases.Select(phrase => phrase.Text))
                .Concat(vocabulary.Signals.Select(signal => signal.Words))
                .SelectMany(text => Words.Of(text))
                .Concat(_fillers)
                .Concat(LanguageGuess.SmallWords));
    }

    /// <summary>Reads one message.</summary>
    /// <param name="text">What the user typed; anything at all.</param>
    /// <param name="hint">The language to take where the text does not tell, usually the one spoken so far.</param>
    public Reading Read(string text, Language hint)
    {
        var typed = Words.Of(text);
        ImmutableArray<string> words = [.. typed.Select(word => _lexicon.Correct(word) ?? word)];
        var names = _names.Find(words, _lexicon.Knows);
        var slots = Slots.From(names);
        var signals = _signals.Find(words).Select(found => found.Value).ToImmutableArray();
        var isQuestion = text.Contains('?', StringComparison.Ordinal) || (words.Length > 0 && QuestionWords.Contains(words[0]));
        ImmutableArray<IntentPhrase> phrases = [.. _phrases.Find(words).Select(found => found.Value)];
        var clues = new Clues(
            Whole: _whole.TryGetValue(WithoutFillers(words), out var whole) ? whole : null,
            Phrases: phrases,
            Slots: slots,
            OnlyNames: names.Length > 0 && names.Sum(name => name.Length) >= words.Count(word => !_fillers.Contains(word)),
            Signals: signals.Length,
            IsQuestion: isQuestion,
            HasWords: words.Length > 0);

        return new Reading
        {
            Language = LanguageGuess.Of(Outside(names, words), hint),
            Ranked = IntentScore.Rank(clues),
            Concepts = slots.Concepts,
            Themes = slots.Themes,
            Level = slots.Levels is [var only] ? only : null,
            Phases = slots.Phases,
            Dimension = slots.Dimensions.IsEmpty ? null : slots.Dimensions[0],
            Topics = slots.Topics,
            Roles = slots.Roles,
            Events = slots.Events,
            Signals = signals,
            IsCrisis = phrases.Any(phrase => phrase.Weight == PhraseWeight.Crisis),
            IsBareName = clues.OnlyNames && phrases.IsEmpty && !isQuestion,
            IsQuestion = isQuestion,
        };
    }

    // A name is the same in both languages: "wat is from coal to code" is Dutch.
    private static ImmutableArray<string> Outside(ImmutableArray<FoundName> names, ImmutableArray<string> words) =>
        [.. words.Where((_, i) => !names.Any(name => i >= name.Start && i < name.Start + name.Length))];

    private string WithoutFillers(ImmutableArray<string> words) => string.Join(' ', words.Where(word => !_fillers.Contains(word)));
}
