using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Phases;

/// <summary>What is known of a team. The order in which it became known plays no part.</summary>
public sealed record PhaseEvidence
{
    /// <summary>What was answered for a dimension: one phase, or several where a team said so; "I don't know" is left out.</summary>
    public ImmutableSortedDictionary<Dimension, ImmutableArray<Phase>> Answered { get; init; } = ImmutableSortedDictionary<Dimension, ImmutableArray<Phase>>.Empty;

    /// <summary>The phase that a description of work gives a sign of, by dimension.</summary>
    public ImmutableSortedDictionary<Dimension, Phase> Heard { get; init; } = ImmutableSortedDictionary<Dimension, Phase>.Empty;

    /// <summary>The shares that a description of work gives as a whole, or null where there was none.</summary>
    public ImmutableSortedDictionary<Phase, double>? Described { get; init; }

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsEmpty => Answered.IsEmpty && Heard.IsEmpty && Described is null;

    /// <summary>The phases known for each dimension: those answered, else the one heard. Dimensions of which nothing is known are left out.</summary>
    public ImmutableSortedDictionary<Dimension, ImmutableArray<Phase>> ByDimension() =>
        Enum.GetValues<Dimension>()
            .Where(dimension => Answered.ContainsKey(dimension) || Heard.ContainsKey(dimension))
            .ToImmutableSortedDictionary(dimension => dimension, dimension => Answered.TryGetValue(dimension, out var phases) ? phases : [Heard[dimension]]);
}
