using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;

namespace BotAdvisor.Roads;

/// <summary>What a user may want after an answer.</summary>
internal static class NextSteps
{
    private const int MostRelated = 2;

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

    public static ReplyBuilder OfferAfterAdvice(this ReplyBuilder reply, AdvisorContent content, ImmutableArray<Theme> themes, Level level)
    {
        if (content.Dialogs.For(Intent.FindAdvice) is not { } dialog) return reply;
        var other = level == Level.Sector ? Level.Organisatie : Level.Sector;
        reply.Offer(other == Level.Sector ? Texts.AlsoForSector : Texts.AlsoForOrganisation, Begin(dialog, (Slot.Theme, [.. themes.Select(Label.Of)]), (Slot.Level, [Label.Of(other)])));
        return reply.Offer(Texts.OtherThemes, new ChoiceValue.Begin(dialog.Id, []));
    }

    public static ReplyBuilder OfferAfterPhase(this ReplyBuilder reply, AdvisorContent content, string dialog)
    {
        if (content.Dialogs.For(Intent.FindAdvice) is { } advice) reply.Offer(Texts.OtherThemes, Begin(advice, (Slot.Level, [Label.Of(Level.Organisatie)])));
        if (reply.Phase is { } phase) reply.Offer(AboutPhase(content, phase.Top, reply.Language), new ChoiceValue.ShowPhase(phase.Top));
        return reply.Offer(Texts.BackButton, new ChoiceValue.Say(Intent.Back)).Offer(Texts.RestartButton, new ChoiceValue.Begin(dialog, []));
    }

    /// <summary>A dialog with some of its slots filled.</summary>
    public static ChoiceValue.Begin Begin(Dialog dialog, params IEnumerable<(Slot Slot, ImmutableArray<string> Values)> said) =>
        new(dialog.Id, [.. from step in dialog.Steps from slot in said where step.Slot == slot.Slot select new StepAnswer(step.Id, slot.Values)]);

    private static string AboutPhase(AdvisorContent content, Phase phase, Language language) =>
        Texts.MoreAbout.In(language, content.Knowledge.Phases[phase].Names.Display.In(language).ToLowerInvariant());

    private static ChoiceValue.Begin Concept(Dialog dialog, string id) => Begin(dialog, (Slot.Concept, [id]));
}
