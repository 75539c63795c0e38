using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Knowledge.Documents;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>Everything the advisor knows: read once, checked, never changed.</summary>
public sealed record KnowledgeSet
{
    public required SourceOutline Sources { get; init; }

    public required ImmutableSortedDictionary<Phase, PhaseEntry> Phases { get; init; }

    public required ImmutableSortedDictionary<Dimension, DimensionEntry> Dimensions { get; init; }

    public required ImmutableArray<PhaseRelation> PhaseRelations { get; init; }

    public required ImmutableSortedDictionary<Theme, ThemeEntry> Themes { get; init; }

    /// <summary>Which themes matter more in which phase, most first.</summary>
    public required ImmutableArray<PhasePriority> Priorities { get; init; }

    public required ImmutableSortedDictionary<Level, LevelEntry> Levels { get; init; }

    /// <summary>The concepts by id.</summary>
    public required FrozenDictionary<string, ConceptEntry> Concepts { get; init; }

    /// <summary>The topics by id.</summary>
    public required FrozenDictionary<string, TopicEntry> Topics { get; init; }

    /// <summary>The roles by id.</summary>
    public required FrozenDictionary<string, RoleEntry> Roles { get; init; }

    /// <summary>The skills by id.</summary>
    public required FrozenDictionary<string, SkillEntry> Skills { get; init; }

    /// <summary>The timeline by id.</summary>
    public required FrozenDictionary<string, TimelineEvent> Timeline { get; init; }

    /// <summary>Ways of asking.</summary>
    public required ImmutableArray<IntentPhrase> Phrases { get; init; }

    /// <summary>Examples of messages with what they mean.</summary>
    public required ImmutableArray<Utterance> Utterances { get; init; }

    /// <summary>Words that are not what a message is about.</summary>
    public required LanguageWords Words { get; init; }

    /// <summary>What gives orders to a model instead of asking.</summary>
    public ImmutableArray<InjectionPhrases> Injections { get; init; } = [];

    /// <summary>Words that mean the same when something is looked up, a group a line.</summary>
    public required ImmutableArray<ImmutableArray<string>> Synonyms { get; init; }

    /// <summary>Every name of every thing, for the reader.</summary>
    public IEnumerable<NamedThing> Things =>
    [
        .. InOrder(Concepts).SelectMany(entry => Named(ThingKind.Concept, entry.Id, entry.Names)),
        .. InOrder(Topics).SelectMany(entry => Named(ThingKind.Topic, entry.Id, entry.Names)),
        .. InOrder(Roles).SelectMany(entry => Named(ThingKind.Role, entry.Id, entry.Names)),
        .. InOrder(Timeline).SelectMany(entry => Named(ThingKind.Event, entry.Id, entry.Names)),
        .. Themes.Values.SelectMany(entry => Named(ThingKind.Theme, Label.Of(entry.Id), entry.Names)),
        .. Levels.Values.SelectMany(entry => Named(ThingKind.Level, Label.Of(entry.Id), entry.Names)),
        .. Phases.Values.SelectMany(entry => Named(ThingKind.Phase, Label.Of(entry.Id), entry.Names)),
        .. Dimensions.Values.SelectMany(entry => Named(ThingKind.Dimension, Label.Of(entry.Id), entry.Names)),
    ];

    /// <summary>Every statement that can be an answer by itself, to be found in one language.</summary>
    public PassageIndex Index(Language language) => new(Passage.Of(this), Synonyms, StopWords, language);

    /// <summary>Finds what documents of the organisation's own say, with the same synonyms.</summary>
    public DocumentSearch Search(IExcerptStore documents) => new(documents, Synonyms, [.. StopWords, .. Words.RuleWords, .. Words.AsksLiteral]);

    // Words that a question is never about.
    private IEnumerable<string> StopWords => [.. Words.Fillers, .. Words.SmallWords, .. Words.AsksNumber, .. Words.AsksFact, .. Words.AsksMeaning];

    /// <summary>Tells keys struck at random from words, by the words of everything that is known and of the examples that are in scope.</summary>
    public Gibberish Gibberish() => new(
    [
        .. Passage.Of(this).SelectMany(passage => passage.Names.Append(passage.Text.Text.Nl).Append(passage.Text.Text.En).Concat(passage.Text.Asked)),
        .. Things.Select(thing => thing.Name),
        .. Roles.Values.SelectMany(role => role.Tasks).SelectMany(task => new[] { task.Text.Text.Nl, task.Text.Text.En }),
        .. Utterances.Where(example => example.Intent != Intent.OutOfScope).Select(example => example.Text),
    ]);

    private static IEnumerable<T> InOrder<T>(FrozenDictionary<string, T> entries) => entries.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    private static IEnumerable<NamedThing> Named(ThingKind kind, string id, Names names) => names.Spoken.Select(name => new NamedThing(kind, id, name));
}
