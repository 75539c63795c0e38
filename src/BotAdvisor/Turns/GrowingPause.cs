namespace BotAdvisor.Turns;

/// <summary>Pauses between attempts, each twice as long as the one before, up to a longest.</summary>
internal sealed record GrowingPause(TimeSpan First, TimeSpan Longest)
{
    // Far beyond any longest pause, and far below where doubling would overflow.
    private const int MostDoublings = 20;

    /// <summary>The pause after an attempt, counted from 1.</summary>
    public TimeSpan After(int attempt)
    {
        var growing = First * Math.Pow(2, Math.Min(attempt - 1, MostDoublings));
        return growing < Longest ? growing : Longest;
    }

    /// <summary>Does what must not be given up until it works, or until it is cancelled.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="failed">Told of each failure and of the pause that follows.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task UntilDoneAsync(Func<Task> work, Action<Exception, TimeSpan> failed, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await work();
                return;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failed(e, After(attempt));
            }

            await Task.Delay(After(attempt), time, cancellationToken);
        }
    }
}
