using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Phases;
using BotAdvisor.Replies;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>A guided dialog: begin it, take an answer, ask the next question, tell the result.</summary>
internal static class DialogRoad
{
    // A question in between has to be understood this well to be answered instead of being taken for an answer.
    private const double SureOfInterlude = 0.75;

    // What is meant for people is answered by the fixed text also where it is less sure.
    private const double SureOfPeople = 0.6;

    // So sure that the dialog that is going on is left for another.
    private const double SureOfOther = 0.8;

    private const double SureOfSwitch = 0.75;

    private const int FewestWordsOfStory = 8;

    private const int FewWords = 3;

    private const int FewWordsOfName = 5;

    private const int FewestLetters = 5;

    private static readonly string[] QuestionWords =
        ["wat", "wie", "waar", "waarom", "wanneer", "hoe", "hoeveel", "welke", "welk", "kun", "kan", "is", "zijn", "what", "who", "where", "why", "when", "how", "which", "can", "are"];

    private static readonly Intent[] ForPeople = [Intent.Worry, Intent.Human, Intent.Privacy, Intent.About, Intent.Thanks, Intent.Greeting, Intent.Goodbye];

    private static readonly Intent[] Wishes = [Intent.FindPhase, Intent.FindAdvice, Intent.RoleFuture, Intent.TeamScan, Intent.WorksCouncil];

    public static Turn Begin(TurnContext turn, Dialog dialog, ImmutableArray<StepAnswer> said, LocalizedText? first = null)
    {
        var reply = turn.Reply(dialog.Intent);
        if (first is not null) reply.Say(first);
        var position = DialogRunner.Begin(dialog, said.Where(answer => dialog.StepOf(answer.Step) is { } step && answer.Options.All(option => step.OptionOf(option) is not null)));
        if (dialog.Intro is { } intro && DialogRunner.Open(dialog, position) is not null) reply.Say(intro);

        // Who begins by telling how they work has told their story.
        if (turn.Reading.Work is not null && DialogRunner.Open(dialog, position) is { Kind: StepKind.Describe } story && StepAnswers.Read(turn, dialog, position, story) is { } told)
        {
            if (told.Heard is { } heard) reply.Add(BlockKind.Paragraph, heard);
            position = DialogRunner.Answer(position, story.Id, told.Options);
        }

        return GoOn(turn, reply, dialog, position);
    }

    /// <summary>What the user's own words do in the dialog that is going on.</summary>
    public static Turn Read(TurnContext turn, Dialog dialog, Step open)
    {
        var position = turn.Conversation.Dialog!;
        var takesText = open.TakesText;
        if (AnswerReader.IsSkip(open, turn.Message.Text)) return GoOn(turn, turn.Reply(dialog.Intent), dialog, DialogRunner.Answer(position, open.Id, [DialogRunner.Skipped]));
        if (takesText && OutcomeWish.Take(turn, dialog, position, open) is { } wish) return wish;
        if (!takesText && WantsOther(turn, dialog, position, open) is { } wanted) return Begin(turn, wanted, SaidFor(turn, wanted));
        if (!takesText && AnswerReader.IsIndifferent(turn.Message.Text) && (open.Unknown?.Id ?? open.Default) is { } given) return Take(turn, dialog, position, open, new([given], Texts.ChosenForYou.In(turn.Language, open.OptionOf(given)!.Title.In(turn.Language)), Closes: true));
        if (!takesText && Words.Of(turn.Message.Text).Length <= FewWords && !turn.Reading.IsQuestion && StepAnswers.Read(turn, dialog, position, open) is { } brief) return Take(turn, dialog, position, open, brief);
        if (!takesText && FromSlots(turn, dialog, position) is { } filled) return GoOn(turn, WithOthers(turn, turn.Reply(dialog.Intent)), dialog, filled);
        if (open.TakesSeveral && AnswerReader.IsDone(turn.Message.Text) && position.Chosen.Length < open.Least) return NotEnough(turn, dialog, position, open);
        var isStory = open.Kind == StepKind.Describe && IsStory(turn);
        var answer = turn.Reading.IsQuestion && !isStory && (takesText || Asks(turn.Message.Text)) ? null : StepAnswers.Read(turn, dialog, position, open);
        if (answer is not null && (turn.Reading.IsBareName || isStory || (takesText ? !IsInterlude(turn, open) : !Asks(turn.Message.Text) && !IsForPeople(turn)))) return Take(turn, dialog, position, open, answer);
        if (answer is null && OutcomeWish.Take(turn, dialog, position, open) is { } early) return early;
        if (Interlude(turn) is { } interlude) return turn.Reading.Intent == Intent.Goodbye ? turn.Say(interlude) : AskAgain(turn, interlude, dialog, position, open);
        if (answer is null && open.Otherwise is { } otherwise && IsNameOfSomethingElse(turn)) return Take(turn, dialog, position, open, new([otherwise], Texts.NotListed.In(turn.Language), Closes: true));
        if (Other(turn, dialog) is { } other) return Begin(turn, other, SaidFor(turn, other));
        return answer is null ? Miss(turn, dialog, position, open) : Take(turn, dialog, position, open, answer);
    }

    /// <summary>Says what is only said, asks the question that is open, or tells the result.</summary>
    public static Turn GoOn(TurnContext turn, ReplyBuilder reply, Dialog dialog, DialogPosition position)
    {
        while (DialogRunner.Next(dialog, position) is { } step)
        {
            if (step.IsAsked)
            {
                StepQuestion.Ask(turn, reply, dialog, step, position);
                return turn.Say(reply, turn.Conversation with { Dialog = position });
            }

            if (step.Kind == StepKind.Say) reply.Say(step.Ask);
            else StepLookup.Tell(turn, reply, dialog, step, position);
            position = DialogRunner.Pass(position, step);
        }

        return turn.Say(reply, turn.Conversation with { Dialog = position, Topic = DialogOutcome.Tell(turn, reply, dialog, position) });
    }

    /// <summary>An earlier message was changed while a dialog went on: it is no answer to the question that is open now. Null for anything else.</summary>
    public static Turn? Edited(TurnContext turn) =>
        turn.Message.Edited is not null && !turn.Reading.IsCrisis && turn.Going() is { } going ? AskAgain(turn, turn.Reply(going.Dialog.Intent).Say(Texts.EditedEarlier), going.Dialog, turn.Conversation.Dialog!, going.Open) : null;

    /// <summary>Says something first, then puts the open question again.</summary>
    public static Turn AskAgain(TurnContext turn, ReplyBuilder reply, Dialog dialog, DialogPosition position, Step open)
    {
        reply.ClearChoices();
        reply.Say(Texts.BackToYourQuestion);
        StepQuestion.Ask(turn, reply, dialog, open, position);
        return turn.Say(reply, turn.Conversation with { Dialog = position });
    }

    /// <summary>Takes an answer that was typed or pressed.</summary>
    public static Turn Take(TurnContext turn, Dialog dialog, DialogPosition position, Step open, TakenAnswer answer)
    {
        var reply = turn.Reply(dialog.Intent);
        if (answer.Heard is { } heard) reply.Add(BlockKind.Paragraph, heard);
        if (!open.TakesText) WithOthers(turn, reply);
        if (answer.Closes) return GoOn(turn, reply, dialog, DialogRunner.Answer(position, open.Id, answer.Options));
        var next = answer.Options.Aggregate(position with { Misses = 0 }, DialogRunner.Toggle);
        StepQuestion.Ask(turn, reply, dialog, open, next);
        return turn.Say(reply, turn.Conversation with { Dialog = next });
    }

    /// <summary>What a message says of its own accord for the steps of a dialog.</summary>
    public static ImmutableArray<StepAnswer> SaidFor(TurnContext turn, Dialog dialog) =>
        [.. dialog.Steps.Select(step => new StepAnswer(step.Id, SaidFor(turn, step)) { Asked = false }).Where(answer => !answer.Options.IsEmpty)];

    // A story about work ending in "is that enough?" is a story.
    private static bool IsStory(TurnContext turn) => Words.Of(turn.Message.Text).Length >= FewestWordsOfStory && turn.Reader.Hear(turn.Message.Text) is not null;

    // Stories and tasks are answers to "tell me about your work", unless they surely are something else.
    private static bool IsInterlude(TurnContext turn, Step open) =>
        turn.Reading.IsQuestion || (turn.Reading.Confidence >= SureOfInterlude && (ForPeople.Contains(turn.Reading.Intent) || (open.Kind == StepKind.Describe && turn.Reading.Intent != Intent.FindPhase && Wishes.Contains(turn.Reading.Intent))));

    // Somebody who clearly wants something else that a dialog gives gets that one.
    private static Dialog? Other(TurnContext turn, Dialog dialog) =>
        turn.Reading.Confidence >= SureOfOther && Wishes.Contains(turn.Reading.Intent) && turn.Content.Dialogs.For(turn.Reading.Intent) is { } other && other.Id != dialog.Id ? other : null;

    // "in welke fase zit mijn team" is no answer to "voor wie", whatever words it shares with one.
    private static Dialog? WantsOther(TurnContext turn, Dialog dialog, DialogPosition position, Step open) =>
        turn.Reading.Confidence >= SureOfSwitch && turn.Reading.Intent is Intent.FindPhase or Intent.RoleFuture && turn.Reading.Intent != dialog.Intent && StepAnswers.Read(turn, dialog, position, open with { Options = [.. open.Options.Select(option => option with { Words = [] })] }) is null
            ? Other(turn, dialog)
            : null;

    // A job that is in no list is a job all the same; a key struck at random is not.
    private static bool IsNameOfSomethingElse(TurnContext turn) =>
        Words.Of(turn.Message.Text) is { Length: > 0 and <= FewWordsOfName } words && words.Any(word => word.Length >= FewestLetters && word.Any(letter => "aeiouy".Contains(letter, StringComparison.Ordinal))) && !turn.Reading.IsQuestion && !turn.Content.Gibberish.Is(turn.Message.Text);

    // "hetzelfde werk, met wat minder handwerk" has a word of questions in it and asks nothing.
    private static bool Asks(string text) => text.Contains('?', StringComparison.Ordinal) || Words.Of(text) is [var first, ..] && QuestionWords.Contains(first, StringComparer.Ordinal);

    private static Turn NotEnough(TurnContext turn, Dialog dialog, DialogPosition position, Step open) =>
        AskAgain(turn, turn.Reply(dialog.Intent).Add(BlockKind.Paragraph, Texts.NotEnoughYet.In(turn.Language, open.Least - position.Chosen.Length)), dialog, position, open);

    private static bool IsForPeople(TurnContext turn) => turn.Reading.Confidence >= SureOfPeople && ForPeople.Contains(turn.Reading.Intent);

    /// <summary>The answer to something that is no answer to the open question; null where there is none.</summary>
    public static ReplyBuilder? Interlude(TurnContext turn)
    {
        if (OutsideRoad.Answer(turn) is { } outside) return outside;
        if (SeveralWishes.Of(turn) is { } several && Interlude(several.First) is { } first) return first.Add(BlockKind.Paragraph, several.Note);
        if (IsForPeople(turn)) return FixedRoad.Answer(turn, turn.Reading.Intent);
        if (DocumentRoad.Best(turn) is { } own) return own;
        if (turn.Reading.IsQuestion && FactRoad.Answer(turn, turn.Asked) is { } fact) return fact;
        if (turn.Reading.Confidence < SureOfInterlude || turn.Reading.Intent is Intent.OutOfScope or Intent.FindPhase) return null;
        return LookupRoad.Answer(turn)?.Reply ?? FixedRoad.Answer(turn, turn.Reading.Intent);
    }

    // A wish of another kind is not for now, and not passed over.
    private static ReplyBuilder WithOthers(TurnContext turn, ReplyBuilder reply) =>
        SeveralWishes.Of(turn) is { } several ? reply.Add(BlockKind.Paragraph, several.Note) : reply;

    // What was said of one's own accord fills every step it is an answer to, also one that was answered before: a change of mind.
    private static DialogPosition? FromSlots(TurnContext turn, Dialog dialog, DialogPosition position)
    {
        var filled = position;
        var isDefinition = turn.Reading.IsQuestion && turn.Asked.IsDefinition;
        foreach (var step in dialog.Steps)
        {
            // Who asks what something is does not answer a question with it, unless that is what was asked for.
            if (isDefinition && !(step.Slot == Slot.Concept && step.Id == DialogRunner.Open(dialog, position)?.Id)) continue;
            var said = SaidFor(turn, step);
            if (!said.IsEmpty) filled = DialogRunner.Answer(filled, step.Id, said);
        }

        return ReferenceEquals(filled, position) ? null : filled;
    }

    private static ImmutableArray<string> SaidFor(TurnContext turn, Step step) => [.. Said(turn, step.Slot).Where(id => step.OptionOf(id) is not null)];

    /// <summary>What a message says of its own accord for a slot.</summary>
    public static IEnumerable<string> Said(TurnContext turn, Slot? slot) => slot switch
    {
        Slot.Theme => turn.Reading.Themes.Select(Label.Of),
        Slot.Level => turn.Reading.Level is { } level ? [Label.Of(level)] : [],
        Slot.Concept => turn.Reading.Concepts,
        Slot.Role => turn.Reading.Roles,
        Slot.Phase => turn.Reading.Phases.Select(Label.Of),
        _ => [],
    };

    private static Turn Miss(TurnContext turn, Dialog dialog, DialogPosition position, Step open)
    {
        var missed = DialogRunner.Miss(position);
        var reply = turn.Reply(dialog.Intent);
        var next = turn.Conversation with { Dialog = missed };
        if (missed.Misses > DialogRunner.MostMisses)
        {
            StepQuestion.WayOut(turn, reply, dialog, open, missed);
            return turn.Say(reply, next);
        }

        reply.Say(missed.Misses > 1 && !open.TakesText ? Texts.NotUnderstoodAgain : open.Retry ?? StepAnswers.Misfit(open));
        StepQuestion.Ask(turn, reply, dialog, open, missed);
        return turn.Say(reply, next);
    }
}
