using BotAdvisor.Answers;

namespace BotAdvisor.Web.Answers;

/// <summary>Lets so many questions a day through, of one asker and of all together. The day is that of the machine's time zone; a restart begins it anew.</summary>
internal sealed class BudgetedAnswers(IAnswerWriter inner, int perAsker, int inAll, TimeProvider time, ModelMetrics metrics) : IAnswerWriter
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _byAsker = new(StringComparer.Ordinal);
    private DateTime _day;
    private int _all;

    /// <inheritdoc/>
    public ValueTask<WrittenAnswer?> WriteAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        if (TrySpend(question.Asker)) return inner.WriteAsync(question, cancellationToken);
        metrics.Count(ModelOutcome.OverBudget);
        return default;
    }

    private bool TrySpend(string asker)
    {
        var today = time.GetLocalNow().Date;
        lock (_gate)
        {
            if (_day != today)
            {
                (_day, _all) = (today, 0);
                _byAsker.Clear();
            }

            var spent = _byAsker.GetValueOrDefault(asker);
            if (spent >= perAsker || _all >= inAll) return false;
            _byAsker[asker] = spent + 1;
            _all++;
            return true;
        }
    }
}
