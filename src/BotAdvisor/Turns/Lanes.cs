namespace BotAdvisor.Turns;

/// <summary>
/// One lane per key: work in a lane is done one after the other, in the order it was put in; lanes do not wait for each other.
/// An empty lane costs nothing.
/// </summary>
internal sealed class Lanes
{
    private readonly Dictionary<string, Task> _tails = new(StringComparer.Ordinal);

    /// <summary>How many lanes have work.</summary>
    public int Count
    {
        get
        {
            lock (_tails) return _tails.Count;
        }
    }

    /// <summary>Puts work in a lane; the task ends as the work does. Work that fails does not stop the lane.</summary>
    public Task<T> Run<T>(string key, Func<Task<T>> work)
    {
        lock (_tails)
        {
            var before = _tails.GetValueOrDefault(key, Task.CompletedTask);
            var mine = After(before, work);
            _tails[key] = mine;
            _ = mine.ContinueWith(_ => Leave(key, mine), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return mine;
        }
    }

    /// <summary>Ends when all lanes were empty once.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        for (var open = Open(); open.Length > 0; open = Open())
        {
            await Task.WhenAll(open).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static async Task<T> After<T>(Task before, Func<Task<T>> work)
    {
        // Always off the caller's thread and out of the lock.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        return await work();
    }

    private Task[] Open()
    {
        lock (_tails) return [.. _tails.Values];
    }

    private void Leave(string key, Task mine)
    {
        lock (_tails)
        {
            if (_tails.TryGetValue(key, out var tail) && ReferenceEquals(tail, mine)) _tails.Remove(key);
        }
    }
}
