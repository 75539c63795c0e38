using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>Intents that have one fixed answer, written by people for people.</summary>
internal static class FixedRoad
{
    private const double PerhapsOutside = 0.2;

    private static readonly string[] OfSomething = ["over", "about", "on"];

    /// <summary>What a fixed answer says and offers; null where the intent has none.</summary>
    public static ReplyBuilder? Answer(TurnContext turn, Intent intent)
    {
        var reply = turn.Reply(intent);
        return intent switch
        {
            Intent.Greeting => reply.Say(Texts.Greeting).OfferStart(turn.Content),
            Intent.Help => Help(turn, reply),
            Intent.Thanks => reply.Say(Texts.Thanks),
            Intent.Goodbye => reply.Say(Texts.Goodbye),
            Intent.Worry when turn.Reading.IsCrisis => Contact(turn, reply.Say(Texts.Crisis).Say(Texts.CrisisLine)),
            Intent.Worry => Contact(turn, reply.Say(Texts.Worry).Say(Texts.WorryFacts).Say(Texts.TalkTo)).Offer(Texts.LookAtMyTasks, new ChoiceValue.Say(Intent.RoleFuture)).Offer(Texts.WhatStudiesSay, new ChoiceValue.Say(Intent.ResearchFact)).Offer(Texts.WhomCanITalkTo, new ChoiceValue.Say(Intent.Human)),
            Intent.Human => Contact(turn, reply.Say(Texts.TalkToSomebody)),
            Intent.WorksCouncil => WorksCouncil(turn, reply),
            Intent.Privacy => turn.HasWriter ? reply.Say(Texts.Privacy).Say(Texts.PrivacyWithModel) : reply.Say(Texts.Privacy),
            Intent.About => reply.Say(Texts.About),
            Intent.ExplainPhase => LookupRoad.AllPhases(turn),
            Intent.ResearchFact => Studies(turn, reply),
            Intent.TeamScan => reply.Say(Texts.TeamScan).OfferDialogs(turn.Content, Intent.FindPhase, Intent.TeamScan),
            Intent.OutOfScope when IsTerm(turn) =>
                reply.Say(Texts.UnknownTerm).OfferDialogs(turn.Content, Intent.ExplainConcept).Offer(Texts.WhatElse, new ChoiceValue.Say(Intent.Help)),
            Intent.OutOfScope => reply.Say(Texts.OutOfScope).OfferStart(turn.Content),
            _ => null,
        };
    }

    // A word or two, or "wat is …": what is not known is a term.
    private static bool IsTerm(TurnContext turn) =>
        turn.Reading.IsBrief || Words.Hold(Words.Spaced(turn.Message.Text), turn.Content.Knowledge.Words.AsksMeaning);

    /// <summary>The fixed answer, or the dialog that somebody with this intent is led into; null where there is neither.</summary>
    public static Turn? AnswerOrBegin(TurnContext turn, Intent intent)
    {
        if (Answer(turn, intent) is { } answer) return turn.Say(answer);
        return turn.Content.Dialogs.For(intent) is { } dialog ? DialogRoad.Begin(turn, dialog, [], IsOnSomethingElse(turn, intent) ? Texts.NoAdviceOnThat : null) : null;
    }

    // "advies over een zonnebril": what the advice would be about is a word that nothing known holds, or may well be something else altogether.
    private static bool IsOnSomethingElse(TurnContext turn, Intent intent) =>
        intent == Intent.FindAdvice && turn.Message.Choice is null && turn.Reading.Intent == intent && !turn.Asked.HasNames && (turn.Asked.HasUnknownWord || turn.Reading.Ranked.Any(other => other is { Intent: Intent.OutOfScope, Confidence: >= PerhapsOutside })) && Words.Hold(Words.Spaced(turn.Message.Text), OfSomething);

    public static Turn Welcome(TurnContext turn)
    {
        if (turn.Message.IsInGroup)
        {
            var brief = turn.Reply(Intent.Greeting).Say(Texts.WelcomeGroup).Say(Texts.WhatIAmInGroup);
            brief.Kind = ReplyKind.Welcome;
            return turn.Say(brief, turn.Conversation with { Welcomed = true });
        }

        var reply = turn.Reply(Intent.Greeting).Say(Texts.Welcome).Say(Texts.WhatIAm).OfferStart(turn.Content);
        reply.Kind = ReplyKind.Welcome;
        return turn.Say(reply, turn.Conversation with { Welcomed = true });
    }

    private static ReplyBuilder Studies(TurnContext turn, ReplyBuilder reply)
    {
        reply.Say(Texts.WhichStudy);
        foreach (var study in turn.Content.Knowledge.Topics.Values.Where(topic => topic.Kind is TopicKind.Study).OrderBy(topic => topic.Id, StringComparer.Ordinal))
        {
            reply.Offer(study.Names.Display, new ChoiceValue.ShowTopic(study.Id));
        }

        return reply;
    }

    private static ReplyBuilder Help(TurnContext turn, ReplyBuilder reply)
    {
        reply.Say(Texts.Help);
        foreach (var text in new[] { Texts.HelpPhase, Texts.HelpConcept, Texts.HelpAdvice, Texts.HelpCommands }) reply.Add(BlockKind.Item, text.In(turn.Language));
        return reply.OfferDialogs(turn.Content, Intent.FindPhase, Intent.FindAdvice, Intent.ExplainConcept);
    }

    private static ReplyBuilder WorksCouncil(TurnContext turn, ReplyBuilder reply)
    {
        var concepts = turn.Reading.Concepts.Take(1).ToImmutableArray();
        foreach (var id in concepts) ConceptAnswer.Explain(reply, turn.Content.Knowledge.Concepts[id]);
        reply.Add(BlockKind.Paragraph, $"{Texts.WorksCouncil.In(turn.Language)} ({Texts.ByLaw.In(turn.Language)})");
        reply.Add(BlockKind.Paragraph, $"{Texts.WorksCouncilQuestions.In(turn.Language)} ({Texts.OursSuggestion.In(turn.Language)})", Texts.QuestionsForTheDirector.In(turn.Language));
        if (turn.Content.Dialogs.For(Intent.WorksCouncil) is { } dossier) reply.Offer(Texts.MakeFile, NextSteps.Begin(dossier, (Slot.Concept, concepts)));
        return reply.OfferDialogs(turn.Content, Intent.ExplainConcept);
    }

    private static ReplyBuilder Contact(TurnContext turn, ReplyBuilder reply) =>
        turn.Contact is null ? reply : reply.Add(BlockKind.Note, turn.Contact, Texts.LocalContact.In(turn.Language));
}
