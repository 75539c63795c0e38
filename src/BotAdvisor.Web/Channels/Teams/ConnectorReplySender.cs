using System.Collections.Concurrent;
using System.Text.Json;
using BotAdvisor.BotFramework.Connector;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Channels.Teams.Feedback;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>
/// Sends replies to the connector they came through. The stored address is checked again by the client: the allow-list may have changed
/// since. A reply that is too long for one message is sent in parts; parts that have arrived are not sent again. What is personal goes to its
/// person alone.
/// </summary>
internal sealed class ConnectorReplySender(ConnectorClient connector, IConversationStore store, PrivateReplies privately, AnswerFeedback feedback) : IReplySender
{
    // Only replies of several parts of which some were sent and one must wait.
    private readonly ConcurrentDictionary<long, int> _partsSent = new();

    public async Task<SendOutcome> SendAsync(OutgoingReply reply, CancellationToken cancellationToken)
    {
        if (AddressOf(reply.Address) is not { } address) return new(SendKind.Refused);
        var parts = ReplyParts.Of(reply.Reply, address, ActivityWriting.Stamp(reply.Reply, address, reply.ConversationKey, reply.MessageId));
        if (reply.Reply.IsPersonal && address.IsGroup) return await SendToPersonAsync(reply, address, parts, cancellationToken);
        if (parts is [var only] && await SentForAsync(reply, address, cancellationToken) is { } earlier)
        {
            var updated = (await connector.UpdateAsync(address.ServiceUrl, only with { Id = earlier, ReplyToId = null }, cancellationToken)).Outcome;
            if (updated.Kind != ConnectorOutcomeKind.Refused) return Translated(updated) with { SentAs = earlier };
        }

        return await SendAsync(reply, address, parts, cancellationToken);
    }

    public async Task ShowTypingAsync(string address, CancellationToken cancellationToken)
    {
        if (AddressOf(address) is { } known) await connector.SendAsync(known.ServiceUrl, ActivityWriting.Typing(known), cancellationToken);
    }

    private async Task<SendOutcome> SendAsync(OutgoingReply reply, ReplyAddress address, IReadOnlyList<Activity> parts, CancellationToken cancellationToken)
    {
        var id = reply.Id;
        for (var part = _partsSent.GetValueOrDefault(id); part < parts.Count; part++)
        {
            var answer = await connector.SendAsync(address.ServiceUrl, parts[part], cancellationToken);
            var outcome = Translated(answer.Outcome);
            if (part == 0 && reply.Reply.Written is not null && answer.Value?.Id is { } asked) await feedback.AskedAsync(address.Conversation.Id!, asked, reply.Reply);
            if (outcome.Kind == SendKind.TryAgain)
            {
                if (part > 0) _partsSent[id] = part;
                return outcome;
            }

            // What may have arrived is no reason to keep the rest back.
            if (outcome.Kind == SendKind.Refused || part == parts.Count - 1)
            {
                _partsSent.TryRemove(id, out _);
                return parts.Count == 1 ? outcome with { SentAs = answer.Value?.Id } : outcome;
            }
        }

        return new(SendKind.Sent);
    }

    // To nobody in particular it is not sent at all.
    private async Task<SendOutcome> SendToPersonAsync(OutgoingReply reply, ReplyAddress address, IReadOnlyList<Activity> parts, CancellationToken cancellationToken)
    {
        if (address.Person is not { } person) return new(SendKind.Refused);
        var outcome = await SendAsync(reply, address, [.. parts.Select(part => PrivateReplies.OnlyFor(person, part))], cancellationToken);
        return outcome.Kind == SendKind.Refused ? Translated(await privately.CarryOverAsync(reply, address, person, cancellationToken)) : outcome with { SentAs = null };
    }

    // The reply to a message that was edited takes the place of the one to what it said before.
    private async Task<string?> SentForAsync(OutgoingReply reply, ReplyAddress address, CancellationToken cancellationToken) =>
        address.Edited is { } edited ? await store.SentForAsync(reply.ConversationKey, edited, cancellationToken) : null;

    private static SendOutcome Translated(ConnectorOutcome outcome) => outcome.Kind switch
    {
        ConnectorOutcomeKind.Done => new(SendKind.Sent),
        ConnectorOutcomeKind.NotReached => new(SendKind.TryAgain),
        ConnectorOutcomeKind.Busy => new(SendKind.TryAgain, outcome.RetryAfter),
        ConnectorOutcomeKind.Unknown => new(SendKind.Unknown),
        _ => new(SendKind.Refused),
    };

    private static ReplyAddress? AddressOf(string address)
    {
        try
        {
            return ReplyAddress.Read(address);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
