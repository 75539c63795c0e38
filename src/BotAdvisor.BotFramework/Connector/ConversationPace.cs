namespace BotAdvisor.BotFramework.Connector;

/// <summary>
/// Keeps calls within what the connector allows for one conversation. What comes too fast waits its turn, in order; nothing is refused.
/// Each call takes the earliest moment at which no window is exceeded.
/// </summary>
/// <param name="limits">The most calls in each window.</param>
/// <param name="time">The clock.</param>
public sealed class ConversationPace(IReadOnlyList<PaceLimit> limits, TimeProvider time)
{
    /// <summary>What Teams allows one bot to send or create in one conversation. Source: Teams, rate limiting for bots.</summary>
    public static IReadOnlyList<PaceLimit> Sends { get; } = [new(7, 1), new(8, 2), new(60, 30), new(1_800, 3_600)];

    /// <summary>What Teams allows one bot to read of one conversation.</summary>
    public static IReadOnlyList<PaceLimit> Reads { get; } = [new(14, 1), new(16, 2), new(120, 30), new(3_600, 3_600)];

    // Two calls do not take equally long on their way: they may arrive closer together than they left.
    private const double Margin = 1.05;
    private const int SweepEvery = 1_000;

    private readonly Dictionary<string, List<DateTimeOffset>> _taken = new(StringComparer.Ordinal);
    private readonly TimeSpan _longest = limits.Max(limit => limit.Window) * Margin;
    private readonly int _most = limits.Max(limit => limit.Calls);
    private int _untilSweep = SweepEvery;

    /// <summary>Ends when the call may be made.</summary>
    public Task WaitAsync(string conversation, CancellationToken cancellationToken)
    {
        var wait = Take(conversation);
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Takes the earliest moment, and tells how far away it is.</summary>
    internal TimeSpan Take(string conversation)
    {
        lock (_taken)
        {
            var now = time.GetUtcNow();
            if (--_untilSweep == 0) Sweep(now);
            if (!_taken.TryGetValue(conversation, out var taken)) _taken[conversation] = taken = [];
            var moment = limits.Where(limit => taken.Count >= limit.Calls).Select(limit => taken[^limit.Calls] + (limit.Window * Margin)).Append(now).Max();
            if (taken.Count == 2 * _most) taken.RemoveRange(0, _most);
            taken.Add(moment);
            return moment - now;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        _untilSweep = SweepEvery;
        foreach (var (conversation, taken) in _taken)
        {
            if (taken[^1] + _longest < now) _taken.Remove(conversation);
        }
    }
}

/// <summary>A limit on calls.</summary>
/// <param name="Calls">The most calls.</param>
/// <param name="Seconds">In how many seconds.</param>
public sealed record PaceLimit(int Calls, int Seconds)
{
    /// <summary>The same as a span of time.</summary>
    public TimeSpan Window => TimeSpan.FromSeconds(Seconds);
}
