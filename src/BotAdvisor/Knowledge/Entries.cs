using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>A text with its origin.</summary>
/// <param name="Text">The text in both languages.</param>
/// <param name="Strength">What kind of statement it is.</param>
/// <param name="Sources">Ids of <see cref="SourceOutline"/>; never empty for what the report says.</param>
public sealed record Statement(LocalizedText Text, Strength Strength, ImmutableArray<string> Sources);

/// <summary>One of the three phases, with what the report says about it.</summary>
public sealed record PhaseEntry(
    Phase Id,
    Names Names,
    int Year,
    int Since,
    LocalizedText Keyword,
    Statement Meaning,
    Statement Difference,
    Statement Parking,
    ImmutableSortedDictionary<Dimension, PhaseCell> Dimensions);

/// <summary>One cell of the report's table 2: a phase seen in one dimension.</summary>
public sealed record PhaseCell(LocalizedText Keyword, Statement Text);

/// <summary>One of the seven dimensions.</summary>
public sealed record DimensionEntry(Dimension Id, Names Names, int Year, Statement Question);

/// <summary>One sentence on how the phases relate.</summary>
public sealed record PhaseRelation(string Id, int Year, Statement Text);

/// <summary>One of the nine themes of advice, with its row for each level.</summary>
public sealed record ThemeEntry(Theme Id, Names Names, int Year, Statement Explanation, ImmutableSortedDictionary<Level, AdviceEntry> Rows);

/// <summary>One row of advice.</summary>
/// <param name="Text">The row.</param>
/// <param name="Note">An honest remark on the row, or null.</param>
/// <param name="FirstStep">A first step, for whom no phase is known.</param>
/// <param name="FirstStepByPhase">A first step that fits a team mainly in that phase; may lack phases.</param>
public sealed record AdviceEntry(Statement Text, Statement? Note, Statement FirstStep, ImmutableSortedDictionary<Phase, Statement> FirstStepByPhase)
{
    /// <summary>The first step that fits the phase, or the general one.</summary>
    public Statement FirstStepFor(Phase? phase) =>
        phase is { } known && FirstStepByPhase.TryGetValue(known, out var fitting) ? fitting : FirstStep;
}

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
public sealed record ConceptEntry(
    string Id,
    Names Names,
    int Year,
    Statement Meaning,
    Statement Precise,
    Statement Example,
    Statement Work,
    ImmutableArray<string> Related,
    Phase? Phase);
