using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>Two meanings are about as likely: the user is asked which one it is, and never lectured on a guess.</summary>
internal static class DoubtRoad
{
    private const int MostChoices = 3;

    // Less likely than this, a meaning is not worth a button.
    private const double WorthAsking = 0.12;

    // Greetings and commands are never what a doubtful message is about.
    private static readonly Intent[] NeverAsked = [Intent.Greeting, Intent.Thanks, Intent.Goodbye, Intent.Stop, Intent.Back, Intent.Restart, Intent.Help, Intent.OutOfScope];

    /// <summary>The question back; null where there is no meaning worth asking for, or only one that is not as likely to be something else altogether.</summary>
    public static ReplyBuilder? Ask(TurnContext turn)
    {
        var meant = turn.Reading.Ranked.Where(meaning => meaning.Confidence >= WorthAsking && !NeverAsked.Contains(meaning.Intent)).Take(MostChoices).ToArray();
        if (meant.Length == 0 || (meant.Length == 1 && turn.Reading.Ranked[1].Intent != Intent.OutOfScope)) return null;
        var reply = turn.Reply(turn.Reading.Intent).Say(Texts.DoYouMean);
        foreach (var meaning in meant) Offer(turn, reply, meaning.Intent);
        return reply.Offer(Texts.NoneOfThese, new ChoiceValue.Say(Intent.Help));
    }

    private static void Offer(TurnContext turn, ReplyBuilder reply, Intent intent)
    {
        var reading = turn.Reading;
        var knowledge = turn.Content.Knowledge;
        switch (intent)
        {
            case Intent.ExplainConcept when reading.Concepts is [var concept, ..] && turn.Content.Dialogs.For(intent) is { } dialog:
                reply.Offer(Named(turn, Texts.ExplainIt, knowledge.Concepts[concept].Names), NextSteps.Begin(dialog, (Slot.Concept, [concept])));
                break;
            case Intent.FindAdvice when reading.Themes is [var theme, ..] && turn.Content.Dialogs.For(intent) is { } dialog:
                reply.Offer(Named(turn, Texts.AdviceOn, knowledge.Themes[theme].Names), NextSteps.Begin(dialog, (Slot.Theme, [Label.Of(theme)])));
                break;
            case Intent.ExplainPhase when reading.Phases is [var phase, ..]:
                reply.Offer(Named(turn, Texts.ExplainIt, knowledge.Phases[phase].Names), new ChoiceValue.ShowPhase(phase));
                break;
            case Intent.RoleFuture when reading.Roles is [var role, ..]:
                reply.Offer(NextSteps.Short(knowledge.Roles[role].Names.Display.In(turn.Language)), new ChoiceValue.ShowRole(role));
                break;
            case Intent.ResearchFact when reading.Topics is [var topic, ..]:
                reply.Offer(NextSteps.Short(knowledge.Topics[topic].Names.Display.In(turn.Language)), new ChoiceValue.ShowTopic(topic));
                break;
            case Intent.FindPhase or Intent.FindAdvice or Intent.ExplainConcept:
                reply.OfferDialogs(turn.Content, intent);
                break;
            default:
                reply.Offer(TitleOf(intent), new ChoiceValue.Say(intent));
                break;
        }
    }

    private static string Named(TurnContext turn, LocalizedText title, Names names) => NextSteps.Short(title.In(turn.Language, names.Display.In(turn.Language)));

    private static LocalizedText TitleOf(Intent intent) => intent switch
    {
        Intent.RoleFuture => Texts.MyWorkChanges,
        Intent.ExplainPhase => Texts.WhatArePhases,
        Intent.ResearchFact => Texts.WhatStudiesSay,
        Intent.Worry => Texts.WorriedAboutWork,
        Intent.WorksCouncil => Texts.WhatCouncilMay,
        Intent.TeamScan => Texts.WithWholeTeam,
        Intent.Human => Texts.WhomCanITalkTo,
        Intent.Privacy => Texts.WhatDoYouKeep,
        Intent.About => Texts.WhoAreYou,
        _ => Texts.WhatElse,
    };
}
