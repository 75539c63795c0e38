using System.Collections.Immutable;
using System.Globalization;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Phases;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>What a phase is, how phases differ, and in which one a team works.</summary>
internal static class PhaseAnswer
{
    // A share, and a part of a story, that is worth naming beside the main phase.
    private const double GoodPart = 0.3;
    private const double ToldOf = 0.15;

    // The themes that come first when advice follows a phase.
    private static readonly Theme[] FirstThemes = [Theme.Awareness, Theme.Scholing, Theme.HrBeleid];

    /// <summary>Explains a phase; the statement that was asked for stands first.</summary>
    public static void Explain(ReplyBuilder reply, KnowledgeSet knowledge, PhaseEntry phase, Statement? asked = null)
    {
        var language = reply.Language;
        if (asked is not null && asked != phase.Meaning && asked != phase.Difference && asked != phase.Parking) reply.Say(asked, phase.Names.Display.In(language));
        reply.Say(phase.Meaning, Texts.PhaseSince.In(language, phase.Names.Display.In(language), phase.Since));
        reply.Add(BlockKind.Paragraph, phase.Keyword.In(language), Texts.KeywordOfPhase.In(language));
        reply.Say(phase.Difference);
        reply.Say(phase.Parking, Texts.ParkingExample.In(language));
        TellPriorities(reply, knowledge, phase.Id);
        reply.Say(knowledge.PhaseRelations[0].Text, Texts.HowPhasesRelate.In(language), BlockKind.Note);
    }

    public static void ExplainDimension(ReplyBuilder reply, KnowledgeSet knowledge, Dimension dimension, IEnumerable<PhaseEntry> phases)
    {
        reply.Add(BlockKind.Heading, knowledge.Dimensions[dimension].Names.Display.In(reply.Language));
        foreach (var phase in phases)
        {
            var cell = phase.Dimensions[dimension];
            reply.Say(cell.Text, phase.Names.Display.In(reply.Language), BlockKind.Item);
            reply.Say(cell.Example, Texts.Example.In(reply.Language));
            reply.Say(cell.Signals, Texts.HowToRecognise.In(reply.Language));
        }
    }

    /// <summary>Which themes matter more in a phase, and why.</summary>
    public static void TellPriorities(ReplyBuilder reply, KnowledgeSet knowledge, Phase phase)
    {
        var priorities = knowledge.Priorities.Where(priority => priority.Phase == phase).ToArray();
        if (priorities.Length == 0) return;
        reply.Add(BlockKind.Heading, Texts.MattersMore.In(reply.Language));
        foreach (var priority in priorities) reply.Say(priority.Why, knowledge.Themes[priority.Theme].Names.Display.In(reply.Language), BlockKind.Item);
    }

    public static void Compare(ReplyBuilder reply, KnowledgeSet knowledge, IEnumerable<PhaseEntry> phases)
    {
        var language = reply.Language;
        foreach (var phase in phases)
        {
            reply.Say(phase.Meaning, Texts.PhaseSince.In(language, phase.Names.Display.In(language), phase.Since), BlockKind.Item);
        }

        foreach (var relation in knowledge.PhaseRelations) reply.Say(relation.Text);
    }

    /// <summary>The phase of a team, why, and the advice that fits.</summary>
    public static void Tell(ReplyBuilder reply, KnowledgeSet knowledge, PhaseEvidence evidence)
    {
        if (PhaseModel.Shares(evidence) is not { } shares)
        {
            reply.Say(Texts.PhaseNotFound);
            return;
        }

        reply.Phase = shares;
        TellShares(reply, knowledge, shares, evidence.Described);
        TellDimensions(reply, knowledge, evidence);
        reply.Say(knowledge.Phases[shares.Top].Parking, Texts.ParkingExample.In(reply.Language));
        reply.Add(BlockKind.Heading, Texts.WhatFits.In(reply.Language));
        foreach (var theme in FirstThemes) AdviceAnswer.GiveBriefly(reply, knowledge.Themes[theme], Level.Organisatie, shares.Top);
    }

    private static void TellShares(ReplyBuilder reply, KnowledgeSet knowledge, PhaseShares shares, ImmutableSortedDictionary<Phase, double>? described)
    {
        var language = reply.Language;
        var most = shares.Shares.Where(pair => pair.Value >= shares.Shares[shares.Top] - 1e-9).Select(pair => Name(pair.Key)).ToArray();
        var heading = most is [var one, var other] ? Texts.BetweenPhases.In(language, one, other)
            : Second(shares, described) is { } second ? Texts.MixedPhases.In(language, most[0], Name(second))
            : Texts.MainlyInPhase.In(language, most[0]);
        reply.Add(BlockKind.Heading, heading);
        foreach (var (phase, share) in shares.Shares.OrderByDescending(pair => pair.Value))
        {
            reply.Add(new Block(BlockKind.Item, Percent(share), Name(phase)) { ShareOf = phase });
        }

        reply.Note(Texts.HowSharesCount);

        string Name(Phase phase) => knowledge.Phases[phase].Names.Display.In(language).ToLowerInvariant();
    }

    // The phase that a team also works in: of a good part of its dimensions, or told of in its story.
    private static Phase? Second(PhaseShares shares, ImmutableSortedDictionary<Phase, double>? described)
    {
        var other = shares.Shares.Where(pair => pair.Key != shares.Top).MaxBy(pair => pair.Value);
        if (other.Value >= GoodPart) return other.Key;
        var told = described?.Where(pair => pair.Key != shares.Top).MaxBy(pair => pair.Value);
        return told is { Value: >= ToldOf } ? told.Value.Key : null;
    }

    // A line a dimension, so that one sees where they differ; what was not asked is said once.
    private static void TellDimensions(ReplyBuilder reply, KnowledgeSet knowledge, PhaseEvidence evidence)
    {
        var language = reply.Language;
        var known = evidence.ByDimension();
        if (known.IsEmpty) return;
        reply.Heard = known;
        reply.Add(BlockKind.Heading, Texts.WhatIHeard.In(language));
        foreach (var (dimension, phases) in known)
        {
            var heard = string.Join(" / ", phases.Select(phase => knowledge.Phases[phase].Names.Display.In(language).ToLowerInvariant()));
            var told = evidence.Answered.ContainsKey(dimension) ? heard : Texts.FromYourStory.In(language, heard);
            reply.Add(new Block(BlockKind.Item, told, knowledge.Dimensions[dimension].Names.Display.In(language)) { HeardOf = dimension });
        }

        var unknown = Enum.GetValues<Dimension>().Except(known.Keys).Select(dimension => knowledge.Dimensions[dimension].Names.Display.In(language).ToLowerInvariant()).ToArray();
        if (unknown.Length > 0) reply.Add(BlockKind.Item, string.Join(", ", unknown), Texts.NotKnown.In(language));
        if (known.Values.SelectMany(phases => phases).Distinct().Skip(1).Any()) reply.Say(Texts.MixedIsNormal);
    }

    // Whole per cents of a share; 0.935 is "94%".
    private static string Percent(double share) => Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture) + "%";
}
