using System.Threading.RateLimiting;
using BotAdvisor.Answers;

namespace BotAdvisor.Web.Answers;

/// <summary>Has so many questions answered at once; as many may wait, and whoever comes then is answered without the writer.</summary>
internal sealed class LimitedAnswers(IAnswerWriter inner, int atOnce, ModelMetrics metrics) : IAnswerWriter, IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = atOnce, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <inheritdoc/>
    public async ValueTask<WrittenAnswer?> WriteAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        using var lease = await _limiter.AcquireAsync(permitCount: 1, cancellationToken);
        if (lease.IsAcquired) return await inner.WriteAsync(question, cancellationToken);
        metrics.Count(ModelOutcome.Busy);
        return null;
    }

    public void Dispose() => _limiter.Dispose();
}
