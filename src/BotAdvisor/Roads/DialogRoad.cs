using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Phases;
using BotAdvisor.Replies;

namespace BotAdvisor.Roads;

/// <summary>A guided dialog: begin it, take an answer, ask the next question, tell the result.</summary>
internal static class DialogRoad
{
    // A question in between has to be understood this well to be answered instead of being taken for an answer.
    private const double SureOfInterlude = 0.75;

    public static Turn Begin(TurnContext turn, Dialog dialog, ImmutableArray<StepAnswer> said)
    {
        var reply = turn.Reply(dialog.Intent);
        var position = DialogRunner.Begin(dialog, said.Where(answer => dialog.StepOf(answer.Step) is { } step && answer.Options.All(option => step.OptionOf(option) is not null)));
        if (dialog.Intro is { } intro && DialogRunner.Open(dialog, position) is not null) reply.Say(intro);
        return GoOn(turn, reply, dialog, position);
    }

    /// <summary>What the user's own words do in the dialog that is going on.</summary>
    public static Turn Read(TurnContext turn, Dialog dialog, Step open)
    {
        var position = turn.Conversation.Dialog!;
        if (FromSlots(turn, dialog, position) is { } filled) return GoOn(turn, turn.Reply(dialog.Intent), dialog, filled);
        var option = turn.Reading.IsQuestion ? null : OptionReader.ByWords(open, turn.Message.Text);
        if (option is not null && turn.Reading.IsBareName) return Heard(turn, dialog, position, open, option);
        if (Interlude(turn) is { } interlude) return AskAgain(turn, interlude, dialog, position, open);
        return option is null ? Miss(turn, dialog, position, open) : Heard(turn, dialog, position, open, option);
    }

    /// <summary>Asks the question that is open, or tells the result.</summary>
    public static Turn GoOn(TurnContext turn, ReplyBuilder reply, Dialog dialog, DialogPosition position)
    {
        var next = turn.Conversation with { Dialog = position };
        if (DialogRunner.Open(dialog, position) is { } open)
        {
            StepQuestion.Ask(reply, dialog, open, position);
            return turn.Say(reply, next);
        }

        return turn.Say(reply, next with { Topic = DialogOutcome.Tell(turn, reply, dialog, position) });
    }

    /// <summary>Says something first, then puts the open question again.</summary>
    public static Turn AskAgain(TurnContext turn, ReplyBuilder reply, Dialog dialog, DialogPosition position, Step open)
    {
        reply.ClearChoices();
        reply.Say(Texts.BackToYourQuestion);
        StepQuestion.Ask(reply, dialog, open, position);
        return turn.Say(reply, turn.Conversation with { Dialog = position });
    }

    private static Turn Heard(TurnContext turn, Dialog dialog, DialogPosition position, Step open, Option option)
    {
        var heard = turn.Reply(dialog.Intent).Add(BlockKind.Paragraph, Texts.Heard.In(turn.Language, option.Title.In(turn.Language)));
        return GoOn(turn, heard, dialog, DialogRunner.Answer(position, open.Id, [option.Id]));
    }

    private static ReplyBuilder? Interlude(TurnContext turn)
    {
        if (turn.Reading.IsQuestion && FactRoad.Answer(turn, Asked.Of(turn)) is { } fact) return fact;
        if (turn.Reading.Confidence < SureOfInterlude || turn.Reading.Intent is Intent.OutOfScope or Intent.FindPhase) return null;
        return LookupRoad.Answer(turn)?.Reply ?? FixedRoad.Answer(turn, turn.Reading.Intent);
    }

    // What was said of one's own accord fills every step it is an answer to, also one that was answered before: a change of mind.
    private static DialogPosition? FromSlots(TurnContext turn, Dialog dialog, DialogPosition position)
    {
        var filled = position;
        foreach (var step in dialog.Steps)
        {
            var said = Said(turn, step.Slot).Where(id => step.OptionOf(id) is not null).ToImmutableArray();
            if (!said.IsEmpty) filled = DialogRunner.Answer(filled, step.Id, said);
        }

        return ReferenceEquals(filled, position) ? null : filled;
    }

    private static IEnumerable<string> Said(TurnContext turn, Slot? slot) => slot switch
    {
        Slot.Theme => turn.Reading.Themes.Select(Label.Of),
        Slot.Level => turn.Reading.Level is { } level ? [Label.Of(level)] : [],
        Slot.Concept => turn.Reading.Concepts,
        _ => [],
    };

    private static Turn Miss(TurnContext turn, Dialog dialog, DialogPosition position, Step open)
    {
        var missed = DialogRunner.Miss(position);
        var reply = turn.Reply(dialog.Intent);
        var next = turn.Conversation with { Dialog = missed };
        if (missed.Misses > DialogRunner.MostMisses)
        {
            StepQuestion.WayOut(reply, dialog, open);
            return turn.Say(reply, next);
        }

        reply.Say(missed.Misses == 1 ? Texts.NotUnderstoodAsAnswer : Texts.NotUnderstoodAgain);
        StepQuestion.Ask(reply, dialog, open, missed);
        return turn.Say(reply, next);
    }
}
