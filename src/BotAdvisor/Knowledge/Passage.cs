using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>One statement that an answer may give, with the thing it belongs to.</summary>
/// <param name="Kind">What kind of thing that is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">The statement.</param>
/// <param name="Names">Every name of the thing, for finding it.</param>
public sealed record Passage(ThingKind Kind, string Id, LocalizedText Title, Statement Text, ImmutableArray<string> Names)
{
    /// <summary>Whether it says what the source does not tell.</summary>
    public bool IsNotTold { get; init; }

    /// <summary>Every statement of a set that can be an answer by itself.</summary>
    public static IEnumerable<Passage> Of(KnowledgeSet set) =>
    [
        .. set.Topics.Values.SelectMany(topic => topic.Parts.Select(part => Named(ThingKind.Topic, topic.Id, topic.Names, part.Text) with { IsNotTold = part.Aspect == Aspect.NotTold })),
        .. set.Concepts.Values.SelectMany(concept => new[] { concept.Meaning, concept.Precise, concept.Example, concept.Work }.Select(text => Named(ThingKind.Concept, concept.Id, concept.Names, text))),
        .. set.Phases.Values.SelectMany(OfPhase),
        .. set.Phases.Values.SelectMany(phase => phase.Dimensions.Select(cell => OfCell(phase, set.Dimensions[cell.Key], cell.Value))),
        .. set.PhaseRelations.Select(relation => new Passage(ThingKind.Phase, relation.Id, new("Hoe de fasen bij elkaar horen", "How the phases belong together"), relation.Text, ["fasen", "phases"])),
        .. set.Themes.Values.Select(theme => Named(ThingKind.Theme, Label.Of(theme.Id), theme.Names, theme.Explanation)),
        .. set.Themes.Values.SelectMany(theme => theme.Rows.Select(row => new Passage(ThingKind.Theme, $"{Label.Of(theme.Id)}/{Label.Of(row.Key)}", theme.Names.Display, row.Value.Text, [.. theme.Names.Spoken, .. set.Levels[row.Key].Names.Spoken]))),
        .. set.Timeline.Values.Select(item => Named(ThingKind.Event, item.Id, item.Names, item.Text)),
    ];

    private static Passage Named(ThingKind kind, string id, Names names, Statement text) => new(kind, id, names.Display, text, names.Spoken);

    private static IEnumerable<Passage> OfPhase(PhaseEntry phase) =>
        new[] { phase.Start, phase.Meaning, phase.Difference, phase.Parking }.Select(text => Named(ThingKind.Phase, Label.Of(phase.Id), phase.Names, text));

    private static Passage OfCell(PhaseEntry phase, DimensionEntry dimension, PhaseCell cell) => new(
        ThingKind.Dimension,
        $"{Label.Of(phase.Id)}/{Label.Of(dimension.Id)}",
        new($"{phase.Names.Display.Nl}, {dimension.Names.Display.Nl}", $"{phase.Names.Display.En}, {dimension.Names.Display.En}"),
        cell.Text,
        [.. phase.Names.Spoken, .. dimension.Names.Spoken, cell.Keyword.Nl, cell.Keyword.En]);
}
