using System.Collections.Immutable;

namespace BotAdvisor.Dialogs;

/// <summary>
/// Where somebody is in a dialog: the answers given so far, in order. The question that is open follows from them. Equal answers make equal
/// positions; at most 4 KB as stored.
/// </summary>
/// <param name="Dialog">The id of the dialog.</param>
/// <param name="Answers">The answers, in the order they were given.</param>
public sealed record DialogPosition(string Dialog, ImmutableArray<StepAnswer> Answers)
{
    /// <summary>The version of the dialog it began with (<see cref="Dialogs.Dialog.Content"/>); null from before there were any.</summary>
    public string? Content { get; init; }

    /// <summary>How often in a row the open question got no answer that fits.</summary>
    public int Misses { get; init; }

    /// <summary>Whether the open question shows all its options rather than the featured ones.</summary>
    public bool ShowAll { get; init; }

    /// <summary>The step that is asked again, whatever would be asked otherwise; null for none.</summary>
    public string? Again { get; init; }

    /// <summary>What was chosen so far at an open step that takes several answers.</summary>
    public ImmutableArray<string> Chosen { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>The answers to a step; empty where it is open.</summary>
    public ImmutableArray<string> AnswerOf(string step) =>
        Answers.FirstOrDefault(answer => string.Equals(answer.Step, step, StringComparison.Ordinal))?.Options ?? [];

    /// <summary>Whether a step has an answer.</summary>
    public bool Has(string step) => Answers.Any(answer => string.Equals(answer.Step, step, StringComparison.Ordinal));
}

/// <summary>The answer to one step: ids of options, or what was typed where the step asks for that.</summary>
public sealed record StepAnswer(string Step, ImmutableArray<string> Options)
{
    /// <summary>Whether the user was asked for it; what was said of one's own accord is not asked back by "terug".</summary>
    public bool Asked { get; init; } = true;
}
