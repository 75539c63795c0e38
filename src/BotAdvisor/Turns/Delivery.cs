using BotAdvisor.Storage;
using Microsoft.Extensions.Logging;

namespace BotAdvisor.Turns;

/// <summary>
/// Sends what was saved, in the order of saving within a conversation. What certainly did not arrive is tried again with growing pauses;
/// what may have arrived is not. A reply leaves the outbox only when its fate is known, so a crash in between sends it again.
/// </summary>
internal sealed class Delivery(IConversationStore store, IReplySender sender, TimeProvider time, ILogger<Delivery> logger)
{
    // With the pauses below: about an hour.
    private const int MostAttempts = 70;
    private static readonly GrowingPause Pauses = new(TimeSpan.FromMilliseconds(200), TimeSpan.FromMinutes(1));

    // A receiver may ask for more patience than we have of our own, within reason.
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private readonly Lanes _lanes = new();

    /// <summary>Sends a reply as soon as those before it in its conversation are.</summary>
    public Task Post(OutgoingReply reply, CancellationToken cancellationToken) =>
        _lanes.Run(reply.ConversationKey, async () =>
        {
            await SendAsync(reply, cancellationToken);
            return true;
        });

    /// <summary>Ends when everything posted was sent.</summary>
    public Task DrainAsync(CancellationToken cancellationToken) => _lanes.DrainAsync(cancellationToken);

    private async Task SendAsync(OutgoingReply reply, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await TryAsync(reply, cancellationToken);
            if (outcome.Kind != SendKind.TryAgain || attempt == MostAttempts)
            {
                if (outcome.Kind != SendKind.Sent) Log.NotSent(logger, reply.Id, outcome.Kind, attempt);
                await RemoveAsync(reply, outcome.SentAs, cancellationToken);
                return;
            }

            await Task.Delay(Pause(attempt, outcome.RetryAfter), time, cancellationToken);
        }
    }

    private async Task<SendOutcome> TryAsync(OutgoingReply reply, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(reply, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Against its promise; whatever it was, the reply is not given up for it.
            Log.SenderFailed(logger, reply.Id, e);
            return new(SendKind.TryAgain);
        }
    }

    // A reply that stays in the outbox would be sent again at the next start.
    private Task RemoveAsync(OutgoingReply reply, string? sentAs, CancellationToken cancellationToken) =>
        Pauses.UntilDoneAsync(() => store.RemoveOutgoingAsync(reply.Id, sentAs, cancellationToken), (e, _) => Log.NotRemoved(logger, reply.Id, e), time, cancellationToken);

    private static TimeSpan Pause(int attempt, TimeSpan? told)
    {
        var own = Pauses.After(attempt);
        return !(told > own) ? own : told < LongestAsked ? told.Value : LongestAsked;
    }
}
