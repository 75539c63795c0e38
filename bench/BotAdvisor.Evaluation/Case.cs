using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Evaluation;

/// <summary>One utterance with its labels, and what somebody made of it.</summary>
internal sealed record Case(Utterance Truth, Answer Said);

/// <summary>What was understood of an utterance.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Confidence">How sure, from 0 to 1.</param>
/// <param name="Concept">The concept, or null.</param>
/// <param name="Themes">The themes.</param>
/// <param name="Level">The level, or null.</param>
/// <param name="Phase">The phase, or null.</param>
/// <param name="Language">The language.</param>
/// <param name="Clarifies">Whether the user would be asked which of several was meant.</param>
internal sealed record Answer(Intent Intent, double Confidence, string? Concept, IReadOnlyList<Theme> Themes, Level? Level, Phase? Phase, Language Language, bool Clarifies = false)
{
    public static Answer Of(Reading reading) => new(
        reading.Intent,
        reading.Confidence,
        reading.Concepts.IsEmpty ? null : reading.Concepts[0],
        reading.Themes,
        reading.Level,
        reading.Intent == Intent.ExplainPhase && reading.Phases is [var asked] ? asked : reading.Work?.Top,
        reading.Language,
        reading.IsInDoubt);
}
