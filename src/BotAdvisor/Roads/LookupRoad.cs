using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>Answers that are looked up: concepts, rows of advice, phases.</summary>
internal static class LookupRoad
{
    private const int MostConcepts = 2;

    /// <summary>The answer to what was asked, where everything it takes was said; null otherwise.</summary>
    public static (ReplyBuilder Reply, Topic? Topic)? Answer(TurnContext turn)
    {
        var reading = turn.Reading;
        return reading.Intent switch
        {
            Intent.ExplainConcept when !reading.Concepts.IsEmpty => (Concepts(turn, reading.Concepts), turn.Conversation.Topic),
            Intent.ExplainPhase => (Phases(turn, reading), turn.Conversation.Topic),
            Intent.FindAdvice when !reading.Themes.IsEmpty => Advice(turn, reading.Themes, reading.Level),
            _ when OnlyLevel(turn) is { } level => Advice(turn, turn.Conversation.Topic!.Themes, level),
            _ => null,
        };
    }

    public static ReplyBuilder Concepts(TurnContext turn, ImmutableArray<string> ids)
    {
        var reply = turn.Reply(Intent.ExplainConcept);
        var concepts = turn.Content.Knowledge.Concepts;
        var known = ids.Where(concepts.ContainsKey).Take(MostConcepts).Select(id => concepts[id]).ToArray();
        foreach (var concept in known) ConceptAnswer.Explain(reply, concept);
        return known is [var only] ? reply.OfferAfterConcept(turn.Content, only, precise: false) : reply.OfferDialogs(turn.Content, Intent.ExplainConcept);
    }

    /// <summary>Rows for the themes; for the organisation where no level was said, because that is where most users are.</summary>
    public static (ReplyBuilder Reply, Topic Topic) Advice(TurnContext turn, ImmutableArray<Theme> themes, Level? said)
    {
        var level = said ?? Level.Organisatie;
        var phase = turn.Conversation.Topic?.Phase;
        var reply = turn.Reply(Intent.FindAdvice);
        foreach (var theme in themes) AdviceAnswer.Give(reply, turn.Content.Knowledge.Themes[theme], level, phase);
        return (reply.OfferAfterAdvice(turn.Content, themes, level), new Topic(themes, level, phase));
    }

    public static ReplyBuilder Phase(TurnContext turn, Phase phase)
    {
        var reply = turn.Reply(Intent.ExplainPhase);
        PhaseAnswer.Explain(reply, turn.Content.Knowledge, turn.Content.Knowledge.Phases[phase]);
        return OfferAfter(turn, reply, [phase]);
    }

    private static ReplyBuilder Phases(TurnContext turn, Reading reading)
    {
        var knowledge = turn.Content.Knowledge;
        ImmutableArray<Phase> asked = reading.Phases.IsEmpty ? [.. knowledge.Phases.Keys] : reading.Phases;
        var reply = turn.Reply(Intent.ExplainPhase);
        var entries = asked.Select(phase => knowledge.Phases[phase]).ToArray();
        if (reading.Dimension is { } dimension) PhaseAnswer.ExplainDimension(reply, knowledge, dimension, entries);
        else if (entries is [var only]) PhaseAnswer.Explain(reply, knowledge, only);
        else PhaseAnswer.Compare(reply, knowledge, entries);
        return OfferAfter(turn, reply, asked);
    }

    private static ReplyBuilder OfferAfter(TurnContext turn, ReplyBuilder reply, ImmutableArray<Phase> explained)
    {
        foreach (var (phase, entry) in turn.Content.Knowledge.Phases.Where(pair => explained.Length != 1 || pair.Key != explained[0]))
        {
            reply.Offer(entry.Names.Display, new ChoiceValue.ShowPhase(phase));
        }

        return reply.OfferDialogs(turn.Content, Intent.FindPhase);
    }

    // "en voor de sector?": a level and nothing else, after advice.
    private static Level? OnlyLevel(TurnContext turn) =>
        turn.Reading is { Intent: Intent.OutOfScope, Level: { } level } && turn.Conversation.Topic is { Themes.IsEmpty: false } ? level : null;
}
