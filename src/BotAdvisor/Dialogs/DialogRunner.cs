using System.Collections.Immutable;

namespace BotAdvisor.Dialogs;

/// <summary>Moves through a dialog. Pure: the same dialog, position and input always give the same position.</summary>
public static class DialogRunner
{
    /// <summary>So many answers that don't fit are asked again; the next one is shown the way out.</summary>
    public const int MostMisses = 2;

    /// <summary>The position at the begin of a dialog, with what was already said.</summary>
    public static DialogPosition Begin(Dialog dialog, IEnumerable<StepAnswer>? said = null) =>
        new(dialog.Id, dialog.Version, [.. (said ?? []).Select(answer => answer with { Asked = false })]);

    /// <summary>The question that is open: the first that has no answer which the dialog still knows; null at the end.</summary>
    public static Step? Open(Dialog dialog, DialogPosition position) =>
        dialog.Steps.FirstOrDefault(step => !position.AnswerOf(step.Id).Any(option => step.OptionOf(option) is not null));

    /// <summary>Takes an answer. One that was given before is replaced and keeps its place.</summary>
    public static DialogPosition Answer(DialogPosition position, string step, ImmutableArray<string> options)
    {
        var answer = new StepAnswer(step, options);
        var index = position.Answers.FindIndex(given => string.Equals(given.Step, step, StringComparison.Ordinal));
        var answers = index < 0 ? position.Answers.Add(answer) : position.Answers.SetItem(index, answer);
        return position with { Answers = answers, Misses = 0, ShowAll = false };
    }

    /// <summary>One question back, or null at the first one.</summary>
    public static DialogPosition? Back(DialogPosition position)
    {
        var last = position.Answers.FindLastIndex(answer => answer.Asked);
        return last < 0 ? null : position with { Answers = position.Answers.RemoveAt(last), Misses = 0, ShowAll = false };
    }

    /// <summary>Notes an answer that doesn't fit.</summary>
    public static DialogPosition Miss(DialogPosition position) => position with { Misses = position.Misses + 1 };

    private static int FindIndex(this ImmutableArray<StepAnswer> answers, Predicate<StepAnswer> match)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            if (match(answers[i])) return i;
        }

        return -1;
    }

    private static int FindLastIndex(this ImmutableArray<StepAnswer> answers, Predicate<StepAnswer> match)
    {
        for (var i = answers.Length - 1; i >= 0; i--)
        {
            if (match(answers[i])) return i;
        }

        return -1;
    }
}
