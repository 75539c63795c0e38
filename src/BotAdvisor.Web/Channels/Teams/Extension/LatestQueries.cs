using System.Collections.Concurrent;

namespace BotAdvisor.Web.Channels.Teams.Extension;

/// <summary>
/// Searches while people type: each letter is a query, and the next makes the one before worthless. As many are worked on at once as there are
/// processors; one that waits is dropped when the same person's next comes.
/// </summary>
internal sealed class LatestQueries(int atOnce) : IDisposable
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _latest = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _free = new(atOnce, atOnce);

    /// <summary>How many people have a query waiting or being worked on.</summary>
    public int Count => _latest.Count;

    /// <summary>Does the work when there is room; the default where a later query of the same person came first, or the caller has gone.</summary>
    /// <param name="person">Stands for who asks.</param>
    /// <param name="work">The search.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<T?> RunAsync<T>(string person, Func<CancellationToken, T> work, CancellationToken cancellationToken)
        where T : class
    {
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (Replace(person, mine) is { } before) await CancelAsync(before);
        try
        {
            await _free.WaitAsync(mine.Token);
            try
            {
                return await Task.Run(() => work(mine.Token), mine.Token);
            }
            finally
            {
                _free.Release();
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            _latest.TryRemove(new(person, mine));
        }
    }

    public void Dispose() => _free.Dispose();

    private CancellationTokenSource? Replace(string person, CancellationTokenSource mine)
    {
        CancellationTokenSource? before = null;
        _latest.AddOrUpdate(person, mine, (_, known) =>
        {
            before = known;
            return mine;
        });
        return before;
    }

    private static async Task CancelAsync(CancellationTokenSource source)
    {
        try
        {
            await source.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It ended in this very moment.
        }
    }
}
