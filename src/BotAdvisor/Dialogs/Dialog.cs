using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Dialogs;

/// <summary>A guided dialog: questions in order, and what comes of the answers.</summary>
/// <param name="Id">Its id; also the name of its file.</param>
/// <param name="Version">Raised by whoever changes the questions.</param>
/// <param name="Intent">What the user wants who enters it.</param>
/// <param name="Title">What it is called on a button, at most 40 characters.</param>
/// <param name="Intro">What is said before the first question, or null.</param>
/// <param name="Steps">The questions; never empty.</param>
/// <param name="Result">What is made of the answers.</param>
public sealed record Dialog(
    string Id,
    int Version,
    Intent Intent,
    LocalizedText Title,
    LocalizedText? Intro,
    ImmutableArray<Step> Steps,
    DialogResult Result)
{
    /// <summary>The step with this id, or null.</summary>
    public Step? StepOf(string id) => Steps.FirstOrDefault(step => string.Equals(step.Id, id, StringComparison.Ordinal));
}

/// <summary>What is made of the answers of a dialog.</summary>
public enum DialogResult
{
    /// <summary>The phase of a team, from answers per dimension.</summary>
    Phase,

    /// <summary>Rows of advice, from themes and a level.</summary>
    Advice,

    /// <summary>The explanation of concepts.</summary>
    Concept,
}

/// <summary>One question with a choice of answers.</summary>
/// <param name="Id">Its id within the dialog.</param>
/// <param name="Ask">The question.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Options">All answers there are.</param>
/// <param name="Featured">Ids of the answers that are shown first; empty shows all of them.</param>
/// <param name="More">The title of the choice that shows all answers; only with featured ones.</param>
/// <param name="Slot">What the answer also is when said of one's own accord, or null.</param>
/// <param name="Dimension">The dimension of a phase the answer tells about, or null.</param>
public sealed record Step(
    string Id,
    LocalizedText Ask,
    LocalizedText Why,
    ImmutableArray<Option> Options,
    ImmutableArray<string> Featured,
    LocalizedText? More,
    Slot? Slot,
    Dimension? Dimension)
{
    /// <summary>The option with this id, or null.</summary>
    public Option? OptionOf(string id) => Options.FirstOrDefault(option => string.Equals(option.Id, id, StringComparison.Ordinal));

    /// <summary>The option that says "I don't know", or null.</summary>
    public Option? Unknown => Options.FirstOrDefault(option => option.Unknown);
}

/// <summary>What a user may say of their own accord that answers a step.</summary>
public enum Slot
{
    Theme,
    Level,
    Concept,
}

/// <summary>One answer to a question.</summary>
/// <param name="Id">Its id within the step.</param>
/// <param name="Title">What stands on the button, at most 40 characters.</param>
/// <param name="Text">One sentence that tells what it means, or null.</param>
/// <param name="Words">What people type for it.</param>
/// <param name="Unknown">Whether it says "I don't know".</param>
public sealed record Option(string Id, LocalizedText Title, LocalizedText? Text, ImmutableArray<string> Words, bool Unknown);
