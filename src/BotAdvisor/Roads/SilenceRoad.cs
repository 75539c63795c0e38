using BotAdvisor.Dialogs;

namespace BotAdvisor.Roads;

/// <summary>
/// Somebody comes back long after they left a dialog unfinished. What they say now is answered where it can be; it is never taken for an
/// answer to a question that they have forgotten. Whether to go on with the dialog is asked.
/// </summary>
internal static class SilenceRoad
{
    public static Turn Ask(TurnContext turn, Dialog dialog)
    {
        var reply = DialogRoad.Interlude(turn) ?? turn.Reply(dialog.Intent);
        reply.ClearChoices();
        reply.Add(Replies.BlockKind.Question, Texts.StillGoingOn.In(turn.Language, dialog.Title.In(turn.Language)))
            .Offer(Texts.GoOnButton, new ChoiceValue.GoOn(dialog.Id))
            .Offer(Texts.RestartButton, new ChoiceValue.Begin(dialog.Id, []))
            .Offer(Texts.DoNotGoOnButton, new ChoiceValue.Say(Labels.Intent.Stop));
        return turn.Say(reply);
    }
}
