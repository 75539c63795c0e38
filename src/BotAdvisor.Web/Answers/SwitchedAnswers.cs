using BotAdvisor.Answers;

namespace BotAdvisor.Web.Answers;

/// <summary>Asks the writer only while the operator has it on.</summary>
internal sealed class SwitchedAnswers(IAnswerWriter inner, ModelSwitch modelSwitch, ModelMetrics metrics) : IAnswerWriter
{
    /// <inheritdoc/>
    public ValueTask<WrittenAnswer?> WriteAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        if (modelSwitch.State.IsOn) return inner.WriteAsync(question, cancellationToken);
        metrics.Count(ModelOutcome.Off);
        return default;
    }
}
