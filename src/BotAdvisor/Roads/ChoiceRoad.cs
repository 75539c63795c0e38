using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Roads;

/// <summary>A choice that was pressed, or picked by its number or title. An old one does the sensible thing or says that it has passed.</summary>
internal static class ChoiceRoad
{
    public static Turn Take(TurnContext turn, ChoiceValue value) => value switch
    {
        ChoiceValue.Begin begin when turn.Content.Dialogs.Find(begin.Dialog) is { } dialog => DialogRoad.Begin(turn, dialog, begin.Said),
        ChoiceValue.Answer answer => Answer(turn, answer),
        ChoiceValue.ShowAll all => Open(turn, all.Dialog, all.Step, (dialog, position) => DialogRoad.GoOn(turn, turn.Reply(dialog.Intent), dialog, position with { ShowAll = true })),
        ChoiceValue.Why why => Open(turn, why.Dialog, why.Step, (dialog, position) => Why(turn, dialog, position, dialog.StepOf(why.Step)!)),
        ChoiceValue.ShowPhase show => turn.Aside(LookupRoad.Phase(turn, show.Phase)),
        ChoiceValue.ShowTopic show when LookupRoad.Topic(turn, show.Topic) is { } topic => turn.Aside(topic),
        ChoiceValue.ShowRole show when turn.Content.Knowledge.Roles.ContainsKey(show.Role) => turn.Aside(LookupRoad.Role(turn, show.Role)),
        ChoiceValue.Precise precise when turn.Content.Knowledge.Concepts.TryGetValue(precise.Concept, out var concept) => turn.Aside(Precisely(turn, concept)),
        ChoiceValue.Say say => CommandRoad.Take(turn, say.Intent) ?? turn.Aside(FixedRoad.Answer(turn, say.Intent) ?? FixedRoad.Answer(turn, Intent.Help)!),
        _ => Passed(turn, null),
    };

    private static Turn Answer(TurnContext turn, ChoiceValue.Answer answer)
    {
        if (turn.Content.Dialogs.Find(answer.Dialog) is not { } dialog || dialog.StepOf(answer.Step)?.OptionOf(answer.Option) is not { } option) return Passed(turn, null);
        if (turn.Conversation.Dialog is not { } position || !string.Equals(position.Dialog, dialog.Id, StringComparison.Ordinal)) return Passed(turn, dialog);
        var open = DialogRunner.Open(dialog, position);
        var reply = turn.Reply(dialog.Intent);
        if (!position.AnswerOf(answer.Step).IsEmpty) reply.Say(Texts.Corrected);
        else if (!string.Equals(open?.Id, answer.Step, StringComparison.Ordinal)) return Passed(turn, dialog);

        // A number, or a button that leaves no words of the user's in the chat: say what it stood for.
        var title = option.Title.In(turn.Language);
        if (!string.Equals(turn.Message.Text.Trim(), title, StringComparison.OrdinalIgnoreCase)) reply.Add(BlockKind.Paragraph, Texts.Heard.In(turn.Language, title));
        return DialogRoad.GoOn(turn, reply, dialog, DialogRunner.Answer(position, answer.Step, [answer.Option]));
    }

    private static Turn Open(TurnContext turn, string dialog, string step, Func<Dialog, DialogPosition, Turn> take)
    {
        var isOpen = turn.Going() is { } going && string.Equals(going.Dialog.Id, dialog, StringComparison.Ordinal) && string.Equals(going.Open.Id, step, StringComparison.Ordinal);
        return isOpen ? take(turn.Going()!.Value.Dialog, turn.Conversation.Dialog!) : Passed(turn, turn.Content.Dialogs.Find(dialog));
    }

    private static Turn Why(TurnContext turn, Dialog dialog, DialogPosition position, Step step) =>
        DialogRoad.AskAgain(turn, turn.Reply(dialog.Intent).Say(step.Why), dialog, position, step);

    private static ReplyBuilder Precisely(TurnContext turn, Knowledge.ConceptEntry concept)
    {
        var reply = turn.Reply(Intent.ExplainConcept);
        ConceptAnswer.ExplainPrecisely(reply, concept);
        return reply.OfferAfterConcept(turn.Content, concept, precise: true);
    }

    private static Turn Passed(TurnContext turn, Dialog? dialog)
    {
        var reply = turn.Reply(dialog?.Intent ?? Intent.Help).Say(Texts.QuestionHasPassed);
        if (turn.Going() is { } going) return DialogRoad.AskAgain(turn, reply, going.Dialog, turn.Conversation.Dialog!, going.Open);
        return turn.Say(dialog is null ? reply.OfferStart(turn.Content) : reply.Offer(dialog.Title, new ChoiceValue.Begin(dialog.Id, [])));
    }
}
