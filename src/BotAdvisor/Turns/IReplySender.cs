using BotAdvisor.Storage;

namespace BotAdvisor.Turns;

/// <summary>
/// Sends a reply to its address. One attempt; what to do next is told by the outcome. Throws only when cancelled.
/// </summary>
public interface IReplySender
{
    Task<SendOutcome> SendAsync(OutgoingReply reply, CancellationToken cancellationToken);

    /// <summary>Shows that an answer is being worked on, where the channel can. Whether that arrives does not matter.</summary>
    Task ShowTypingAsync(string address, CancellationToken cancellationToken);
}

/// <summary>What became of sending.</summary>
/// <param name="Kind">Whether it arrived.</param>
/// <param name="RetryAfter">How long to wait at least before the next attempt, where the receiver told.</param>
public sealed record SendOutcome(SendKind Kind, TimeSpan? RetryAfter = null)
{
    /// <summary>By what the channel knows it, where it is one message and told: for a later one that takes its place.</summary>
    public string? SentAs { get; init; }
}

/// <summary>The ways sending may end.</summary>
public enum SendKind
{
    /// <summary>It arrived.</summary>
    Sent,

    /// <summary>It certainly did not arrive, and may later.</summary>
    TryAgain,

    /// <summary>It may have arrived; sending it again could show it twice.</summary>
    Unknown,

    /// <summary>It did not and will not arrive.</summary>
    Refused,
}
