using System.Collections.Immutable;

namespace BotAdvisor.Dialogs;

/// <summary>Moves through a dialog. Pure: the same dialog, position and input always give the same position.</summary>
public static class DialogRunner
{
    /// <summary>So many answers that don't fit are asked again; the next one is shown the way out.</summary>
    public const int MostMisses = 2;

    /// <summary>The answer to a step that was passed over.</summary>
    public const string Skipped = "overgeslagen";

    /// <summary>The answer that closes a step which takes several.</summary>
    public const string Done = "klaar";

    /// <summary>The position at the begin of a dialog, with what was already said.</summary>
    public static DialogPosition Begin(Dialog dialog, IEnumerable<StepAnswer>? said = null) =>
        new(dialog.Id, [.. (said ?? []).Select(answer => answer with { Asked = false })]) { Content = dialog.Content };

    /// <summary>
    /// The step that is next: one to say, or the question that is open; null at the end. Questions about dimensions of a phase come in the
    /// order of what they tell, and not at all where they cannot tell more.
    /// </summary>
    public static Step? Next(Dialog dialog, DialogPosition position)
    {
        if (position.Again is { } again && dialog.StepOf(again) is { } asked) return asked;
        foreach (var step in dialog.Steps.Where(step => step.When.All(condition => condition.Holds(position)) && !IsAnswered(step, position)))
        {
            if (step.Dimension is null) return step;
            if (PhaseQuestions.MostTelling(dialog, position) is { } telling) return telling;
        }

        return null;
    }

    /// <summary>The question that is open, after what is only said; null at the end.</summary>
    public static Step? Open(Dialog dialog, DialogPosition position)
    {
        while (Next(dialog, position) is { } step)
        {
            if (step.IsAsked) return step;
            position = Pass(position, step);
        }

        return null;
    }

    /// <summary>Goes past a step that is only said.</summary>
    public static DialogPosition Pass(DialogPosition position, Step step) => position with { Answers = position.Answers.Add(new(step.Id, []) { Asked = false }) };

    /// <summary>Takes an answer. One that was given before is replaced and keeps its place; what was only said after it is said anew.</summary>
    public static DialogPosition Answer(DialogPosition position, string step, ImmutableArray<string> options)
    {
        var answer = new StepAnswer(step, options);
        var index = position.Answers.FindIndex(given => string.Equals(given.Step, step, StringComparison.Ordinal));
        var answers = index < 0 ? position.Answers.Add(answer) : position.Answers.SetItem(index, answer);
        return position with { Answers = answers, Misses = 0, ShowAll = false, Again = null, Chosen = [] };
    }

    /// <summary>Some questions back, as far as there are; null where none was asked yet.</summary>
    public static DialogPosition? Back(DialogPosition position, int questions = 1)
    {
        var back = position;
        for (var i = 0; i < questions; i++)
        {
            var last = back.Answers.FindLastIndex(answer => answer.Asked);
            if (last < 0) break;
            back = back with { Answers = back.Answers[..last], Again = back.Answers[last].Step };
        }

        return ReferenceEquals(back, position) ? null : back with { Misses = 0, ShowAll = false, Chosen = [] };
    }

    /// <summary>Puts an answered question again, to correct the answer; the others stay.</summary>
    public static DialogPosition AskAgain(DialogPosition position, string step) => position with { Again = step, Misses = 0, ShowAll = false, Chosen = [] };

    /// <summary>Adds to what is chosen at a step that takes several answers, or takes it away again.</summary>
    public static DialogPosition Toggle(DialogPosition position, string option) => position with
    {
        Chosen = position.Chosen.Contains(option, StringComparer.Ordinal) ? position.Chosen.Remove(option, StringComparer.Ordinal) : position.Chosen.Add(option),
        Misses = 0,
    };

    /// <summary>Notes an answer that doesn't fit.</summary>
    public static DialogPosition Miss(DialogPosition position) => position with { Misses = position.Misses + 1 };

    // An answer that the dialog knows no more, because it changed, is asked again.
    private static bool IsAnswered(Step step, DialogPosition position)
    {
        if (!position.Has(step.Id)) return false;
        var answers = position.AnswerOf(step.Id);
        return step.Kind is not (StepKind.Choice or StepKind.Choices or StepKind.YesNo) || answers.Contains(Skipped, StringComparer.Ordinal) || answers.Any(answer => step.OptionOf(answer) is not null);
    }

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
