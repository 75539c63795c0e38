using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge;
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
        ChoiceValue.Correct correct => Finished(turn, correct.Dialog, (dialog, position) => Correct(turn, dialog, position)),
        ChoiceValue.AskAgain again when turn.Known() is { } dialog && dialog.Id == again.Dialog && turn.Conversation.Dialog!.Has(again.Step) =>
            DialogRoad.GoOn(turn, turn.Reply(dialog.Intent), dialog, DialogRunner.AskAgain(turn.Conversation.Dialog, again.Step)),
        ChoiceValue.GoOn on when turn.Going() is { } going && going.Dialog.Id == on.Dialog => DialogRoad.GoOn(turn, turn.Reply(going.Dialog.Intent), going.Dialog, turn.Conversation.Dialog!),
        ChoiceValue.CopyResult copy => Finished(turn, copy.Dialog, (dialog, position) => CopyResult(turn, dialog, position)),
        ChoiceValue.CopyAdvice copy => CopyAdvice(turn, copy),
        ChoiceValue.ConceptPart part when turn.Content.Knowledge.Concepts.TryGetValue(part.Concept, out var concept) && ConceptAnswer.PartOf(concept, part.Part) is { } told => turn.Aside(Part(turn, concept, told)),
        ChoiceValue.ShowPhase show => turn.Aside(LookupRoad.Phase(turn, show.Phase)),
        ChoiceValue.ShowTopic show when LookupRoad.Topic(turn, show.Topic) is { } topic => turn.Aside(topic),
        ChoiceValue.ShowRole show when turn.Content.Knowledge.Roles.ContainsKey(show.Role) => turn.Aside(LookupRoad.Role(turn, show.Role)),
        ChoiceValue.Precise precise when turn.Content.Knowledge.Concepts.TryGetValue(precise.Concept, out var concept) => turn.Aside(Part(turn, concept, concept.Precise)),
        ChoiceValue.Say say => CommandRoad.Take(turn, say.Intent) ?? Said(turn, say.Intent),
        _ => Passed(turn, null),
    };

    private static Turn Said(TurnContext turn, Intent intent) =>
        turn.Going() is null ? FixedRoad.AnswerOrBegin(turn, intent) ?? turn.Say(FixedRoad.Answer(turn, Intent.Help)!) : turn.Aside(FixedRoad.Answer(turn, intent) ?? FixedRoad.Answer(turn, Intent.Help)!);

    private static Turn Answer(TurnContext turn, ChoiceValue.Answer answer)
    {
        if (turn.Conversation.Dialog is not { } position || turn.Known() is not { } dialog || !string.Equals(dialog.Id, answer.Dialog, StringComparison.Ordinal)) return Passed(turn, turn.Content.Dialogs.Find(answer.Dialog));
        if (dialog.StepOf(answer.Step) is not { } step) return Passed(turn, dialog);
        var isOpen = string.Equals(DialogRunner.Open(dialog, position)?.Id, step.Id, StringComparison.Ordinal);
        if (!isOpen && (!position.Has(step.Id) || step.TakesSeveral)) return Passed(turn, dialog);
        if (StepAnswers.Press(turn, dialog, position, step, answer.Option) is not { } taken) return Passed(turn, dialog);
        return DialogRoad.Take(turn, dialog, position, step, isOpen ? taken : taken with { Heard = Texts.Corrected.In(turn.Language) });
    }

    // The answers given so far, each to be put again.
    private static Turn Correct(TurnContext turn, Dialog dialog, DialogPosition position)
    {
        var reply = turn.Reply(dialog.Intent).Say(Texts.WhichAnswer);
        foreach (var step in position.Answers.Where(answer => answer.Asked).Select(answer => dialog.StepOf(answer.Step)).OfType<Step>())
        {
            var said = string.Join(", ", position.AnswerOf(step.Id).Select(id => step.OptionOf(id)?.Title.In(turn.Language)).OfType<string>());
            reply.Offer(NextSteps.Short(said.Length > 0 ? said : step.Ask.In(turn.Language)), new ChoiceValue.AskAgain(dialog.Id, step.Id));
        }

        return turn.Say(reply.Offer(Texts.RestartButton, new ChoiceValue.Begin(dialog.Id, [])));
    }

    private static Turn CopyResult(TurnContext turn, Dialog dialog, DialogPosition position)
    {
        var result = turn.Reply(dialog.Intent);
        DialogOutcome.TellToCopy(turn, result, dialog, position);
        result.ClearChoices();
        return Copied(turn, dialog.Intent, PlainText.Of(result.Build(turn.Content.Knowledge.Sources)));
    }

    private static Turn CopyAdvice(TurnContext turn, ChoiceValue.CopyAdvice copy)
    {
        var knowledge = turn.Content.Knowledge;
        var texts = copy.Themes.Select(theme => AdviceAnswer.Snippet(knowledge, knowledge.Themes[theme], copy.Level, turn.Conversation.Topic?.Phase, turn.Language));
        return Copied(turn, Intent.FindAdvice, string.Join("\n\n", texts));
    }

    // What was offered beside the answer stays offered beside its copy.
    private static Turn Copied(TurnContext turn, Intent intent, string text)
    {
        var reply = turn.Reply(intent).Say(Texts.ToCopy).Add(BlockKind.Paragraph, text);
        (reply.Kind, reply.IsPersonal) = (ReplyKind.Copy, intent == Intent.RoleFuture);
        foreach (var offer in turn.Conversation.Offered.Where(offer => ChoiceValue.Parse(offer.Value) is not (ChoiceValue.CopyAdvice or ChoiceValue.CopyResult or null))) reply.Offer(offer.Title, offer.Value);
        return turn.Say(turn.Conversation.Offered.IsEmpty ? reply.OfferStart(turn.Content) : reply);
    }

    private static Turn Finished(TurnContext turn, string id, Func<Dialog, DialogPosition, Turn> take) =>
        turn.Known() is { } dialog && string.Equals(dialog.Id, id, StringComparison.Ordinal) && turn.Going() is null ? take(dialog, turn.Conversation.Dialog!) : Passed(turn, turn.Content.Dialogs.Find(id));

    private static Turn Open(TurnContext turn, string dialog, string step, Func<Dialog, DialogPosition, Turn> take)
    {
        var isOpen = turn.Going() is { } going && string.Equals(going.Dialog.Id, dialog, StringComparison.Ordinal) && string.Equals(going.Open.Id, step, StringComparison.Ordinal);
        return isOpen ? take(turn.Going()!.Value.Dialog, turn.Conversation.Dialog!) : Passed(turn, turn.Content.Dialogs.Find(dialog));
    }

    private static Turn Why(TurnContext turn, Dialog dialog, DialogPosition position, Step step) =>
        DialogRoad.AskAgain(turn, step.Why is { } why ? turn.Reply(dialog.Intent).Say(why) : turn.Reply(dialog.Intent), dialog, position, step);

    private static ReplyBuilder Part(TurnContext turn, ConceptEntry concept, Statement told)
    {
        var reply = turn.Reply(Intent.ExplainConcept);
        ConceptAnswer.Tell(reply, concept, told);
        return reply.OfferAfterConcept(turn.Content, concept, precise: told == concept.Precise);
    }

    private static Turn Passed(TurnContext turn, Dialog? dialog)
    {
        var reply = turn.Reply(dialog?.Intent ?? Intent.Help).Say(Texts.QuestionHasPassed);
        if (turn.Going() is { } going) return DialogRoad.AskAgain(turn, reply, going.Dialog, turn.Conversation.Dialog!, going.Open);
        return turn.Say(dialog is null ? reply.OfferStart(turn.Content) : reply.Offer(dialog.Title, new ChoiceValue.Begin(dialog.Id, [])));
    }
}
