using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>What a message may mean, as a choice.</summary>
internal static class MeaningOffer
{
    /// <summary>Offers what a message with this intent asks for, by the first thing of that kind it names.</summary>
    public static void Add(TurnContext turn, ReplyBuilder reply, Intent intent)
    {
        var reading = turn.Reading;
        var named = NamesOf(turn, intent)?.Display.In(turn.Language);
        switch (intent)
        {
            case Intent.ExplainConcept when named is not null && turn.Content.Dialogs.For(intent) is { } dialog:
                reply.Offer(Titled(turn, Texts.ExplainIt, named), NextSteps.Begin(dialog, (Slot.Concept, [reading.Concepts[0]])));
                break;
            case Intent.FindAdvice when named is not null && turn.Content.Dialogs.For(intent) is { } dialog:
                reply.Offer(Titled(turn, Texts.AdviceOn, named), NextSteps.Begin(dialog, (Slot.Theme, [Label.Of(reading.Themes[0])]), (Slot.Level, reading.Level is { } level ? [Label.Of(level)] : [])));
                break;
            case Intent.ExplainPhase when named is not null:
                reply.Offer(Titled(turn, Texts.ExplainIt, named), new ChoiceValue.ShowPhase(reading.Phases[0]));
                break;
            case Intent.RoleFuture when named is not null:
                reply.Offer(NextSteps.Short(named), new ChoiceValue.ShowRole(reading.Roles[0]));
                break;
            case Intent.ResearchFact when named is not null:
                reply.Offer(NextSteps.Short(named), new ChoiceValue.ShowTopic(reading.Topics[0]));
                break;
            case Intent.FindPhase or Intent.FindAdvice or Intent.ExplainConcept:
                reply.OfferDialogs(turn.Content, intent);
                break;
            default:
                reply.Offer(TitleOf(intent), new ChoiceValue.Say(intent));
                break;
        }
    }

    /// <summary>What it would be about, in a few words.</summary>
    public static string NameOf(TurnContext turn, Intent intent) =>
        (NamesOf(turn, intent)?.Display ?? turn.Content.Dialogs.For(intent)?.Title ?? TitleOf(intent)).In(turn.Language).TrimEnd('?');

    private static Names? NamesOf(TurnContext turn, Intent intent)
    {
        var reading = turn.Reading;
        var knowledge = turn.Content.Knowledge;
        return intent switch
        {
            Intent.ExplainConcept when reading.Concepts is [var concept, ..] => knowledge.Concepts[concept].Names,
            Intent.FindAdvice when reading.Themes is [var theme, ..] => knowledge.Themes[theme].Names,
            Intent.ExplainPhase when reading.Phases is [var phase, ..] => knowledge.Phases[phase].Names,
            Intent.RoleFuture when reading.Roles is [var role, ..] => knowledge.Roles[role].Names,
            Intent.ResearchFact when reading.Topics is [var topic, ..] => knowledge.Topics[topic].Names,
            _ => null,
        };
    }

    private static string Titled(TurnContext turn, LocalizedText title, string name) => NextSteps.Short(title.In(turn.Language, name));

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
