using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>A text with its origin.</summary>
/// <param name="Text">The text in both languages.</param>
/// <param name="Strength">What kind of statement it is.</param>
/// <param name="Sources">Ids of <see cref="SourceOutline"/>; never empty for what the report says.</param>
public sealed record Statement(LocalizedText Text, Strength Strength, ImmutableArray<string> Sources)
{
    /// <summary>Questions that it answers, in the words of users, in either language.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];
}

/// <summary>One of the three phases, with what the report says about it.</summary>
public sealed record PhaseEntry(
    Phase Id,
    Names Names,
    int Year,
    int Since,
    LocalizedText Keyword,
    Statement Start,
    Statement Meaning,
    Statement Difference,
    Statement Parking,
    ImmutableSortedDictionary<Dimension, PhaseCell> Dimensions);

/// <summary>One cell of the report's table 2: a phase seen in one dimension.</summary>
/// <param name="Keyword">The key words of the table.</param>
/// <param name="Text">What they mean.</param>
/// <param name="Example">An example from a municipality.</param>
/// <param name="Signals">By what a team recognises it in its own work.</param>
public sealed record PhaseCell(LocalizedText Keyword, Statement Text, Statement Example, Statement Signals);

/// <summary>One of the seven dimensions.</summary>
public sealed record DimensionEntry(Dimension Id, Names Names, int Year, Statement Question);

/// <summary>One sentence on how the phases relate.</summary>
public sealed record PhaseRelation(string Id, int Year, Statement Text);

/// <summary>One of the nine themes of advice, with its row for each level.</summary>
public sealed record ThemeEntry(Theme Id, Names Names, int Year, Statement Explanation, ImmutableSortedDictionary<Level, AdviceEntry> Rows);

/// <summary>One row of advice.</summary>
/// <param name="Text">The row.</param>
/// <param name="Note">An honest remark on the row, or null.</param>
/// <param name="ForWhom">Who is to do it.</param>
/// <param name="Questions">Questions to discuss in the team.</param>
/// <param name="FirstStep">A first step, for whom no phase is known.</param>
/// <param name="FirstStepByPhase">A first step that fits a team mainly in that phase; may lack phases.</param>
public sealed record AdviceEntry(
    Statement Text,
    Statement? Note,
    Statement ForWhom,
    ImmutableArray<Statement> Questions,
    Statement FirstStep,
    ImmutableSortedDictionary<Phase, Statement> FirstStepByPhase)
{
    /// <summary>The first step that fits the phase, or the general one.</summary>
    public Statement FirstStepFor(Phase? phase) =>
        phase is { } known && FirstStepByPhase.TryGetValue(known, out var fitting) ? fitting : FirstStep;
}

/// <summary>Why a theme matters more in a phase.</summary>
public sealed record PhasePriority(Phase Phase, Theme Theme, Statement Why);

/// <summary>A level of advice, with the words users have for it.</summary>
public sealed record LevelEntry(Level Id, Names Names);

/// <summary>A concept, explained.</summary>
/// <param name="Id">The id of the concept.</param>
/// <param name="Names">What it is called.</param>
/// <param name="Year">The year of its source.</param>
/// <param name="Meaning">What it means, in one to three short sentences.</param>
/// <param name="Precise">The same, more exact.</param>
/// <param name="Example">An example from a municipality.</param>
/// <param name="Work">What it means for people's work.</param>
/// <param name="Related">Ids of related concepts.</param>
/// <param name="Phase">The phase it belongs to, where the report says so.</param>
/// <param name="Update">What has happened since, where an editor filled it in.</param>
public sealed record ConceptEntry(
    string Id,
    Names Names,
    int Year,
    Statement Meaning,
    Statement Precise,
    Statement Example,
    Statement Work,
    ImmutableArray<string> Related,
    Phase? Phase,
    Statement? Update);

/// <summary>Something the report, or the law, says something about: a study, a case, a way of thinking.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Names">What it is called.</param>
/// <param name="Year">The year of its source.</param>
/// <param name="Parts">What is told of it, in order; never empty.</param>
/// <param name="Themes">The themes of advice it belongs to.</param>
/// <param name="Related">Ids of related topics.</param>
/// <param name="Update">What has happened since, where an editor filled it in.</param>
public sealed record TopicEntry(
    string Id,
    TopicKind Kind,
    Names Names,
    int Year,
    ImmutableArray<TopicPart> Parts,
    ImmutableArray<Theme> Themes,
    ImmutableArray<string> Related,
    Statement? Update);

/// <summary>One part of what is told of a topic.</summary>
public sealed record TopicPart(Aspect Aspect, Statement Text);

/// <summary>A family of municipal functions: its tasks, and what technology does to them. All of it is derived.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">What it is called.</param>
/// <param name="Year">The year of its source.</param>
/// <param name="Tasks">Typical tasks; never empty.</param>
/// <param name="Skills">Ids of skills that become more important.</param>
/// <param name="Questions">Questions for the talk with the manager.</param>
public sealed record RoleEntry(string Id, Names Names, int Year, ImmutableArray<RoleTask> Tasks, ImmutableArray<string> Skills, ImmutableArray<Statement> Questions);

/// <summary>One task of a role.</summary>
/// <param name="Text">The task.</param>
/// <param name="Routine">Whether it goes by fixed steps.</param>
/// <param name="Contact">Whether it is done with people.</param>
/// <param name="Effect">What technology does to such a task.</param>
public sealed record RoleTask(Statement Text, bool Routine, bool Contact, TaskEffect Effect)
{
    /// <summary>Where it stands, without its text.</summary>
    public TaskPlace Place => new(Routine, Contact, Effect);
}

/// <summary>Where a task stands on the two axes, and what technology does to such a task.</summary>
/// <param name="Routine">Whether it goes by fixed steps.</param>
/// <param name="Contact">Whether it is done with people.</param>
/// <param name="Effect">What technology does to such a task.</param>
public readonly record struct TaskPlace(bool Routine, bool Contact, TaskEffect Effect);

/// <summary>A skill that becomes more important.</summary>
public sealed record SkillEntry(string Id, Statement Text);

/// <summary>One event of the report's timeline of digital technology (appendix C).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Names">What it is called.</param>
/// <param name="Text">What happened.</param>
/// <param name="From">The first year of the part of the timeline it stands in.</param>
/// <param name="To">The last year of that part.</param>
/// <param name="CommonYear">The year as commonly known, or null; not from the report, whose text does not tell which year belongs to which event.</param>
public sealed record TimelineEvent(string Id, Names Names, Statement Text, int From, int To, int? CommonYear);
