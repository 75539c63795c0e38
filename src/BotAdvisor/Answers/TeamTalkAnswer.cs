using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Phases;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>The agenda of a team talk of thirty minutes: opening, three questions, one piece of advice, one action.</summary>
internal static class TeamTalkAnswer
{
    public static void Tell(ReplyBuilder reply, KnowledgeSet knowledge, TeamTalk talk)
    {
        var language = reply.Language;
        var theme = knowledge.Themes[talk.Theme];
        var row = theme.Rows[Level.Organisatie];
        reply.Add(BlockKind.Heading, Texts.AgendaTitle.In(language));
        if (talk.Phase is { } phase) reply.Say(knowledge.Phases[phase].Meaning, Texts.AgendaOpening.In(language));
        else reply.Add(BlockKind.Paragraph, Texts.AgendaOpeningWithoutPhase.In(language), Texts.AgendaOpening.In(language));
        reply.Add(BlockKind.Heading, Texts.AgendaQuestions.In(language));
        reply.Add(BlockKind.Item, Question(knowledge, talk, language));
        foreach (var question in row.Questions.Take(2)) reply.Say(question, kind: BlockKind.Item, mark: Texts.OursSuggestion);
        reply.Add(BlockKind.Heading, Texts.AgendaAdvice.In(language));
        reply.Row(talk.Theme, Level.Organisatie, row.Text, theme.Names.Display.In(language));
        reply.Add(BlockKind.Heading, Texts.AgendaAction.In(language));
        reply.Say(row.FirstStepFor(talk.Phase), Texts.FirstStep.In(language), mark: Texts.OursSuggestion);
        reply.Note(Texts.AgendaNote);
    }

    // Where the team is mixed, that is what to talk about first; else the phase itself.
    private static string Question(KnowledgeSet knowledge, TeamTalk talk, Language language)
    {
        var odd = talk.Evidence.ByDimension().Where(pair => talk.Phase is { } phase && !pair.Value.Contains(phase)).Select(pair => knowledge.Dimensions[pair.Key].Names.Display.In(language).ToLowerInvariant()).FirstOrDefault();
        if (odd is not null) return Texts.AgendaMixed.In(language, odd);
        return talk.Phase is { } main ? Texts.AgendaRecognise.In(language, knowledge.Phases[main].Names.Display.In(language).ToLowerInvariant()) : Texts.AgendaNotice.In(language);
    }
}

/// <summary>What a team talk is made from.</summary>
internal sealed record TeamTalk(Phase? Phase, PhaseEvidence Evidence, Theme Theme);
