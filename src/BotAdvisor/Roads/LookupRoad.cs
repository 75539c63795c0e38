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
    private const int MostOthers = 3;
    private const int MostWordsOfLevel = 7;

    // So sure to want something else that it is no word on the advice given last.
    private const double SureOfOther = 0.8;

    private static readonly Intent[] OtherWishes = [Intent.Human, Intent.Privacy, Intent.FindPhase, Intent.TeamScan, Intent.WorksCouncil];

    // A way of asking that is enough by itself, such as "welke begrippen ken je".
    private const double SureOfDialog = 0.8;

    /// <summary>The answer to what was asked, where everything it takes was said; null otherwise.</summary>
    public static (ReplyBuilder Reply, Topic? Topic)? Answer(TurnContext turn)
    {
        var reading = turn.Reading;
        if (reading.Intent == Intent.FindAdvice && !reading.Themes.IsEmpty) return Other(turn) ?? Advice(turn, reading.Themes, reading.Level);
        if (reading.Intent == Intent.RoleFuture && !reading.Roles.IsEmpty) return Other(turn) ?? (Role(turn, reading.Roles[0]), turn.Conversation.Topic);
        if (reading.Intent is not (Intent.ExplainConcept or Intent.ExplainPhase or Intent.ResearchFact or Intent.OutOfScope)) return null;
        var named = Named(turn);
        if (named is null && reading is { Intent: Intent.ExplainConcept, Confidence: >= SureOfDialog }) return null;
        var asked = turn.Asked;
        var isPlain = named is not null && !asked.IsForMoney && (!asked.HasMoreThanNames || asked.IsDefinition || reading.Phases.Length > 1) && reading.Topics.Length + reading.Events.Length < 2;

        // A question about the phases as such gets all three beside each other, unless something else surely answers it.
        isPlain |= reading is { Intent: Intent.ExplainPhase, Phases.IsEmpty: true, Dimension: null } && !FactRoad.IsCertain(asked) && !asked.IsForYear;
        var reply = isPlain ? FactRoad.Exactly(turn, asked) ?? named : FactRoad.Answer(turn, asked) ?? (IsForSomethingElse(turn, asked) ? FactRoad.NotKnown(turn, asked) : named);
        return reply is null ? null : (reply, turn.Conversation.Topic);
    }

    // A question about a theme or a role that asks for something else than advice or tasks.
    private static (ReplyBuilder Reply, Topic? Topic)? Other(TurnContext turn)
    {
        var asked = turn.Asked;
        if (!asked.HasMoreThanNames) return null;
        if (FactRoad.IsNotTold(asked) && FactRoad.Answer(turn, asked) is { } untold) return (untold, turn.Conversation.Topic);
        if (!turn.Reading.IsQuestion) return null;
        if (asked.IsForNumber || asked.IsForMoney || (asked.HasUnknownWord && !FactRoad.IsAdvice(asked))) return (FactRoad.Answer(turn, asked) ?? FactRoad.NotKnown(turn, asked), turn.Conversation.Topic);
        return null;
    }

    private static bool IsForSomethingElse(TurnContext turn, Asked asked) =>
        asked.IsForMoney || asked.HasMoreThanNames && (asked.IsForFact || (turn.Reading.IsQuestion && asked.HasUnknownWord));

    // What is asked of a thing by its name alone.
    private static ReplyBuilder? Named(TurnContext turn)
    {
        var reading = turn.Reading;
        return reading.Intent switch
        {
            Intent.ExplainConcept when !reading.Concepts.IsEmpty => Concepts(turn, reading.Concepts),
            Intent.ExplainPhase => Phases(turn, reading.Phases, reading.Dimension),
            Intent.ResearchFact when !reading.Topics.IsEmpty => Topic(turn, reading.Topics[0]),
            Intent.ResearchFact when !reading.Events.IsEmpty => Topic(turn, reading.Events[0]),
            _ => null,
        };
    }

    /// <summary>A topic, or an event of the timeline.</summary>
    public static ReplyBuilder? Topic(TurnContext turn, string id)
    {
        var reply = turn.Reply(Intent.ResearchFact);
        if (turn.Content.Knowledge.Topics.TryGetValue(id, out var topic))
        {
            TopicAnswer.Tell(reply, topic);
            return reply.OfferAfterTopic(turn.Content, topic);
        }

        if (!turn.Content.Knowledge.Timeline.TryGetValue(id, out var told)) return null;
        TopicAnswer.Tell(reply, told);
        return reply;
    }

    public static ReplyBuilder Role(TurnContext turn, string id)
    {
        var reply = turn.Reply(Intent.RoleFuture);
        RoleAnswer.Tell(reply, turn.Content.Knowledge, turn.Content.Knowledge.Roles[id]);
        if (turn.Content.Dialogs.For(Intent.RoleFuture) is { } dialog) reply.Offer(Texts.LookAtMyTasks, NextSteps.Begin(dialog, (Slot.Role, [id])));
        return reply.OfferDialogs(turn.Content, Intent.FindAdvice, Intent.FindPhase);
    }

    public static ReplyBuilder Concepts(TurnContext turn, ImmutableArray<string> ids)
    {
        var reply = turn.Reply(Intent.ExplainConcept);
        var concepts = turn.Content.Knowledge.Concepts;
        var known = ids.Where(concepts.ContainsKey).Take(MostConcepts).Select(id => concepts[id]).ToArray();
        foreach (var concept in known) ConceptAnswer.Explain(reply, concept);
        if (ids.Length > MostConcepts) OfferOthers(turn, reply, [.. ids.Where(concepts.ContainsKey).Skip(MostConcepts).Take(MostOthers)]);
        return known is [var only] ? reply.OfferAfterConcept(turn.Content, only, precise: false) : reply.OfferDialogs(turn.Content, Intent.ExplainConcept);
    }

    // More than can be told at once is offered.
    private static void OfferOthers(TurnContext turn, ReplyBuilder reply, ImmutableArray<string> ids)
    {
        var others = ids.Select(id => turn with { Reading = turn.Reading with { Concepts = [id] } }).ToArray();
        reply.Add(Replies.BlockKind.Paragraph, Texts.AlsoNamed.In(turn.Language, string.Join(", ", others.Select(other => MeaningOffer.NameOf(other, Intent.ExplainConcept)))));
        foreach (var other in others) MeaningOffer.Add(other, reply, Intent.ExplainConcept);
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

    /// <summary>The three phases beside each other.</summary>
    public static ReplyBuilder AllPhases(TurnContext turn) => Phases(turn, [], null);

    private static ReplyBuilder Phases(TurnContext turn, ImmutableArray<Phase> named, Dimension? about)
    {
        var knowledge = turn.Content.Knowledge;
        ImmutableArray<Phase> asked = named.IsEmpty ? [.. knowledge.Phases.Keys] : named;
        var reply = turn.Reply(Intent.ExplainPhase);
        var entries = asked.Select(phase => knowledge.Phases[phase]).ToArray();
        if (about is { } dimension) PhaseAnswer.ExplainDimension(reply, knowledge, dimension, entries);
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

    /// <summary>
    /// "en voor de sector?", "nee, toch voor de organisatie", "doe ook maar hr-beleid": the advice given last, for somebody else or on something
    /// else; null where the message says more than that.
    /// </summary>
    public static (ReplyBuilder Reply, Topic Topic)? OtherAdvice(TurnContext turn)
    {
        var reading = turn.Reading;
        if (turn.Conversation.Topic is not { Themes.IsEmpty: false } topic || Words.Of(turn.Message.Text).Length > MostWordsOfLevel || (OtherWishes.Contains(reading.Intent) && reading.Confidence >= SureOfOther)) return null;
        if (!reading.Concepts.IsEmpty && reading.IsConceptNamed || !reading.Topics.IsEmpty || !reading.Roles.IsEmpty) return null;
        if (reading.Themes is [var theme] && !reading.IsQuestion && !reading.IsBareName) return Advice(turn, [theme], reading.Level ?? topic.Level);
        return reading.Themes.IsEmpty && (reading.Level ?? reading.NamedLevel) is { } level ? Advice(turn, topic.Themes, level) : null;
    }
}
