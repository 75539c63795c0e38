using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>What a message was understood to say.</summary>
public sealed record Reading
{
    // From the calibration in docs/understanding.md.
    private const double SureEnough = 0.5;
    private const double NearlyAsLikely = 0.15;

    /// <summary>The language it is written in; the asker's hint where the text does not tell.</summary>
    public required Language Language { get; init; }

    /// <summary>What may be meant, most likely first; never empty.</summary>
    public required ImmutableArray<Interpretation> Ranked { get; init; }

    /// <summary>Concepts named, in the order of the text.</summary>
    public ImmutableArray<string> Concepts { get; init; } = [];

    /// <summary>Whether a concept is called by its name; otherwise <see cref="Concepts"/> is what is meant.</summary>
    public bool IsConceptNamed { get; init; }

    /// <summary>Themes of advice named, in the order of the text.</summary>
    public ImmutableArray<Theme> Themes { get; init; } = [];

    /// <summary>The level named, or null for none or both.</summary>
    public Level? Level { get; init; }

    /// <summary>Phases named, in the order of the text.</summary>
    public ImmutableArray<Phase> Phases { get; init; } = [];

    /// <summary>The dimension named first, or null.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>Topics named, in the order of the text.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Roles named, in the order of the text.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Events of the timeline named, in the order of the text.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    /// <summary>Signs of a phase in a description of work.</summary>
    public ImmutableArray<PhaseSignal> Signals { get; init; } = [];

    /// <summary>What a description of work tells about phases; null where it is none, or tells nothing.</summary>
    public HeardPhases? Work { get; init; }

    /// <summary>Whether it sounds like somebody in distress, who needs people rather than facts.</summary>
    public bool IsCrisis { get; init; }

    /// <summary>Whether the text names things and asks nothing about them: "smart city", not "wat is een smart city".</summary>
    public bool IsBareName { get; init; }

    /// <summary>Whether the text has the form of a question.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether it is a word or two, and no greeting.</summary>
    public bool IsBrief { get; init; }

    /// <summary>The level that it names, whatever else it may mean; null for none or both.</summary>
    public Level? NamedLevel { get; init; }

    /// <summary>The language it asks to be answered in from now on; null where it asks for none.</summary>
    public Language? AnswerIn { get; init; }

    /// <summary>Whether two meanings are so near that asking is better than guessing.</summary>
    public bool IsInDoubt => Ranked.Length > 1 && Confidence < SureEnough && Confidence - Ranked[1].Confidence < NearlyAsLikely;

    /// <summary>The most likely intent.</summary>
    public Intent Intent => Ranked[0].Intent;

    /// <summary>How sure that is, from 0 to 1.</summary>
    public double Confidence => Ranked[0].Confidence;
}

/// <summary>One thing a message may mean.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Confidence">How sure, from 0 to 1.</param>
public readonly record struct Interpretation(Intent Intent, double Confidence);
