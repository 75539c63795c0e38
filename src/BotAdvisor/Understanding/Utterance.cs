using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>A message with what it means: something to learn from, or to measure by.</summary>
/// <param name="Text">The message as typed.</param>
/// <param name="Intent">What is wanted.</param>
public sealed record Utterance(string Text, Intent Intent)
{
    /// <summary>The id of the concept it asks about, or null.</summary>
    public string? Concept { get; init; }

    /// <summary>The themes on which it asks advice.</summary>
    public ImmutableArray<Theme> Themes { get; init; } = [];

    /// <summary>For whom it asks advice, or null.</summary>
    public Level? Level { get; init; }

    /// <summary>The phase it asks about, or that the work it describes fits most; null for none.</summary>
    public Phase? Phase { get; init; }

    /// <summary>The dimension it asks about, or null.</summary>
    public Dimension? Dimension { get; init; }

    /// <summary>The language it is written in.</summary>
    public Language Language { get; init; }
}
