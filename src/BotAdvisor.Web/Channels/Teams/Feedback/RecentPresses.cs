using System.Collections.Concurrent;

namespace BotAdvisor.Web.Channels.Teams.Feedback;

/// <summary>
/// Which row a press became, for a day and in memory alone: so that one that comes again changes its row, and the storage need not know who
/// pressed.
/// </summary>
internal sealed class RecentPresses(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Press> _presses = new(StringComparer.Ordinal);

    /// <summary>Does the work, one press after the other.</summary>
    /// <param name="press">Tells who pressed what.</param>
    /// <param name="work">Given the row that the press became before, or null; gives the row that it is now.</param>
    public async Task RunAsync(string press, Func<long?, Task<long>> work)
    {
        if (_presses.Count >= Most) Forget();
        var mine = _presses.GetOrAdd(press, _ => new());
        await mine.One.WaitAsync();
        try
        {
            mine.Row = await work(mine.Row);
            mine.At = time.GetUtcNow();
        }
        finally
        {
            mine.One.Release();
        }
    }

    private void Forget()
    {
        var before = time.GetUtcNow() - Kept;
        foreach (var old in _presses.Where(press => press.Value.At is { } at && at < before)) _presses.TryRemove(old.Key, out _);
        if (_presses.Count >= Most) _presses.Clear();
    }

    private sealed class Press
    {
        public SemaphoreSlim One { get; } = new(1, 1);

        public long? Row { get; set; }

        public DateTimeOffset? At { get; set; }
    }
}
