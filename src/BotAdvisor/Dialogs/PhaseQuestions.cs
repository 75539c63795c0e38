using System.Collections.Immutable;
using System.Globalization;
using BotAdvisor.Labels;
using BotAdvisor.Phases;
using BotAdvisor.Understanding;

namespace BotAdvisor.Dialogs;

/// <summary>The questions of a dialog that are about a phase: what their answers tell, and which one tells most next.</summary>
public static class PhaseQuestions
{
    private const string Described = "beschreven";

    /// <summary>What is known of the team from the answers so far.</summary>
    public static PhaseEvidence Evidence(Dialog dialog, DialogPosition position)
    {
        var evidence = new PhaseEvidence
        {
            Answered = dialog.Steps
                .Where(step => step.Dimension is not null)
                .Select(step => (Dimension: step.Dimension!.Value, Phases: PhasesOf(step, position)))
                .Where(pair => !pair.Phases.IsEmpty)
                .ToImmutableSortedDictionary(pair => pair.Dimension, pair => pair.Phases),
        };
        return dialog.Steps.Where(step => step.Kind == StepKind.Describe).Aggregate(evidence, (known, step) => With(known, position.AnswerOf(step.Id)));
    }

    /// <summary>The question that tells most of those not asked; null where none is worth asking any more.</summary>
    public static Step? MostTelling(Dialog dialog, DialogPosition position)
    {
        var open = dialog.Steps.Where(step => step.Dimension is not null && !position.Has(step.Id) && step.When.All(condition => condition.Holds(position))).ToArray();
        return PhaseModel.MostTelling(Evidence(dialog, position), open.Select(step => step.Dimension!.Value)) is { } dimension ? Array.Find(open, step => step.Dimension == dimension) : null;
    }

    /// <summary>What is kept of a description: the phase heard for each dimension, and the shares in per cents; no word of it.</summary>
    public static ImmutableArray<string> Keep(HeardPhases heard) =>
    [
        .. heard.ByDimension().Select(pair => $"{Label.Of(pair.Key)}={Label.Of(pair.Value)}"),
        $"{Described}={string.Join('/', heard.Shares.Values.Select(share => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture)))}",
    ];

    private static PhaseEvidence With(PhaseEvidence evidence, ImmutableArray<string> kept)
    {
        foreach (var pair in kept.Select(text => text.Split('=')).Where(pair => pair.Length == 2))
        {
            if (Label.TryParse<Dimension>(pair[0], out var dimension) && Label.TryParse<Phase>(pair[1], out var phase))
            {
                evidence = evidence with { Heard = evidence.Heard.SetItem(dimension, phase) };
            }
            else if (pair[0] == Described && SharesOf(pair[1]) is { } shares)
            {
                evidence = evidence with { Described = shares };
            }
        }

        return evidence;
    }

    private static ImmutableSortedDictionary<Phase, double>? SharesOf(string text)
    {
        var numbers = text.Split('/').Select(number => double.TryParse(number, CultureInfo.InvariantCulture, out var share) ? share : 0).ToArray();
        var phases = Enum.GetValues<Phase>();
        return numbers.Length == phases.Length && numbers.Sum() > 0 ? phases.ToImmutableSortedDictionary(phase => phase, phase => numbers[(int)phase] / numbers.Sum()) : null;
    }

    private static ImmutableArray<Phase> PhasesOf(Step step, DialogPosition position) =>
        [.. position.AnswerOf(step.Id).Where(id => step.OptionOf(id) is { Unknown: false }).Select(id => Label.TryParse<Phase>(id, out var phase) ? phase : default).Distinct()];
}
