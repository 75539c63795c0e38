namespace BotAdvisor.BotFramework.Connector;

/// <summary>
/// Keeps calls within what the connector allows for one conversation. What comes too fast waits its turn, in order; nothing is refused.
/// Each call takes the earliest moment at which no window is exceeded.
/// </summary>
public sealed class ConversationPace
{
    // Two calls do not take equally long on their way: they may arrive closer together than they left.
    private const double Margin = 1.05;
    private const int SweepEvery = 1_000;

    private readonly IReadOnlyList<PaceLimit> _limits;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, List<DateTimeOffset>> _taken = new(StringComparer.Ordinal);
    private readonly PaceLimit _longest;
    private readonly PaceLimit _secondLongest;
    private int _untilSweep = SweepEvery;

    /// <param name="limits">The most calls in each window, from the shortest window to the longest; at least two.</param>
    /// <param name="time">The clock.</param>
    public ConversationPace(IReadOnlyList<PaceLimit> limits, TimeProvider time)
    {
        _limits = limits;
        _time = time;
        (_longest, _secondLongest) = (limits[^1], limits[^2]);
    }

    /// <summary>What Teams allows one bot to send or create in one conversation. Source: Teams, rate limiting for bots.</summary>
    public static IReadOnlyList<PaceLimit> Sends { get; } = [new(7, 1), new(8, 2), new(60, 30), new(1_800, 3_600)];

    /// <summary>What Teams allows one bot to read of one conversation.</summary>
    public static IReadOnlyList<PaceLimit> Reads { get; } = [new(14, 1), new(16, 2), new(120, 30), new(3_600, 3_600)];

    /// <summary>How many conversations are kept in mind.</summary>
    internal int Count => _taken.Count;

    /// <summary>Ends when the call may be made.</summary>
    public Task WaitAsync(string conversation, CancellationToken cancellationToken)
    {
        var wait = Take(conversation);
        return wait > TimeSpan.Zero ? Task.Delay(wait, _time, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Takes the earliest moment, and tells how far away it is.</summary>
    internal TimeSpan Take(string conversation)
    {
        lock (_taken)
        {
            var now = _time.GetUtcNow();
            if (--_untilSweep == 0) Sweep(now);
            if (!_taken.TryGetValue(conversation, out var taken)) _taken[conversation] = taken = new List<DateTimeOffset>(1);
            var moment = now;
            foreach (var limit in _limits)
            {
                if (taken.Count >= limit.Calls && taken[^limit.Calls] + (limit.Window * Margin) is var free && free > moment) moment = free;
            }

            if (taken.Count == 2 * _longest.Calls) taken.RemoveRange(0, _longest.Calls);
            taken.Add(moment);
            return moment - now;
        }
    }

    // What made few calls is let go soon: were it to come back at once, each time after such a pause, it would still stay within the longest window.
    private void Sweep(DateTimeOffset now)
    {
        _untilSweep = SweepEvery;
        var few = _longest.Calls * (_secondLongest.Window / _longest.Window);
        foreach (var (conversation, taken) in _taken)
        {
            var idle = now - taken[^1];
            if (idle > _longest.Window * Margin || (idle > _secondLongest.Window * Margin && taken.Count <= few)) _taken.Remove(conversation);
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
