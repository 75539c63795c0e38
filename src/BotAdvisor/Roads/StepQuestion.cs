using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Roads;

/// <summary>Puts a step of a dialog to the user.</summary>
internal static class StepQuestion
{
    public static void Ask(ReplyBuilder reply, Dialog dialog, Step step, DialogPosition position)
    {
        var language = reply.Language;
        var progress = dialog.Steps.Length > 2 ? Texts.QuestionOf.In(language, dialog.Steps.IndexOf(step) + 1, dialog.Steps.Length) : null;
        reply.Add(BlockKind.Question, step.Ask.In(language), progress);
        var all = step.Featured.IsEmpty || position.ShowAll;
        var shown = all ? step.Options : [.. step.Featured.Select(id => step.OptionOf(id)!)];
        foreach (var option in shown) reply.Offer(option.Title, new ChoiceValue.Answer(dialog.Id, step.Id, option.Id), option.Text);
        if (!all) reply.Offer(step.More!, new ChoiceValue.ShowAll(dialog.Id, step.Id));
        if (all && step.Featured.IsEmpty) reply.Offer(Texts.WhyDoYouAsk, new ChoiceValue.Why(dialog.Id, step.Id));
    }

    public static void WayOut(ReplyBuilder reply, Dialog dialog, Step step)
    {
        reply.Say(step.Unknown is null ? Texts.WayOutWithoutSkip : Texts.WayOut);
        reply.Add(BlockKind.Question, step.Ask.In(reply.Language));
        if (step.Unknown is { } unknown) reply.Offer(unknown.Title, new ChoiceValue.Answer(dialog.Id, step.Id, unknown.Id));
        reply.Offer(Texts.RestartButton, new ChoiceValue.Begin(dialog.Id, []));
        reply.Offer(Texts.StopButton, new ChoiceValue.Say(Intent.Stop));
    }
}
