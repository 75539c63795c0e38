using System.Collections.Immutable;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;

namespace BotAdvisor.Roads;

/// <summary>What a text or a button answers to the step that is open.</summary>
internal static class StepAnswers
{
    private const int MostTasks = 7;

    // Words that are told back, of each phase.
    private const int MostWordsTold = 2;

    // A phase that less than this speaks for is not told of.
    private const double WorthTelling = 0.15;

    /// <summary>What the typed text answers; null where it is no answer.</summary>
    public static TakenAnswer? Read(TurnContext turn, Dialog dialog, DialogPosition position, Step open)
    {
        var text = turn.Message.Text;
        switch (open.Kind)
        {
            case StepKind.Choice or StepKind.YesNo:
                return Heard(turn, open, AnswerReader.Options(open, text, StepQuestion.Shown(turn, open, dialog, position)), closes: true);
            case StepKind.Choices when AnswerReader.IsDone(text) && position.Chosen.Length >= open.Least:
                return new(position.Chosen, null, Closes: true);
            case StepKind.Choices:
                return Heard(turn, open, AnswerReader.Options(open, text, StepQuestion.Shown(turn, open, dialog, position)), closes: true);
            case StepKind.Number:
                return AnswerReader.Number(open, text) is { } number ? new([$"{number}"], null, Closes: true) : null;
            case StepKind.Text:
                return AnswerReader.Text(open, text) is { } line ? new([line], null, Closes: true) : null;
            case StepKind.Tasks:
                return Tasks(turn, dialog, position, open, text);
            default:
                return Described(turn, text);
        }
    }

    /// <summary>What pressing a button answers; null where the step has no such answer.</summary>
    public static TakenAnswer? Press(TurnContext turn, Dialog dialog, DialogPosition position, Step step, string option)
    {
        if (option == DialogRunner.Skipped && step.Skip is not null) return new([option], null, Closes: true);
        if (option == DialogRunner.Done && step.TakesSeveral && position.Chosen.Length >= step.Least) return new(position.Chosen, null, Closes: true);
        if (StepQuestion.OptionsOf(turn, step, dialog, position).FirstOrDefault(known => known.Id == option) is not { } pressed) return null;
        if (step.TakesSeveral && !pressed.Unknown) return new([option], null, Closes: false);

        // A number, or a button that leaves no words of the user's in the chat: say what it stood for.
        var title = pressed.Title.In(turn.Language);
        var isSaid = string.Equals(turn.Message.Text.Trim(), title, StringComparison.OrdinalIgnoreCase);
        return new([option], isSaid ? null : Texts.Heard.In(turn.Language, title), Closes: true);
    }

    /// <summary>What is said to an answer that does not fit a step of this kind.</summary>
    public static LocalizedText Misfit(Step open) => open.Kind switch
    {
        StepKind.Number => Texts.NotANumber,
        StepKind.YesNo => Texts.NotYesOrNo,
        StepKind.Tasks => Texts.NoTasks,
        StepKind.Text or StepKind.Describe => Texts.NothingTyped,
        _ => Texts.NotUnderstoodAsAnswer,
    };

    private static TakenAnswer? Heard(TurnContext turn, Step open, ImmutableArray<string> options, bool closes) => options.IsEmpty
        ? null
        : new(options, Texts.Heard.In(turn.Language, string.Join(", ", options.Select(id => open.OptionOf(id)!.Title.In(turn.Language)))), closes);

    private static TakenAnswer? Tasks(TurnContext turn, Dialog dialog, DialogPosition position, Step open, string text)
    {
        if (AnswerReader.IsDone(text)) return position.Chosen.Length >= open.Least ? new(position.Chosen, null, Closes: true) : null;
        var offered = StepQuestion.Shown(turn, open, dialog, position);
        var picked = AnswerReader.Options(open with { Options = offered }, text, offered);
        var typed = picked.IsEmpty ? AnswerReader.Tasks(text) : [];
        var noise = typed.RemoveAll(task => !turn.Content.Gibberish.Is(task));
        var named = picked.IsEmpty ? typed.RemoveAll(turn.Content.Gibberish.Is) : picked;
        ImmutableArray<string> fresh = [.. named.Except(position.Chosen, StringComparer.OrdinalIgnoreCase).Take(MostTasks - position.Chosen.Length)];
        if (named.IsEmpty) return null;
        var all = position.Chosen.Length + fresh.Length;
        var left = noise.IsEmpty ? null : Texts.NotATask.In(turn.Language, string.Join("', '", noise));
        if (all >= MostTasks) return new([.. position.Chosen, .. fresh], left, Closes: true);
        var counted = all == 1 ? Texts.OneTaskSoFar.In(turn.Language) : Texts.TasksSoFar.In(turn.Language, all);
        return new(fresh, left is null ? counted : $"{left} {counted}", Closes: false);
    }

    private static TakenAnswer? Described(TurnContext turn, string text)
    {
        if (text.Trim().Length == 0) return null;
        if (turn.Reader.Hear(text) is not { } heard) return new([DialogRunner.Skipped], Texts.HeardNoPhase.In(turn.Language), Closes: true);
        var phases = heard.Shares.Where(pair => pair.Value >= WorthTelling).OrderByDescending(pair => pair.Value).Select(pair => turn.Content.Knowledge.Phases[pair.Key].Names.Display.In(turn.Language).ToLowerInvariant()).ToArray();
        var words = heard.Signs.GroupBy(sign => sign.Phase).SelectMany(signs => signs.Select(sign => sign.Words).Distinct(StringComparer.Ordinal).Take(phases.Length > 1 ? MostWordsTold : MostWordsTold + 1)).Take(2 * MostWordsTold).ToArray();
        var named = string.Join(turn.Language == Language.En ? " and " : " en ", phases);
        var (bare, withWords) = phases.Length > 1 ? (Texts.HeardSeveral, Texts.HeardSeveralWords) : (Texts.HeardPhases, Texts.HeardWords);
        var told = words.Length == 0 ? bare.In(turn.Language, named) : withWords.In(turn.Language, string.Join(", ", words.Select(word => $"'{word}'")), named);
        return new(PhaseQuestions.Keep(heard), told, Closes: true);
    }
}

/// <summary>An answer to a step.</summary>
/// <param name="Options">The ids of options, or texts.</param>
/// <param name="Heard">What is said to show how it was taken, or null.</param>
/// <param name="Closes">Whether the step is answered with it; otherwise it is added to what was chosen.</param>
internal sealed record TakenAnswer(ImmutableArray<string> Options, string? Heard, bool Closes);
