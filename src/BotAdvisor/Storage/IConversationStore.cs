using System.Collections.Immutable;
using BotAdvisor.Replies;

namespace BotAdvisor.Storage;

/// <summary>
/// Keeps inbox, state and outbox of conversations. What a method has returned from is on disk; an exception means that nothing of the
/// call was kept. Safe for any number of callers at once.
/// </summary>
public interface IConversationStore
{
    /// <summary>Puts a message in the inbox. False where one with the same conversation and id is or was there: it is answered already, or will be.</summary>
    Task<bool> AcceptAsync(AcceptedMessage message, CancellationToken cancellationToken);

    /// <summary>Takes a message out of the inbox that is not answered yet. False where there is none: it was answered, or never accepted.</summary>
    Task<bool> WithdrawAsync(string conversationKey, string messageId, CancellationToken cancellationToken);

    /// <summary>The state of a conversation, and whether this message of it was answered before.</summary>
    /// <exception cref="NewerSchemaException">A newer version of the program stored it; it must not be overwritten.</exception>
    Task<StoredConversation> LoadAsync(string conversationKey, string messageId, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the end of a turn: next state, outgoing reply, and the message as answered, in one transaction. Does nothing and tells so where
    /// the conversation is not at the expected version any more, or where the message was answered meanwhile.
    /// </summary>
    Task<SaveOutcome> SaveAsync(TurnRecord turn, CancellationToken cancellationToken);

    /// <summary>The messages that were accepted and not answered, in the order they were accepted: work for a new start.</summary>
    Task<ImmutableArray<AcceptedMessage>> UnansweredAsync(CancellationToken cancellationToken);

    /// <summary>The replies that were saved and not sent, in the order they were saved: work for a new start.</summary>
    Task<ImmutableArray<OutgoingReply>> UnsentAsync(CancellationToken cancellationToken);

    /// <summary>Takes a reply out of the outbox: it was sent, or never will be.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="sentAs">By what the channel knows it, kept as long as the id of the message it answers; or null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task RemoveOutgoingAsync(long id, string? sentAs, CancellationToken cancellationToken);

    /// <summary>By what the channel knows the reply that was sent last to a message, or to an edit of it; null where that is not known (any more).</summary>
    Task<string?> SentForAsync(string conversationKey, string messageId, CancellationToken cancellationToken);

    /// <summary>The keys of the conversations in which somebody said something in a place (<see cref="UserMessage.Place"/>).</summary>
    Task<ImmutableArray<string>> ConversationsInAsync(string place, CancellationToken cancellationToken);

    /// <summary>Forgets which messages were answered before a moment; returns how many.</summary>
    Task<int> ForgetAnsweredAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Forgets a conversation: its state, its messages, answered or not, and its replies, sent or not. It may begin anew after that.</summary>
    Task ForgetConversationAsync(string conversationKey, CancellationToken cancellationToken);
}

/// <summary>A message in the inbox.</summary>
/// <param name="Message">The message.</param>
/// <param name="Address">Where its reply goes: opaque for the advisor, made and read by the channel.</param>
public sealed record AcceptedMessage(UserMessage Message, string Address);

/// <summary>A conversation as stored.</summary>
/// <param name="Conversation">Its state; a new one where nothing is stored.</param>
/// <param name="Version">Counts its changes; 0 where nothing is stored.</param>
/// <param name="Answered">Whether the message asked about was answered before.</param>
/// <param name="Answer">What was answered to it then, where that was not sent but given back at once.</param>
public sealed record StoredConversation(Conversation Conversation, long Version, bool Answered = false, Reply? Answer = null);

/// <summary>The end of a turn.</summary>
/// <param name="Message">The message that was answered.</param>
/// <param name="ExpectedVersion">The version of the conversation that the turn was worked out from.</param>
/// <param name="Next">The next state, or null where it stays as it is.</param>
/// <param name="Reply">What is said, or null for nothing.</param>
/// <param name="Address">Where it is to be sent, or null where it is given back at once.</param>
/// <param name="At">When.</param>
public sealed record TurnRecord(UserMessage Message, long ExpectedVersion, Conversation? Next, Reply? Reply, string? Address, DateTimeOffset At);

/// <summary>A reply in the outbox.</summary>
/// <param name="Id">Its number; grows in the order of saving.</param>
/// <param name="ConversationKey">The conversation it belongs to.</param>
/// <param name="MessageId">The message it answers; with the conversation it names the reply for good.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Reply">What is said.</param>
public sealed record OutgoingReply(long Id, string ConversationKey, string MessageId, string Address, Reply Reply);

/// <summary>What became of a save.</summary>
/// <param name="Kind">Whether it was done.</param>
/// <param name="Outgoing">The reply as it stands in the outbox, where one was put there.</param>
public sealed record SaveOutcome(SaveKind Kind, OutgoingReply? Outgoing = null);

/// <summary>The ways a save may end.</summary>
public enum SaveKind
{
    /// <summary>Done.</summary>
    Saved,

    /// <summary>Not done: the conversation has changed since it was loaded.</summary>
    Conflict,

    /// <summary>Not done: the message was answered meanwhile.</summary>
    AnsweredBefore,
}

/// <summary>A conversation was stored by a newer version of the program, in a form that this one does not know.</summary>
public sealed class NewerSchemaException(int schema)
    : Exception($"The conversation is stored in form {schema}; this version knows forms up to {Conversation.CurrentSchema}. Run the newer version, or restore a backup made by this one.")
{
    /// <summary>The form it is stored in.</summary>
    public int Schema { get; } = schema;
}
