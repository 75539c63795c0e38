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
        var known = new Chances(evidence);
        var sums = new double[Phases.Length];
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var chances = OfDimension(evidence, known, dimension);
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
        var known = new Chances(evidence);
        var main = known.Main();
        if (main.Max() >= SureEnough) return null;
        Dimension? best = null;
        var most = 0.0;
        foreach (var dimension in open)
        {
            var gain = Gain(known, main, dimension);
            if (gain <= most + TellsAsMuch) continue;
            (best, most) = (dimension, gain);
        }

        return best;
    }

    /// <summary>The chance of each phase to be the main one.</summary>
    internal static double[] Main(PhaseEvidence evidence) => new Chances(evidence).Main();

    // How much less there is to find out about the main phase once the answer is known, in nats, averaged over the answers.
    private static double Gain(Chances known, double[] main, Dimension dimension)
    {
        var expected = 0.0;
        foreach (var answer in Phases)
        {
            var given = OfAnswer(dimension, answer);
            var chance = 0.0;
            for (var phase = 0; phase < given.Length; phase++) chance += main[phase] * given[phase];
            expected += chance * Entropy(known.Main(dimension, given));
        }

        return Entropy(main) - expected;
    }

    // The chance of each phase for one dimension, given everything.
    private static double[] OfDimension(PhaseEvidence evidence, Chances known, Dimension dimension)
    {
        var others = known.Main(dimension, OfNothing(dimension));
        var chances = new double[Phases.Length];
        foreach (var own in Phases)
        {
            foreach (var main in Phases) chances[(int)own] += others[(int)main] * Given(dimension, own, main);
            chances[(int)own] *= Seen(evidence, dimension, own);
        }

        return Normalised(chances);
    }

    // For each main phase, how likely what is known of a dimension is.
    private static double[] OfEvidence(PhaseEvidence evidence, Dimension dimension) => ForEachMain(dimension, own => Seen(evidence, dimension, own));

    private static double[] OfAnswer(Dimension dimension, Phase answer) => ForEachMain(dimension, own => Right(AnswerRight, answer == own));

    private static double[] OfNothing(Dimension dimension) => ForEachMain(dimension, _ => 1);

    private static double[] ForEachMain(Dimension dimension, Func<Phase, double> seen)
    {
        var chances = new double[Phases.Length];
        foreach (var own in Phases)
        {
            var likely = seen(own);
            foreach (var main in Phases) chances[(int)main] += Given(dimension, own, main) * likely;
        }

        return chances;
    }

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

    /// <summary>What evidence tells of each dimension, worked out once: the chance of a main phase is their product.</summary>
    private sealed class Chances
    {
        private static readonly Dimension[] Dimensions = Enum.GetValues<Dimension>();

        private readonly double[] _described;
        private readonly double[][] _byDimension;

        public Chances(PhaseEvidence evidence)
        {
            _described = [.. Phases.Select(phase => OfDescription(evidence, phase))];
            _byDimension = [.. Dimensions.Select(dimension => OfEvidence(evidence, dimension))];
        }

        /// <summary>The chance of each phase to be the main one; where a dimension is given, with this known of it instead.</summary>
        public double[] Main(Dimension? instead = null, double[]? known = null)
        {
            var main = new double[Phases.Length];
            for (var phase = 0; phase < main.Length; phase++)
            {
                var chance = 1.0;
                for (var i = 0; i < Dimensions.Length; i++) chance *= (Dimensions[i] == instead ? known! : _byDimension[i])[phase];
                main[phase] = _described[phase] * chance;
            }

            return Normalised(main);
        }
    }
}
