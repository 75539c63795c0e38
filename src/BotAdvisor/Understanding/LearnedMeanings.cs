using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>What is learned of examples: the intent of a message, and the concept or theme it means without naming it.</summary>
internal sealed class LearnedMeanings
{
    // Below it, no concept and no theme is read into a message that names none. From the evaluation, docs/understanding.md.
    private const float SureOfConcept = 0.5f;
    private const float SureOfTheme = 0.3f;

    private readonly SoftmaxModel _intents;
    private readonly SoftmaxModel _concepts;
    private readonly SoftmaxModel _themes;
    private readonly ImmutableArray<string> _conceptIds;

    public LearnedMeanings(MessageAnalyzer analyzer, ImmutableArray<Utterance> utterances)
    {
        var seen = utterances.Select(utterance => (Utterance: utterance, Seen: MessageFeatures.Of(analyzer.Analyze(utterance.Text)))).ToArray();
        _intents = SoftmaxModel.Train([.. seen.Select(example => (example.Seen, (int)example.Utterance.Intent))], Enum.GetValues<Intent>().Length);
        var concepts = seen.Where(example => example.Utterance is { Intent: Intent.ExplainConcept, Concept: not null }).ToArray();
        _conceptIds = [.. concepts.Select(example => example.Utterance.Concept!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _concepts = SoftmaxModel.Train([.. concepts.Select(example => (example.Seen, _conceptIds.IndexOf(example.Utterance.Concept!)))], _conceptIds.Length);
        var themes = seen.SelectMany(example => example.Utterance.Themes.Select(theme => (example.Seen, (int)theme))).ToArray();
        _themes = SoftmaxModel.Train(themes, Enum.GetValues<Theme>().Length);
    }

    /// <summary>The intents, most likely first; together 1.</summary>
    public ImmutableArray<Interpretation> Intents(SparseVector seen) =>
        [.. _intents.Predict(seen).Select((chance, i) => new Interpretation((Intent)i, chance)).OrderByDescending(interpretation => interpretation.Confidence)];

    /// <summary>The concept that is meant, or null.</summary>
    public string? Concept(SparseVector seen)
    {
        if (_conceptIds.IsEmpty) return null;
        var chances = _concepts.Predict(seen);
        var best = Array.IndexOf(chances, chances.Max());
        return chances[best] >= SureOfConcept ? _conceptIds[best] : null;
    }

    /// <summary>The themes that are meant.</summary>
    public ImmutableArray<Theme> Themes(SparseVector seen)
    {
        var chances = _themes.Predict(seen);
        return [.. Enum.GetValues<Theme>().Where(theme => chances[(int)theme] >= SureOfTheme)];
    }
}
