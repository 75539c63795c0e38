using BotAdvisor.Labels;

namespace BotAdvisor.Evaluation;

/// <summary>Prints what was measured.</summary>
internal static class Report
{
    public static void Figures(string set, IReadOnlyList<Case> ours, IReadOnlyList<Case>? theirs, string? name)
    {
        Console.WriteLine($"\n{set}: {ours.Count} utterances{(theirs is null ? "" : $"; beside {name}")}");
        foreach (var (figure, of) in Measures.All)
        {
            var (low, high) = Measures.Interval(ours, of);
            Console.WriteLine($"  {figure,-26} {of(ours):0.000}  [{low:0.000} – {high:0.000}]{(theirs is null ? "" : $"   {of(theirs):0.000}")}");
        }
    }

    /// <summary>Which intents were taken for which others, most often first.</summary>
    public static void Confusion(IReadOnlyList<Case> cases)
    {
        Console.WriteLine("  meant → understood");
        foreach (var intent in Enum.GetValues<Intent>())
        {
            var meant = cases.Where(one => one.Truth.Intent == intent).ToArray();
            if (meant.Length == 0) continue;
            var wrong = meant.Where(one => one.Said.Intent != intent).CountBy(one => one.Said.Intent).OrderByDescending(pair => pair.Value).Select(pair => $"{Label.Of(pair.Key)} {pair.Value}");
            Console.WriteLine($"  {Label.Of(intent),-16} {meant.Count(one => one.Said.Intent == intent),3} of {meant.Length,3}   {string.Join(", ", wrong)}");
        }
    }

    /// <summary>How often a confidence is right, a tenth at a time.</summary>
    public static void Calibration(IReadOnlyList<Case> cases)
    {
        Console.WriteLine("  confidence     n   right");
        foreach (var bin in cases.GroupBy(one => Math.Min(9, (int)(one.Said.Confidence * 10))).OrderBy(bin => bin.Key))
        {
            Console.WriteLine($"  {bin.Key / 10.0:0.0} – {(bin.Key + 1) / 10.0:0.0}  {bin.Count(),4}   {(double)bin.Count(one => one.Said.Intent == one.Truth.Intent) / bin.Count():0.00}");
        }
    }

    public static void Errors(IReadOnlyList<Case> cases)
    {
        foreach (var (truth, said) in cases)
        {
            if (said.Intent != truth.Intent) Console.WriteLine($"  intent {Label.Of(truth.Intent)} → {Label.Of(said.Intent)} {said.Confidence:0.00}: {truth.Text}");
            if (truth.Concept is not null && said.Concept != truth.Concept) Console.WriteLine($"  concept {truth.Concept} → {said.Concept}: {truth.Text}");
            if (truth.Intent != Intent.FindAdvice)
            {
                if (truth.Phase is not null && said.Phase != truth.Phase) Console.WriteLine($"  phase {truth.Phase} → {said.Phase}: {truth.Text}");
                continue;
            }

            if (!truth.Themes.Order().SequenceEqual(said.Themes.Order())) Console.WriteLine($"  themes {string.Join('+', truth.Themes)} → {string.Join('+', said.Themes)}: {truth.Text}");
            if (truth.Level != said.Level) Console.WriteLine($"  level {truth.Level} → {said.Level}: {truth.Text}");
        }
    }
}
