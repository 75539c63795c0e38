using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>What is learned of examples: the intent of a message, and the concept or theme it means without naming it.</summary>
internal sealed class LearnedMeanings
{
    // Below it, no concept and no theme is read into a message that names none, and no theme beside a named one; a named theme stays unless it is as good as ruled out.
    // From the evaluation, docs/understanding.md.
    private const float SureOfConcept = 0.5f;
    private const float SureOfTheme = 0.35f;
    private const float SureOfThemeInShort = 0.6f;
    private const float SureOfOtherTheme = 0.8f;
    private const float SureOfNoTheme = 0.001f;

    // Below it the message does not tell for whom.
    private const float SureOfLevel = 0.5f;
    private const float SureOfNamedLevel = 0.15f;

    // Nobody says "the whole sector" by the way; "we" and "our municipality" stand in many a message for the sector.
    private const float SureOfNamedSector = 0.02f;

    // The world outside is larger than the examples of it: out of scope counts for more than its share.
    private const float OutOfScopeWeight = 1.5f;

    private readonly SoftmaxModel _intents;
    private readonly SoftmaxModel _concepts;
    private readonly SoftmaxModel[] _themes;
    private readonly SoftmaxModel _levels;
    private readonly ImmutableArray<string> _conceptIds;

    private LearnedMeanings(SoftmaxModel intents, SoftmaxModel concepts, SoftmaxModel[] themes, SoftmaxModel levels, ImmutableArray<string> conceptIds) =>
        (_intents, _concepts, _themes, _levels, _conceptIds) = (intents, concepts, themes, levels, conceptIds);

    /// <summary>Learns of examples.</summary>
    public static LearnedMeanings Of(MessageAnalyzer analyzer, ImmutableArray<Utterance> utterances)
    {
        (Utterance Utterance, MessageParts Parts, SparseVector Seen)[] seen = [.. utterances.AsParallel().AsOrdered().Select(utterance => (utterance, analyzer.Analyze(utterance.Text))).Select(pair => (pair.utterance, pair.Item2, MessageFeatures.Of(pair.Item2)))];
        var concepts = seen.Where(example => example.Utterance is { Intent: Intent.ExplainConcept, Concept: not null }).ToArray();
        var advice = seen.Where(example => example.Utterance.Intent == Intent.FindAdvice).ToArray();
        ImmutableArray<string> conceptIds = [.. concepts.Select(example => example.Utterance.Concept!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var themes = new SoftmaxModel[Enum.GetValues<Theme>().Length];
        SoftmaxModel? intents = null, byConcept = null, levels = null;

        // Each model learns by itself, in a fixed order of its own: the outcome does not depend on how many processors there are.
        Parallel.Invoke(
            () => intents = SoftmaxModel.Train([.. seen.Select(example => (example.Seen, (int)example.Utterance.Intent))], Enum.GetValues<Intent>().Length),
            () => byConcept = SoftmaxModel.Train([.. concepts.Select(example => (example.Seen, conceptIds.IndexOf(example.Utterance.Concept!)))], conceptIds.Length),
            () => levels = SoftmaxModel.Train([.. advice.Select(example => (MessageFeatures.OfWords(example.Parts), example.Utterance.Level is { } level ? 1 + (int)level : 0))], 1 + Enum.GetValues<Level>().Length),
            () => Array.ForEach(Enum.GetValues<Theme>(), theme => themes[(int)theme] = SoftmaxModel.Train([.. advice.Select(example => (example.Seen, example.Utterance.Themes.Contains(theme) ? 1 : 0))], 2)));
        return new(intents!, byConcept!, themes, levels!, conceptIds);
    }

    /// <summary>Reads what was written.</summary>
    /// <exception cref="IOException">It ends too soon.</exception>
    public static LearnedMeanings Read(BinaryReader reader)
    {
        ImmutableArray<string> conceptIds = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        return new(SoftmaxModel.Read(reader), SoftmaxModel.Read(reader), [.. Enum.GetValues<Theme>().Select(_ => SoftmaxModel.Read(reader))], SoftmaxModel.Read(reader), conceptIds);
    }

    /// <summary>Writes what was learned.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_conceptIds.Length);
        foreach (var id in _conceptIds) writer.Write(id);
        foreach (var model in (SoftmaxModel[])[_intents, _concepts, .. _themes, _levels]) model.Write(writer);
    }

    /// <summary>The intents, most likely first; together 1.</summary>
    public ImmutableArray<Interpretation> Intents(SparseVector seen)
    {
        var chances = _intents.Predict(seen);
        chances[(int)Intent.OutOfScope] *= OutOfScopeWeight;
        var sum = chances.Sum();
        return [.. chances.Select((chance, i) => new Interpretation((Intent)i, chance / sum)).OrderByDescending(interpretation => interpretation.Confidence)];
    }

    /// <summary>The concept that is meant, or null.</summary>
    public string? Concept(SparseVector seen)
    {
        if (_conceptIds.IsEmpty) return null;
        var chances = _concepts.Predict(seen);
        var best = Array.IndexOf(chances, chances.Max());
        return chances[best] >= SureOfConcept ? _conceptIds[best] : null;
    }

    /// <summary>The themes that are meant, those named first.</summary>
    public ImmutableArray<Theme> Themes(SparseVector seen, ImmutableArray<Theme> named, bool isShort)
    {
        var sure = !named.IsEmpty ? SureOfOtherTheme : isShort ? SureOfThemeInShort : SureOfTheme;
        var chances = Enum.GetValues<Theme>().Select(theme => _themes[(int)theme].Predict(seen)[1]).ToArray();
        return
        [
            .. named.Where(theme => chances[(int)theme] >= SureOfNoTheme),
            .. Enum.GetValues<Theme>().Except(named).Where(theme => chances[(int)theme] >= sure),
        ];
    }

    /// <summary>For whom advice is asked, or null where the message does not say.</summary>
    /// <param name="parts">The message.</param>
    /// <param name="named">The one level that it names, or null.</param>
    public Level? Level(MessageParts parts, Level? named)
    {
        var chances = _levels.Predict(MessageFeatures.OfWords(parts));
        var best = Array.IndexOf(chances, chances.Max());
        if (named == Labels.Level.Sector && chances[1 + (int)Labels.Level.Sector] >= SureOfNamedSector) return named;
        if (best != 0 && chances[best] >= SureOfLevel) return (Level)(best - 1);
        return named is { } level && chances[1 + (int)level] >= SureOfNamedLevel ? level : null;
    }
}
