using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Dialogs;

/// <summary>A guided dialog: steps in order, and what comes of the answers. The steps of a sub-dialog stand among them.</summary>
/// <param name="Id">Its id; also the name of its file.</param>
/// <param name="Content">Eight hexadecimal digits that change when its file, or that of a sub-dialog, does: the version a position is pinned to.</param>
/// <param name="Intent">What the user wants who enters it.</param>
/// <param name="Title">What it is called on a button, at most 40 characters.</param>
/// <param name="Intro">What is said before the first question, or null.</param>
/// <param name="Steps">The steps; never empty.</param>
/// <param name="Result">What is made of the answers.</param>
/// <param name="Asks">Words by which it is begun at once, such as "dossier"; may be empty.</param>
public sealed record Dialog(
    string Id,
    string Content,
    Intent Intent,
    LocalizedText Title,
    LocalizedText? Intro,
    ImmutableArray<Step> Steps,
    DialogResult Result,
    ImmutableArray<string> Asks)
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

    /// <summary>What changes in tasks.</summary>
    Tasks,

    /// <summary>A short dossier for the works council.</summary>
    Council,

    /// <summary>The agenda of a team talk.</summary>
    TeamTalk,
}

/// <summary>One step of a dialog.</summary>
/// <param name="Id">Its id within the dialog; a step of a sub-dialog has that one's step id in front, with a full stop.</param>
/// <param name="Kind">What is asked or said.</param>
/// <param name="Ask">The question, or what is said.</param>
public sealed record Step(string Id, StepKind Kind, LocalizedText Ask)
{
    /// <summary>Why it is asked; null for what is said only.</summary>
    public LocalizedText? Why { get; init; }

    /// <summary>What is said to an answer that does not fit, instead of the general sentence; null for that one.</summary>
    public LocalizedText? Retry { get; init; }

    /// <summary>All answers there are to choose from.</summary>
    public ImmutableArray<Option> Options { get; init; } = [];

    /// <summary>Ids of the answers that are shown first; empty shows all of them.</summary>
    public ImmutableArray<string> Featured { get; init; } = [];

    /// <summary>The title of the choice that shows all answers; only with featured ones.</summary>
    public LocalizedText? More { get; init; }

    /// <summary>What the answer also is when said of one's own accord, or null.</summary>
    public Slot? Slot { get; init; }

    /// <summary>The dimension of a phase the answer tells about, or null.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>The step is passed over unless all of these hold.</summary>
    public ImmutableArray<Condition> When { get; init; } = [];

    /// <summary>The fewest answers of a list, or the lowest number.</summary>
    public int Least { get; init; }

    /// <summary>The most answers of a list, the highest number, or the most characters of a text.</summary>
    public int Most { get; init; }

    /// <summary>The id of the step whose answers are looked up; only with <see cref="StepKind.Lookup"/>.</summary>
    public string? About { get; init; }

    /// <summary>The title of the choice that passes over the step; null where an answer is needed.</summary>
    public LocalizedText? Skip { get; init; }

    /// <summary>The id of the answer that is taken for somebody to whom it is all the same; null where nothing can be taken for them.</summary>
    public string? Default { get; init; }

    /// <summary>The id of the answer that a few words are taken for which are none of the others: "mijn functie staat er niet bij"; null where they are no answer.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether the step is asked, and not only told.</summary>
    public bool IsAsked => Kind is not (StepKind.Say or StepKind.Lookup);

    /// <summary>Whether it takes several answers, one after the other.</summary>
    public bool TakesSeveral => Kind is StepKind.Choices or StepKind.Tasks;

    /// <summary>Whether what is typed is taken as it is, rather than as one of the options.</summary>
    public bool TakesText => Kind is StepKind.Text or StepKind.Tasks or StepKind.Describe;

    /// <summary>The option with this id, or null.</summary>
    public Option? OptionOf(string id) => Options.FirstOrDefault(option => string.Equals(option.Id, id, StringComparison.Ordinal));

    /// <summary>The option that says "I don't know", or null.</summary>
    public Option? Unknown => Options.FirstOrDefault(option => option.Unknown);
}

/// <summary>The kinds of steps.</summary>
public enum StepKind
{
    /// <summary>Says something and goes on.</summary>
    Say,

    /// <summary>One answer of several.</summary>
    Choice,

    /// <summary>Some answers of several.</summary>
    Choices,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A short text.</summary>
    Text,

    /// <summary>A list of short texts, some of which may be chosen.</summary>
    Tasks,

    /// <summary>Tells what the knowledge says of what was answered before, and goes on.</summary>
    Lookup,

    /// <summary>A description of work, of which only what it tells about phases is kept.</summary>
    Describe,
}

/// <summary>An answer to an earlier step that a step depends on.</summary>
/// <param name="Step">The id of that step.</param>
/// <param name="Any">One of these ids has to be among its answers.</param>
/// <param name="Not">Whether none of them may be.</param>
public sealed record Condition(string Step, ImmutableArray<string> Any, bool Not)
{
    /// <summary>Whether it holds for these answers.</summary>
    public bool Holds(DialogPosition position) => position.AnswerOf(Step).Any(answer => Any.Contains(answer, StringComparer.Ordinal)) != Not;
}

/// <summary>What a user may say of their own accord that answers a step.</summary>
public enum Slot
{
    Theme,
    Level,
    Concept,
    Role,
    Phase,
}

/// <summary>One answer to a question.</summary>
/// <param name="Id">Its id within the step.</param>
/// <param name="Title">What stands on the button, at most 40 characters.</param>
/// <param name="Text">One sentence that tells what it means, or null.</param>
/// <param name="Words">What people type for it.</param>
/// <param name="Unknown">Whether it says "I don't know".</param>
public sealed record Option(string Id, LocalizedText Title, LocalizedText? Text, ImmutableArray<string> Words, bool Unknown);
