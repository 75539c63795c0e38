using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>What a user may want after an answer.</summary>
internal static class NextSteps
{
    private const int MostRelated = 2;
    private const int LongestTitle = 40;

    public static ReplyBuilder OfferDialogs(this ReplyBuilder reply, AdvisorContent content, params ReadOnlySpan<Intent> intents)
    {
        foreach (var intent in intents)
        {
            if (content.Dialogs.For(intent) is { } dialog) reply.Offer(dialog.Title, new ChoiceValue.Begin(dialog.Id, []));
        }

        return reply;
    }

    /// <summary>Where everybody can start.</summary>
    public static ReplyBuilder OfferStart(this ReplyBuilder reply, AdvisorContent content) =>
        reply.OfferDialogs(content, Intent.FindPhase, Intent.FindAdvice, Intent.ExplainConcept).Offer(Texts.WhatElse, new ChoiceValue.Say(Intent.Help));

    public static ReplyBuilder OfferAfterConcept(this ReplyBuilder reply, AdvisorContent content, ConceptEntry concept, bool precise)
    {
        if (content.Dialogs.For(Intent.ExplainConcept) is not { } dialog) return reply;
        if (precise) reply.Offer(Texts.Simpler, Concept(dialog, concept.Id));
        else reply.Offer(Texts.MorePrecise, new ChoiceValue.Precise(concept.Id));
        foreach (var id in concept.Related.Take(MostRelated))
        {
            var name = content.Knowledge.Concepts[id].Names.Display.In(reply.Language);
            reply.Offer(Texts.Related.In(reply.Language, name), Concept(dialog, id));
        }

        return reply;
    }

    public static ReplyBuilder OfferAfterAdvice(this ReplyBuilder reply, AdvisorContent content, ImmutableArray<Theme> themes, params ImmutableArray<Level> levels)
    {
        reply.Offer(Texts.CopyAsText, new ChoiceValue.CopyAdvice(themes, levels[0]));
        if (content.Dialogs.For(Intent.FindAdvice) is not { } dialog) return reply;
        if (levels is [var level])
        {
            var other = level == Level.Sector ? Level.Organisatie : Level.Sector;
            reply.Offer(other == Level.Sector ? Texts.AlsoForSector : Texts.AlsoForOrganisation, Begin(dialog, (Slot.Theme, [.. themes.Select(Label.Of)]), (Slot.Level, [Label.Of(other)])));
        }

        return reply.Offer(Texts.OtherThemes, new ChoiceValue.Begin(dialog.Id, [])).OfferTeamTalk(content, (Slot.Theme, [Label.Of(themes[0])]));
    }

    public static ReplyBuilder OfferAfterPhase(this ReplyBuilder reply, AdvisorContent content, string dialog)
    {
        if (content.Dialogs.For(Intent.FindAdvice) is { } advice) reply.Offer(Texts.OtherThemes, Begin(advice, (Slot.Level, [Label.Of(Level.Organisatie)])));
        reply.Offer(Texts.CorrectAnswer, new ChoiceValue.Correct(dialog));
        if (reply.Phase is { } phase)
        {
            reply.OfferTeamTalk(content, (Slot.Phase, [Label.Of(phase.Top)]));
            reply.Offer(Texts.CopyAsText, new ChoiceValue.CopyResult(dialog));
            reply.Offer(AboutPhase(content, phase.Top, reply.Language), new ChoiceValue.ShowPhase(phase.Top));
        }

        return reply.Offer(Texts.RestartButton, new ChoiceValue.Begin(dialog, []));
    }

    public static ReplyBuilder OfferAfterTasks(this ReplyBuilder reply, AdvisorContent content, string dialog)
    {
        reply.Offer(Texts.GrowthPlan, new ChoiceValue.CopyResult(dialog));
        if (content.Dialogs.For(Intent.FindAdvice) is { } advice) reply.Offer(Texts.AdviceOn.In(reply.Language, content.Knowledge.Themes[Theme.Scholing].Names.Display.In(reply.Language)), Begin(advice, (Slot.Theme, [Label.Of(Theme.Scholing)]), (Slot.Level, [Label.Of(Level.Organisatie)])));
        return reply.Offer(Texts.WhomCanITalkTo, new ChoiceValue.Say(Intent.Human)).Offer(Texts.RestartButton, new ChoiceValue.Begin(dialog, []));
    }

    public static ReplyBuilder OfferTeamTalk(this ReplyBuilder reply, AdvisorContent content, (Slot Slot, ImmutableArray<string> Values) known) =>
        content.Dialogs.All.FirstOrDefault(dialog => dialog.Result == DialogResult.TeamTalk) is { } talk ? reply.Offer(Texts.AgendaButton, Begin(talk, known)) : reply;

    /// <summary>The thing a passage belongs to, as a choice.</summary>
    public static ReplyBuilder OfferPassage(this ReplyBuilder reply, AdvisorContent content, Passage passage)
    {
        ChoiceValue? value = passage.Kind switch
        {
            ThingKind.Topic or ThingKind.Event => new ChoiceValue.ShowTopic(passage.Id),
            ThingKind.Concept when content.Dialogs.For(Intent.ExplainConcept) is { } dialog => Concept(dialog, passage.Id),
            ThingKind.Theme when content.Dialogs.For(Intent.FindAdvice) is { } dialog => passage.Id.Split('/') is [var theme, var level]
                ? Begin(dialog, (Slot.Theme, [theme]), (Slot.Level, [level]))
                : Begin(dialog, (Slot.Theme, [passage.Id])),
            ThingKind.Phase or ThingKind.Dimension when Label.TryParse<Phase>(passage.Id.Split('/')[0], out var phase) => new ChoiceValue.ShowPhase(phase),
            _ => null,
        };
        return value is null ? reply : reply.Offer(Short(passage.Title.In(reply.Language)), value);
    }

    /// <summary>What goes with the thing a passage belongs to.</summary>
    public static ReplyBuilder OfferAfterPassage(this ReplyBuilder reply, AdvisorContent content, Passage passage) => passage.Kind switch
    {
        ThingKind.Topic => reply.OfferAfterTopic(content, content.Knowledge.Topics[passage.Id]),
        ThingKind.Concept => reply.OfferAfterConcept(content, content.Knowledge.Concepts[passage.Id], precise: passage.Text == content.Knowledge.Concepts[passage.Id].Precise),
        ThingKind.Event => reply,
        _ => reply.OfferPassage(content, passage),
    };

    public static ReplyBuilder OfferAfterTopic(this ReplyBuilder reply, AdvisorContent content, TopicEntry topic)
    {
        foreach (var id in topic.Related.Take(MostRelated)) reply.Offer(Short(content.Knowledge.Topics[id].Names.Display.In(reply.Language)), new ChoiceValue.ShowTopic(id));
        if (content.Dialogs.For(Intent.FindAdvice) is not { } dialog) return reply;
        foreach (var theme in topic.Themes.Take(MostRelated))
        {
            reply.Offer(Texts.AdviceOn.In(reply.Language, content.Knowledge.Themes[theme].Names.Display.In(reply.Language)), Begin(dialog, (Slot.Theme, [Label.Of(theme)]), (Slot.Level, [Label.Of(Level.Organisatie)])));
        }

        return reply;
    }

    /// <summary>A dialog with some of its slots filled.</summary>
    public static ChoiceValue.Begin Begin(Dialog dialog, params IEnumerable<(Slot Slot, ImmutableArray<string> Values)> said) =>
        new(dialog.Id, [.. from step in dialog.Steps from slot in said where step.Slot == slot.Slot && !slot.Values.IsEmpty select new StepAnswer(step.Id, slot.Values)]);

    /// <summary>A title that fits on a button.</summary>
    public static string Short(string title) => title.Length <= LongestTitle ? title : $"{title[..(LongestTitle - 1)].TrimEnd()}…";

    private static string AboutPhase(AdvisorContent content, Phase phase, Language language) =>
        Texts.MoreAbout.In(language, content.Knowledge.Phases[phase].Names.Display.In(language).ToLowerInvariant());

    private static ChoiceValue.Begin Concept(Dialog dialog, string id) => Begin(dialog, (Slot.Concept, [id]));
}
