using System.Collections.Frozen;
using System.Collections.Immutable;
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

    public required ImmutableSortedDictionary<Level, LevelEntry> Levels { get; init; }

    /// <summary>The concepts by id.</summary>
    public required FrozenDictionary<string, ConceptEntry> Concepts { get; init; }

    /// <summary>Ways of asking, and words that say nothing by themselves.</summary>
    public required ImmutableArray<IntentPhrase> Phrases { get; init; }

    public required ImmutableArray<string> Fillers { get; init; }

    /// <summary>Every name of every thing, for the reader.</summary>
    public IEnumerable<NamedThing> Things =>
    [
        .. Concepts.Values.OrderBy(entry => entry.Id, StringComparer.Ordinal).SelectMany(entry => Named(ThingKind.Concept, entry.Id, entry.Names)),
        .. Themes.Values.SelectMany(entry => Named(ThingKind.Theme, Label.Of(entry.Id), entry.Names)),
        .. Levels.Values.SelectMany(entry => Named(ThingKind.Level, Label.Of(entry.Id), entry.Names)),
        .. Phases.Values.SelectMany(entry => Named(ThingKind.Phase, Label.Of(entry.Id), entry.Names)),
        .. Dimensions.Values.SelectMany(entry => Named(ThingKind.Dimension, Label.Of(entry.Id), entry.Names)),
    ];

    private static IEnumerable<NamedThing> Named(ThingKind kind, string id, Names names) => names.Spoken.Select(name => new NamedThing(kind, id, name));
}
