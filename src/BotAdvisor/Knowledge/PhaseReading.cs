using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Knowledge;

/// <summary>Phases, dimensions and how phases relate, from their entries.</summary>
internal static class PhaseReading
{
    public static PhaseEntry Phase(Entry entry)
    {
        var sources = entry.Sources();
        _ = entry.Number("order", 1, 3);
        return new(
            entry.Id<Phase>("id"),
            entry.Names(),
            entry.Year(),
            entry.Number("since", 1900, 2100),
            entry.Localized("keyword"),
            entry.Statement("start", sources),
            entry.Statement("meaning", sources),
            entry.Statement("difference", sources),
            entry.Statement("parking", sources),
            Cells(entry, sources));
    }

    public static DimensionEntry Dimension(Entry entry)
    {
        var sources = entry.Sources();
        return new(entry.Id<Dimension>("id"), entry.Names(), entry.Year(), entry.Statement("question", sources, Strength.Derived));
    }

    public static PhaseRelation Relation(Entry entry) => new(entry.Required("id"), entry.Year(), entry.Statement("text", entry.Sources()));

    private static ImmutableSortedDictionary<Dimension, PhaseCell> Cells(Entry phase, ImmutableArray<string> sources)
    {
        var cells = ImmutableSortedDictionary.CreateBuilder<Dimension, PhaseCell>();
        var entry = phase.Mapping("dimensions");
        if (entry is null) return cells.ToImmutable();
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            if (entry.Mapping(Label.Of(dimension)) is not { } cell) continue;
            cells[dimension] = new(
                cell.Localized("keyword"),
                cell.Statement("text", sources),
                cell.Statement("example", sources, Strength.Derived),
                cell.Statement("signals", sources, Strength.Derived));
            cell.Done();
        }

        entry.Done();
        return cells.ToImmutable();
    }
}
