using BotAdvisor.Answers;
using BotAdvisor.Replies;

namespace BotAdvisor;

/// <summary>What a message leads to: what is said, if anything, and what is remembered.</summary>
public sealed record Turn(Reply? Reply, Conversation Next)
{
    /// <summary>The part of the reply that a writer may write better; null where all of it is said as it stands.</summary>
    internal OpenPart? Open { get; init; }
}
