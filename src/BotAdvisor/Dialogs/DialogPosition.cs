using System.Collections.Immutable;

namespace BotAdvisor.Dialogs;

/// <summary>
/// Where somebody is in a dialog: the answers given so far, in order. The question that is open follows from them,
/// so that going back is leaving out the last one. Equal answers make equal positions.
/// </summary>
/// <param name="Dialog">The id of the dialog.</param>
/// <param name="Version">The version of the dialog it began with.</param>
/// <param name="Answers">The answers, in the order they were given.</param>
/// <param name="Misses">How often in a row the open question got no answer that fits.</param>
/// <param name="ShowAll">Whether the open question shows all its options rather than the featured ones.</param>
public sealed record DialogPosition(string Dialog, int Version, ImmutableArray<StepAnswer> Answers, int Misses = 0, bool ShowAll = false)
{
    /// <summary>The options chosen at a step; empty where it is open.</summary>
    public ImmutableArray<string> AnswerOf(string step) =>
        Answers.FirstOrDefault(answer => string.Equals(answer.Step, step, StringComparison.Ordinal))?.Options ?? [];
}

/// <summary>The answer to one step: one option, or several where several were said at once.</summary>
public sealed record StepAnswer(string Step, ImmutableArray<string> Options)
{
    /// <summary>Whether the user was asked for it; what was said of one's own accord is not asked back by "terug".</summary>
    public bool Asked { get; init; } = true;
}
