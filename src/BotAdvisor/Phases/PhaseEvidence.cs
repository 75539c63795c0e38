using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Phases;

/// <summary>What is known of a team: per dimension the phase it works as in. A dimension that nobody knows is left out.</summary>
/// <param name="ByDimension">The phase heard for each dimension.</param>
public sealed record PhaseEvidence(ImmutableSortedDictionary<Dimension, Phase> ByDimension)
{
    // Before anything is heard every phase has a quarter of an answer: one answer alone gives 71%, seven equal ones 93%,
    // and no phase is ever ruled out.
    private const double Prior = 0.25;

    /// <summary>The shares, or null where nothing at all is known.</summary>
    public PhaseShares? Shares() => Shares(ByDimension.Values);

    /// <summary>The phases by how many dimensions were heard for them, most first; those heard for none are left out.</summary>
    public IEnumerable<(Phase Phase, ImmutableArray<Dimension> Dimensions)> ByPhase() =>
        ByDimension.GroupBy(pair => pair.Value, pair => pair.Key)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => (group.Key, group.ToImmutableArray()));

    /// <summary>The shares that some signs give, each counting the same; null where there are none.</summary>
    public static PhaseShares? Shares(IEnumerable<Phase> heard)
    {
        var counts = heard.GroupBy(phase => phase).ToDictionary(group => group.Key, group => group.Count());
        if (counts.Count == 0) return null;
        var phases = Enum.GetValues<Phase>();
        var total = counts.Values.Sum() + (Prior * phases.Length);
        var shares = phases.ToImmutableSortedDictionary(phase => phase, phase => (counts.GetValueOrDefault(phase) + Prior) / total);
        return new PhaseShares(shares.MaxBy(pair => pair.Value).Key, shares);
    }
}
