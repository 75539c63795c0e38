using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Phases;

/// <summary>
/// What evidence tells about a team's phase, and which question tells most next. A team works mainly in one phase, each as likely before
/// anything is known; each dimension is in that phase with a chance of its own, and in one of the others otherwise; an answer names the
/// dimension's phase, and is wrong now and then. The rest is Bayes' rule, worked out exactly. The chances are ours (docs/phases.md).
/// </summary>
public static class PhaseModel
{
    /// <summary>From this chance of the main phase on, asking more is not worth people's time.</summary>
    public const double SureEnough = 0.98;

    // An answer that names the phase right; a sign in a description; a description as a whole.
    private const double AnswerRight = 0.88;
    private const double SignRight = 0.6;
    private const double DescriptionRight = 0.68;

    // Of two answers that tell about as much, the one asked first in the dialog.
    private const double TellsAsMuch = 1e-9;

    private static readonly Phase[] Phases = Enum.GetValues<Phase>();

    /// <summary>The shares of the phases: the expected part of the seven dimensions that is in each; null where nothing is known.</summary>
    public static PhaseShares? Shares(PhaseEvidence evidence)
    {
        if (evidence.IsEmpty) return null;
        var sums = new double[Phases.Length];
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var chances = OfDimension(evidence, dimension);
            for (var phase = 0; phase < sums.Length; phase++) sums[phase] += chances[phase];
        }

        var shares = Phases.ToImmutableSortedDictionary(phase => phase, phase => sums[(int)phase] / sums.Sum());
        return new PhaseShares(shares.MaxBy(pair => Math.Round(pair.Value, 9)).Key, shares);
    }

    /// <summary>The dimension whose answer is expected to tell most, or null where none is worth asking any more.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="open">The dimensions that can be asked, in the order of the dialog.</param>
    public static Dimension? MostTelling(PhaseEvidence evidence, IEnumerable<Dimension> open)
    {
        var main = Main(evidence);
        if (main.Max() >= SureEnough) return null;
        Dimension? best = null;
        var most = 0.0;
        foreach (var dimension in open)
        {
            var gain = Gain(evidence, main, dimension);
            if (gain <= most + TellsAsMuch) continue;
            (best, most) = (dimension, gain);
        }

        return best;
    }

    /// <summary>The chance of each phase to be the main one.</summary>
    internal static double[] Main(PhaseEvidence evidence)
    {
        var main = new double[Phases.Length];
        foreach (var phase in Phases) main[(int)phase] = OfDescription(evidence, phase) * Enum.GetValues<Dimension>().Aggregate(1.0, (chance, dimension) => chance * OfEvidence(evidence, dimension, phase));
        return Normalised(main);
    }

    // How much less there is to find out about the main phase once the answer is known, in nats, averaged over the answers.
    private static double Gain(PhaseEvidence evidence, double[] main, Dimension dimension)
    {
        var expected = 0.0;
        foreach (var answer in Phases)
        {
            var after = Main(evidence with { Answered = evidence.Answered.SetItem(dimension, [answer]) });
            var chance = Phases.Sum(phase => main[(int)phase] * OfAnswer(dimension, answer, phase));
            expected += chance * Entropy(after);
        }

        return Entropy(main) - expected;
    }

    // The chance of each phase for one dimension, given everything.
    private static double[] OfDimension(PhaseEvidence evidence, Dimension dimension)
    {
        var others = Main(evidence with { Answered = evidence.Answered.Remove(dimension), Heard = evidence.Heard.Remove(dimension) });
        return Normalised([.. Phases.Select(own => Phases.Sum(main => others[(int)main] * Given(dimension, own, main)) * Seen(evidence, dimension, own))]);
    }

    private static double OfEvidence(PhaseEvidence evidence, Dimension dimension, Phase main) =>
        Phases.Sum(own => Given(dimension, own, main) * Seen(evidence, dimension, own));

    private static double OfAnswer(Dimension dimension, Phase answer, Phase main) => Phases.Sum(own => Given(dimension, own, main) * Right(AnswerRight, answer == own));

    // How likely what is known of a dimension is, were it in this phase.
    private static double Seen(PhaseEvidence evidence, Dimension dimension, Phase own)
    {
        if (evidence.Answered.TryGetValue(dimension, out var answers)) return answers.Average(answer => Right(AnswerRight, answer == own));
        return evidence.Heard.TryGetValue(dimension, out var heard) ? Right(SignRight, heard == own) : 1;
    }

    private static double OfDescription(PhaseEvidence evidence, Phase main) =>
        evidence.Described is { } shares ? Phases.Sum(phase => shares[phase] * Right(DescriptionRight, phase == main)) : 1;

    private static double Given(Dimension dimension, Phase own, Phase main) => Right(InMainPhase(dimension), own == main);

    // How often a dimension is in the team's main phase. Technology and use are what a phase is about; who decides lags behind.
    private static double InMainPhase(Dimension dimension) => dimension switch
    {
        Dimension.Basistechnologie or Dimension.Gebruik or Dimension.Verandering => 0.85,
        Dimension.Opbrengst or Dimension.Beeld => 0.8,
        Dimension.Overheidscontext => 0.75,
        _ => 0.65,
    };

    private static double Right(double chance, bool isRight) => isRight ? chance : (1 - chance) / (Phases.Length - 1);

    private static double[] Normalised(double[] chances)
    {
        var sum = chances.Sum();
        return [.. chances.Select(chance => chance / sum)];
    }

    private static double Entropy(double[] chances) => -chances.Where(chance => chance > 0).Sum(chance => chance * Math.Log(chance));
}
