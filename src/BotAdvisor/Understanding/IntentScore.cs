using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>What was found in a text that speaks for one intent or another.</summary>
internal sealed record Clues(
    Intent? Whole,
    ImmutableArray<IntentPhrase> Phrases,
    Slots Slots,
    bool OnlyNames,
    int Signals,
    bool IsQuestion,
    bool HasWords);

/// <summary>
/// Weighs clues. Each clue leaves its intent unlikely by (1 - weight), independently of the others; what is left over of the best
/// is the chance that nothing we know was meant.
/// </summary>
internal static class IntentScore
{
    private const double Whole = 0.97;
    private const double Strong = 0.85;
    private const double Weak = 0.4;
    private const double Named = 0.6;
    private const double Role = 0.5;
    private const double NamedAlone = 0.8;
    private const double Signal = 0.35;
    private const double Nothing = 0.45;

    public static ImmutableArray<Interpretation> Rank(Clues clues)
    {
        if (!clues.HasWords) return [new(Intent.OutOfScope, 1)];
        if (clues.Phrases.FirstOrDefault(phrase => phrase.Weight == PhraseWeight.Crisis) is { } crisis) return [new(crisis.Intent, Whole)];
        if (clues.Whole is { } whole) return [new(whole, Whole)];
        var doubt = new SortedDictionary<Intent, double>();
        foreach (var phrase in clues.Phrases) Speak(phrase.Intent, phrase.Weight == PhraseWeight.Strong ? Strong : Weak);
        foreach (var (intent, weight) in FromSlots(clues)) Speak(intent, weight);
        if (!clues.IsQuestion)
        {
            for (var i = 0; i < clues.Signals; i++) Speak(Intent.FindPhase, Signal);
        }

        var best = doubt.Count == 0 ? 0 : 1 - doubt.Values.Min();
        return
        [
            .. doubt.Select(pair => new Interpretation(pair.Key, 1 - pair.Value))
                .Append(new Interpretation(Intent.OutOfScope, Math.Max(Nothing, 1 - best)))
                .OrderByDescending(interpretation => interpretation.Confidence),
        ];

        void Speak(Intent intent, double weight) => doubt[intent] = (doubt.TryGetValue(intent, out var left) ? left : 1) * (1 - weight);
    }

    private static IEnumerable<(Intent Intent, double Weight)> FromSlots(Clues clues)
    {
        var named = clues.OnlyNames ? NamedAlone : Named;
        var slots = clues.Slots;
        if (!slots.Concepts.IsEmpty) yield return (Intent.ExplainConcept, named);
        if (!slots.Themes.IsEmpty) yield return (Intent.FindAdvice, slots.Concepts.IsEmpty ? named : Weak);
        if (!slots.Phases.IsEmpty) yield return (Intent.ExplainPhase, named);
        if (!slots.Topics.IsEmpty) yield return (Intent.ResearchFact, named);
        if (!slots.Events.IsEmpty) yield return (Intent.ResearchFact, named);
        if (!slots.Roles.IsEmpty) yield return (Intent.RoleFuture, clues.OnlyNames ? NamedAlone : Role);
        if (!slots.Dimensions.IsEmpty && !slots.Phases.IsEmpty) yield return (Intent.ExplainPhase, Weak);
        if (!slots.Levels.IsEmpty && !slots.Themes.IsEmpty) yield return (Intent.FindAdvice, Weak);
    }
}
