namespace BotAdvisor.Turns;

/// <summary>
/// Shows that an answer is being worked on, for as long as that takes. What is answered quickly shows nothing: the sign would come after the
/// answer. The sign lasts three seconds in a channel (activity schema A6000), so it is given again a little before.
/// </summary>
internal sealed class TypingPump(IReplySender sender, TimeProvider time)
{
    public static readonly TimeSpan First = TimeSpan.FromMilliseconds(700);
    public static readonly TimeSpan Every = TimeSpan.FromMilliseconds(2_500);

    /// <summary>Does the work, and shows typing at the address meanwhile.</summary>
    public async Task<T> WhileAsync<T>(Func<Task<T>> work, string address, CancellationToken cancellationToken)
    {
        var working = work();
        if (working.IsCompleted) return await working;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowAsync(address, end.Token);
        try
        {
            return await working;
        }
        finally
        {
            // The sign must not come after the answer.
            await end.CancelAsync();
            await typing;
        }
    }

    private async Task ShowAsync(string address, CancellationToken cancellationToken)
    {
        for (var pause = First; ; pause = Every)
        {
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested) return;
            await sender.ShowTypingAsync(address, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
