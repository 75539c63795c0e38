using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Knowledge;

/// <summary>Themes of advice and levels, from their entries.</summary>
internal static class AdviceReading
{
    public static ThemeEntry Theme(Entry entry)
    {
        var sources = entry.Sources();
        _ = entry.Number("order", 1, 9);
        return new(entry.Id<Theme>("id"), entry.Names(), entry.Year(), entry.Statement("explanation", sources), Rows(entry, sources));
    }

    public static LevelEntry Level(Entry entry) => new(entry.Id<Level>("id"), entry.Names());

    public static PhasePriority Priority(Entry entry) =>
        new(entry.Id<Phase>("phase"), entry.Id<Theme>("theme"), entry.Statement("why", entry.Sources(), Strength.Derived));

    private static ImmutableSortedDictionary<Level, AdviceEntry> Rows(Entry theme, ImmutableArray<string> sources)
    {
        var rows = ImmutableSortedDictionary.CreateBuilder<Level, AdviceEntry>();
        var entry = theme.Mapping("rows");
        if (entry is null) return rows.ToImmutable();
        foreach (var level in Enum.GetValues<Level>())
        {
            if (entry.Mapping(Label.Of(level)) is not { } row) continue;
            rows[level] = new(
                row.Statement("text", sources),
                row.Has("note") ? row.Statement("note", sources, Strength.Derived) : null,
                row.Statement("for-whom", sources, Strength.Derived),
                row.Statements("questions", sources, Strength.Derived),
                row.Statement("first-step", sources, Strength.Derived),
                ByPhase(row, sources));
            row.Done();
        }

        entry.Done();
        return rows.ToImmutable();
    }

    private static ImmutableSortedDictionary<Phase, Statement> ByPhase(Entry row, ImmutableArray<string> sources)
    {
        var steps = ImmutableSortedDictionary.CreateBuilder<Phase, Statement>();
        if (!row.Has("first-step-by-phase") || row.Mapping("first-step-by-phase") is not { } entry) return steps.ToImmutable();
        foreach (var phase in Enum.GetValues<Phase>())
        {
            if (entry.Has(Label.Of(phase))) steps[phase] = entry.Statement(Label.Of(phase), sources, Strength.Derived);
        }

        entry.Done();
        return steps.ToImmutable();
    }
}
