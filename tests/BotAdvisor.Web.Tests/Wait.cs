namespace BotAdvisor.Web.Tests;

/// <summary>Waits for something that happens in its own time.</summary>
internal static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether it came true in time.</summary>
    public static async Task<bool> ForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!limit.IsCancellationRequested)
        {
            if (condition()) return true;
            await Task.Delay(5, CancellationToken.None);
        }

        return condition();
    }
}
