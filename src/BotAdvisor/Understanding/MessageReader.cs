using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>
/// Reads what a message means: text in, <see cref="Reading"/> out. What it goes by is data: names, ways of asking and examples of the content
/// files, on which it trains its models when it is made (about a second), unless that was done before. Never throws, whatever the text; linear
/// in its length; safe for any number of callers at once.
/// </summary>
public sealed class MessageReader
{
    // As sure as a rule can be.
    private const double Certain = 0.97;

    private const int MostWordsOfRequest = 8;

    // "iets over werk" tells too little to guess a theme from.
    private const int FewWords = 5;

    private const int WordsOfBrief = 2;

    private readonly ulong _vocabulary;
    private readonly MessageAnalyzer _analyzer;
    private readonly LearnedMeanings _learned;
    private readonly WorkPhases _phases;
    private readonly PhraseFinder<Language> _languages;
    private readonly FrozenDictionary<string, Intent> _whole;

    /// <summary>Makes a reader.</summary>
    /// <param name="vocabulary">What it goes by.</param>
    /// <param name="learnedFile">A file that <see cref="Keep"/> wrote; one for another vocabulary or another build is left alone. Null for none.</param>
    public MessageReader(Vocabulary vocabulary, string? learnedFile = null)
    {
        _vocabulary = vocabulary.Fingerprint();
        var kept = Task.Run(() => learnedFile is null ? null : LearnedFile.Read(learnedFile, _vocabulary));
        _analyzer = new MessageAnalyzer(vocabulary);
        var known = kept.GetAwaiter().GetResult();
        var phases = Task.Run(() => new WorkPhases(vocabulary.Signals, vocabulary.Utterances, known?.Phases));
        _learned = known?.Meanings ?? LearnedMeanings.Of(_analyzer, [.. vocabulary.Utterances, .. FromPhrases(vocabulary.Phrases)]);
        _phases = phases.GetAwaiter().GetResult();
        _languages = new PhraseFinder<Language>(vocabulary.Languages.Select(request => (request.Text, request.Language)));
        _whole = vocabulary.Phrases
            .Where(phrase => phrase.Weight == PhraseWeight.Whole)
            .Select(phrase => (Text: _analyzer.Essence(Words.Of(phrase.Text)), phrase.Intent))
            .DistinctBy(phrase => phrase.Text, StringComparer.Ordinal)
            .ToFrozenDictionary(phrase => phrase.Text, phrase => phrase.Intent, StringComparer.Ordinal);
    }

    /// <summary>Reads one message.</summary>
    /// <param name="text">What the user typed (<see cref="PlainMessage"/>); anything at all.</param>
    /// <param name="hint">The language to take where the text does not tell, usually the one spoken so far.</param>
    public Reading Read(string text, Language hint)
    {
        var parts = _analyzer.Analyze(text);
        var seen = MessageFeatures.Of(parts);
        var slots = Slots.From(NotDenied(parts, text));
        var ranked = Rank(parts, seen);
        var intent = ranked[0].Intent;
        Level? level = slots.Levels is [var named] ? named : null;
        return new Reading
        {
            Language = LanguageGuess.Of(Outside(parts), hint),
            Ranked = ranked,
            Concepts = intent == Intent.ExplainConcept && slots.Concepts.IsEmpty && _learned.Concept(seen) is { } meant ? [meant] : slots.Concepts,
            Themes = intent == Intent.FindAdvice && !parts.OnlyNames ? _learned.Themes(seen, slots.Themes, parts.Words.Length < FewWords) : slots.Themes,
            Level = intent == Intent.FindAdvice ? _learned.Level(parts, level) : level,
            NamedLevel = level,
            Phases = slots.Phases,
            Dimension = slots.Dimensions.IsEmpty ? null : slots.Dimensions[0],
            Topics = slots.Topics,
            Roles = slots.Roles,
            Events = slots.Events,
            Work = intent == Intent.FindPhase ? _phases.Hear(text) : null,
            Signals = parts.Signals,
            IsConceptNamed = !slots.Concepts.IsEmpty,
            IsCrisis = parts.Phrases.Any(phrase => phrase.Weight == PhraseWeight.Crisis),
            IsBareName = parts is { OnlyNames: true, IsQuestion: false } && parts.Phrases.IsEmpty,
            IsQuestion = parts.IsQuestion,
            IsBrief = parts.Words.Count(word => char.IsLetter(word[0])) <= WordsOfBrief && intent != Intent.Greeting,
            AnswerIn = AnswerIn(parts),
        };
    }

    /// <summary>Writes what was learned to a file, for the next reader of the same vocabulary.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Keep(string learnedFile) => LearnedFile.Write(learnedFile, _vocabulary, _learned, _phases.Model);

    /// <summary>Whether a reader of this vocabulary would say the same.</summary>
    public bool IsFor(Vocabulary vocabulary) => _vocabulary == vocabulary.Fingerprint();

    /// <summary>What a text tells about a way of working, whatever else it may mean; null where it tells nothing.</summary>
    public HeardPhases? Hear(string text) => _phases.Hear(text);

    private ImmutableArray<Interpretation> Rank(MessageParts parts, SparseVector seen)
    {
        // A number alone is an answer to a question, and means nothing where none was asked.
        if (parts.Words.All(word => word.All(char.IsDigit))) return [new(Intent.OutOfScope, 1)];
        if (parts.Phrases.FirstOrDefault(phrase => phrase.Weight == PhraseWeight.Crisis) is { } crisis) return [new(crisis.Intent, Certain)];
        if (parts.Phrases.FirstOrDefault(phrase => phrase.Weight == PhraseWeight.Sure) is { } sure) return [new(sure.Intent, Certain)];
        if (_whole.TryGetValue(_analyzer.Essence(parts.Words), out var whole)) return [new(whole, Certain)];
        var learned = _learned.Intents(seen);
        return NamedOnly(parts) is { } named && learned[0].Confidence < Certain ? [new(named, Certain), .. learned.Where(meaning => meaning.Intent != named).Select(meaning => meaning with { Confidence = meaning.Confidence * (1 - Certain) })] : learned;
    }

    // "what is an algorithm", "dataficering": a name, and around it nothing but words that say nothing by themselves.
    private static Intent? NamedOnly(MessageParts parts)
    {
        if (!parts.OnlyExplained || parts.Names.Length != 1) return null;
        var kinds = parts.Names[0].Things.Select(thing => thing.Kind).Distinct().ToArray();
        return kinds switch
        {
            [ThingKind.Concept] => Intent.ExplainConcept,
            [ThingKind.Phase] => Intent.ExplainPhase,
            _ => null,
        };
    }

    // "in het engels graag", and not "hoe heet augmented reality in het nederlands" or a long story with the words in it.
    private Language? AnswerIn(MessageParts parts) =>
        parts.Names.IsEmpty && parts.Words.Length <= MostWordsOfRequest && _languages.Find(parts.Words).Select(found => (Language?)found.Value).FirstOrDefault() is { } language ? language : null;

    // A way of asking is also an example of it.
    private static IEnumerable<Utterance> FromPhrases(ImmutableArray<IntentPhrase> phrases) =>
        phrases.Where(phrase => phrase.Weight is PhraseWeight.Strong or PhraseWeight.Whole).Select(phrase => new Utterance(phrase.Text, phrase.Intent));

    // "niet scholing maar innovatie": what is denied is not asked for. Only for themes: "wat is blockchain niet" still is about blockchain.
    private static ImmutableArray<FoundName> NotDenied(MessageParts parts, string text)
    {
        if (!parts.Names.Any(name => name.Things.Any(thing => thing.Kind == ThingKind.Theme))) return parts.Names;
        var words = Clauses.Of(text);
        if (words.Length != parts.Words.Length) return parts.Names;
        ImmutableArray<FoundName> left = [.. parts.Names.Where(name => !words[name.Start].Denied || name.Things.All(thing => thing.Kind != ThingKind.Theme))];
        return left.Any(name => name.Things.Any(thing => thing.Kind == ThingKind.Theme)) ? left : parts.Names;
    }

    // A name is the same in both languages: "wat is from coal to code" is Dutch.
    private static ImmutableArray<string> Outside(MessageParts parts) =>
        [.. parts.Words.Where((_, i) => !parts.Names.Any(name => i >= name.Start && i < name.Start + name.Length))];
}
