using BotAdvisor.Answers;

namespace BotAdvisor.Web.Answers;

/// <summary>Waits so long for an answer and no longer, whatever the writer does.</summary>
internal sealed class TimedAnswers(IAnswerWriter inner, TimeSpan patience, TimeProvider time, ModelMetrics metrics) : IAnswerWriter
{
    /// <inheritdoc/>
    public async ValueTask<WrittenAnswer?> WriteAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await inner.WriteAsync(question, either.Token).AsTask().WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            metrics.Count(ModelOutcome.Late);
            return null;
        }
    }
}
