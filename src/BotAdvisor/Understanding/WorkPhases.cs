using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>
/// Hears in a description of work which phase it fits: from the signs of the content files, and from words learned of examples. What a
/// clause denies counts as denied. Every word's part in the outcome can be told.
/// </summary>
internal sealed class WorkPhases
{
    private const int None = 3;
    private const float SignWeight = 1.2f;
    private const double TellingWeight = 0.12;
    private const int MostClues = 8;

    // Without a sign of the content files, a few words that were not learned tell nothing.
    private const float SureWithoutSign = 0.5f;
    private const int FewestWords = 4;
    private const int FewestWordsOfPart = 2;
    private const int MostParts = 20;
    private static readonly char[] PartEnds = ['.', ',', ';', '!', '?', '\n'];
    private const float SureOfPart = 0.75f;
    private const float NoneOfPart = 0.6f;

    private static readonly FrozenSet<string> SmallWords = LanguageGuess.SmallWords.ToFrozenSet(StringComparer.Ordinal);

    private readonly PhraseFinder<PhaseSignal> _signs;
    private readonly SoftmaxModel _model;

    /// <summary>Hears by the signs and by what was learned of examples; learns of them where there is nothing learned yet.</summary>
    public WorkPhases(IEnumerable<PhaseSignal> signals, IEnumerable<Utterance> utterances, SoftmaxModel? learned)
    {
        _signs = new PhraseFinder<PhaseSignal>(signals.Select(signal => (signal.Words, signal)));
        _model = learned ?? SoftmaxModel.Train([.. utterances.Where(utterance => utterance.Intent == Intent.FindPhase).Select(utterance => (Seen(Words(utterance.Text)), utterance.Phase is { } phase ? (int)phase : None))], None + 1);
    }

    /// <summary>What was learned.</summary>
    public SoftmaxModel Model => _model;

    /// <summary>What is heard; null where nothing tells of a way of working.</summary>
    public HeardPhases? Hear(string text)
    {
        var words = Words(text);
        var signs = Signs(words);
        var chances = Mixed(text, _model.Predict(Seen(words)));
        var best = Math.Max(chances[0], Math.Max(chances[1], chances[2]));
        if (signs.IsEmpty && (chances[None] > best || best < SureWithoutSign || words.Length < FewestWords)) return null;
        var sum = chances[0] + chances[1] + chances[2];
        var shares = Enum.GetValues<Phase>().ToImmutableSortedDictionary(phase => phase, phase => sum > 0 ? (double)(chances[(int)phase] / sum) : 1.0 / None);
        return new HeardPhases(shares, signs, Clues(words));
    }

    // "De balie werkt met mappen, collega's gebruiken sensoren": where clauses tell different things, each counts beside the whole.
    private float[] Mixed(string text, float[] whole)
    {
        float[][] parts = [.. Clauses.Cut(text, PartEnds).Select(Words).Where(words => words.Length >= FewestWordsOfPart).Take(MostParts).Select(words => _model.Predict(Seen(words))).Where(chances => chances[None] < NoneOfPart && chances[Top(chances)] >= SureOfPart * (1 - chances[None]))];
        if (parts.Select(Top).Distinct().Count() < 2) return whole;
        return [.. whole.Select((chance, i) => ((2 * chance) + parts.Average(part => part[i])) / 3)];
    }

    private static int Top(float[] chances) => chances[0] >= chances[1] && chances[0] >= chances[2] ? 0 : chances[1] >= chances[2] ? 1 : 2;

    // Small words tell nothing of a way of working. Nothing is corrected: the words of a trade stand in no list, and pieces of a word bear an error.
    private static ImmutableArray<(string Word, bool Denied)> Words(string text) =>
        [.. Clauses.Of(text).Where(word => word.Word.Length > 2 && !SmallWords.Contains(word.Word))];

    private ImmutableArray<PhaseSignal> Signs(ImmutableArray<(string Word, bool Denied)> words)
    {
        var affirmed = words.Where(word => !word.Denied).Select(word => word.Word).ToImmutableArray();
        return [.. _signs.Find(affirmed).Select(found => found.Value)];
    }

    private SparseVector Seen(ImmutableArray<(string Word, bool Denied)> words)
    {
        var seen = new SparseVector();
        foreach (var feature in words.Select(FeatureOf).Distinct()) seen.Add(feature);
        seen.EndGroup(1.5f);
        for (var i = 1; i < words.Length; i++) seen.Add(FeatureHash.Pair(FeatureOf(words[i - 1]), FeatureOf(words[i])));
        seen.EndGroup(0.8f);
        foreach (var (word, denied) in words)
        {
            for (var length = 4; length <= Math.Min(6, word.Length - 1); length++)
            {
                seen.Add(FeatureHash.Of(denied ? 'X' : 'x', word.AsSpan(0, length)));
                seen.Add(FeatureHash.Of(denied ? 'Y' : 'y', word.AsSpan(word.Length - length)));
            }
        }

        seen.EndGroup(0.8f);
        foreach (var sign in Signs(words)) seen.Add(FeatureHash.Of('s', Label.Of(sign.Phase)));
        seen.EndGroup(SignWeight);
        seen.Add(FeatureHash.Of('1', words.Length < 7 ? "short" : "long"));
        seen.EndGroup(0.5f);
        return seen;
    }

    private static ulong FeatureOf((string Word, bool Denied) word) => FeatureHash.Of(word.Denied ? 'n' : 'w', Stems.Of(word.Word));

    // What each word adds to its phase, against the average of the three.
    private ImmutableArray<PhaseClue> Clues(ImmutableArray<(string Word, bool Denied)> words)
    {
        var clues = new List<PhaseClue>();
        foreach (var word in words.DistinctBy(FeatureOf))
        {
            var weights = Enum.GetValues<Phase>().Select(phase => (Phase: phase, Weight: _model.WeightOf(FeatureOf(word), (int)phase))).ToArray();
            var best = weights.MaxBy(weight => weight.Weight);
            var over = best.Weight - weights.Average(weight => weight.Weight);
            if (over > TellingWeight) clues.Add(new(word.Denied ? $"niet {word.Word}" : word.Word, best.Phase, over));
        }

        return [.. clues.OrderByDescending(clue => clue.Weight).Take(MostClues)];
    }
}

/// <summary>What a description of work tells.</summary>
/// <param name="Shares">The share of each phase; together 1.</param>
/// <param name="Signs">The signs of the content files, each with its dimension.</param>
/// <param name="Clues">The words that told most, most telling first.</param>
public sealed record HeardPhases(ImmutableSortedDictionary<Phase, double> Shares, ImmutableArray<PhaseSignal> Signs, ImmutableArray<PhaseClue> Clues)
{
    /// <summary>The phase with the largest share; the earlier one of equals.</summary>
    public Phase Top => Shares.MaxBy(pair => pair.Value).Key;

    /// <summary>The phase that most signs of a dimension speak for; dimensions without a sign, or with as many for two, are left out.</summary>
    public IEnumerable<KeyValuePair<Dimension, Phase>> ByDimension() =>
        from dimension in Signs.GroupBy(sign => sign.Dimension)
        let counts = dimension.CountBy(sign => sign.Phase).OrderByDescending(pair => pair.Value).ToArray()
        where counts.Length == 1 || counts[0].Value > counts[1].Value
        orderby dimension.Key
        select KeyValuePair.Create(dimension.Key, counts[0].Key);
}

/// <summary>A word that spoke for a phase.</summary>
/// <param name="Words">The word.</param>
/// <param name="Phase">The phase it spoke for.</param>
/// <param name="Weight">How much, in the logarithm of odds.</param>
public readonly record struct PhaseClue(string Words, Phase Phase, double Weight);
