using BotAdvisor.Labels;

namespace BotAdvisor.Evaluation;

/// <summary>The figures of one set. Each is a function of the cases, so that a bootstrap can draw them anew.</summary>
internal static class Measures
{
    public static readonly (string Name, Func<IReadOnlyList<Case>, double> Of)[] All =
    [
        ("intent macro-F1", MacroF1),
        ("intent accuracy", cases => Share(cases, one => one.Said.Intent == one.Truth.Intent)),
        ("concept top-1", cases => Share(cases.Where(one => one.Truth.Concept is not null), one => one.Said.Concept == one.Truth.Concept)),
        ("theme precision", cases => Ratio(cases, one => one.Said.Themes.Intersect(one.Truth.Themes).Count(), one => one.Said.Themes.Count)),
        ("theme recall", cases => Ratio(cases, one => one.Said.Themes.Intersect(one.Truth.Themes).Count(), one => one.Truth.Themes.Length)),
        ("level accuracy", cases => Share(cases.Where(one => one.Truth.Intent == Intent.FindAdvice), one => one.Said.Level == one.Truth.Level)),
        ("phase top-1, described", cases => Share(cases.Where(one => one.Truth is { Intent: Intent.FindPhase, Phase: not null }), one => one.Said.Phase == one.Truth.Phase)),
        ("phase top-1, asked about", cases => Share(cases.Where(one => one.Truth is { Intent: Intent.ExplainPhase, Phase: not null }), one => one.Said.Phase == one.Truth.Phase)),
        ("out-of-scope precision", cases => Share(cases.Where(one => one.Said.Intent == Intent.OutOfScope), one => one.Truth.Intent == Intent.OutOfScope)),
        ("out-of-scope recall", cases => Share(cases.Where(one => one.Truth.Intent == Intent.OutOfScope), one => one.Said.Intent == Intent.OutOfScope)),
        ("good messages refused", cases => Share(cases.Where(one => one.Truth.Intent != Intent.OutOfScope), one => one.Said.Intent == Intent.OutOfScope)),
        ("language accuracy", cases => Share(cases, one => one.Said.Language == one.Truth.Language)),
        ("asks back", cases => Share(cases, one => one.Said.Clarifies)),
    ];

    /// <summary>The middle 95% of a figure over sets drawn with replacement from this one.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<Case> cases, Func<IReadOnlyList<Case>, double> measure)
    {
        const int Draws = 400;
        var seed = 7u;
        var drawn = new Case[cases.Count];
        var figures = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < drawn.Length; i++)
            {
                seed = (seed * 1664525) + 1013904223;
                drawn[i] = cases[(int)((seed >> 8) % (uint)cases.Count)];
            }

            figures[draw] = measure(drawn);
        }

        Array.Sort(figures);
        return (figures[Draws / 40], figures[Draws - 1 - (Draws / 40)]);
    }

    private static double MacroF1(IReadOnlyList<Case> cases) => cases.Select(one => one.Truth.Intent).Distinct().Average(intent =>
    {
        var right = cases.Count(one => one.Truth.Intent == intent && one.Said.Intent == intent);
        return 2.0 * right / (cases.Count(one => one.Truth.Intent == intent) + cases.Count(one => one.Said.Intent == intent));
    });

    private static double Share(IEnumerable<Case> cases, Func<Case, bool> isSo)
    {
        var all = cases.ToArray();
        return all.Length == 0 ? double.NaN : (double)all.Count(isSo) / all.Length;
    }

    private static double Ratio(IReadOnlyList<Case> cases, Func<Case, int> part, Func<Case, int> whole)
    {
        // Themes count where advice is asked: elsewhere none is looked up.
        var asked = cases.Where(one => one.Truth.Intent == Intent.FindAdvice).ToArray();
        var total = asked.Sum(whole);
        return total == 0 ? double.NaN : (double)asked.Sum(part) / total;
    }
}
