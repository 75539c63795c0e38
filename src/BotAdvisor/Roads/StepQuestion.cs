using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Roads;

/// <summary>Puts a step of a dialog to the user.</summary>
internal static class StepQuestion
{
    // What was chosen already is marked so in its title, in every channel.
    private const string Mark = "✓ ";

    public static void Ask(TurnContext turn, ReplyBuilder reply, Dialog dialog, Step step, DialogPosition position)
    {
        var language = reply.Language;
        (reply.Kind, reply.IsPersonal) = (ReplyKind.Question, reply.IsPersonal || dialog.Intent == Intent.RoleFuture);
        reply.Add(BlockKind.Question, step.Ask.In(language), Progress(dialog, step, position, language));
        var all = ShowsAll(step, position);
        foreach (var option in Shown(turn, step, dialog, position))
        {
            var title = option.Title.In(language);
            reply.Offer(position.Chosen.Contains(option.Id, StringComparer.Ordinal) ? NextSteps.Short(Mark + title) : title, new ChoiceValue.Answer(dialog.Id, step.Id, option.Id), option.Text?.In(language));
        }

        if (!all) reply.Offer(step.More!, new ChoiceValue.ShowAll(dialog.Id, step.Id));
        if (step.TakesSeveral && position.Chosen.Length >= step.Least) reply.OfferAside(Texts.DoneButton, new ChoiceValue.Answer(dialog.Id, step.Id, DialogRunner.Done));
        if (step.Skip is { } skip) reply.OfferAside(skip, new ChoiceValue.Answer(dialog.Id, step.Id, DialogRunner.Skipped));
        if (all && step.Featured.IsEmpty && step.Why is not null) reply.OfferAside(Texts.WhyDoYouAsk, new ChoiceValue.Why(dialog.Id, step.Id));
    }

    /// <summary>The options that are on show, in order.</summary>
    public static ImmutableArray<Option> Shown(TurnContext turn, Step step, Dialog dialog, DialogPosition position) =>
        ShowsAll(step, position) ? [.. OptionsOf(turn, step, dialog, position)] : [.. step.Featured.Select(id => step.OptionOf(id)!)];

    /// <summary>The options of a step; tasks are those of the role that was answered before.</summary>
    public static IEnumerable<Option> OptionsOf(TurnContext turn, Step step, Dialog dialog, DialogPosition position) =>
        step.Kind == StepKind.Tasks ? TaskOptions.Of(turn.Content.Knowledge, dialog, position) : step.Options;

    /// <summary>Somebody is stuck: the same question with the same choices in the same places, and ways out behind them.</summary>
    public static void WayOut(TurnContext turn, ReplyBuilder reply, Dialog dialog, Step step, DialogPosition position)
    {
        reply.Say(step.Unknown is null && step.Skip is null ? Texts.WayOutWithoutSkip : Texts.WayOut);
        Ask(turn, reply, dialog, step, position);
        reply.OfferAside(Texts.RestartButton, new ChoiceValue.Begin(dialog.Id, []));
        reply.OfferAside(Texts.StopButton, new ChoiceValue.Say(Intent.Stop));
    }

    private static bool ShowsAll(Step step, DialogPosition position) => step.Featured.IsEmpty || position.ShowAll;

    // How far it is, where that is certain; otherwise only which question this is.
    private static string? Progress(Dialog dialog, Step step, DialogPosition position, Language language)
    {
        var asked = dialog.Steps.Where(other => other.IsAsked).ToArray();
        if (asked.Length <= 2 || position.Again is not null) return null;
        var number = position.Answers.Count(answer => answer.Asked) + 1;
        var isCertain = asked.All(other => other.When.IsEmpty && other.Dimension is null);
        return isCertain ? Texts.QuestionOf.In(language, Array.IndexOf(asked, step) + 1, asked.Length) : Texts.QuestionNumber.In(language, number);
    }
}
