using System.Collections.Concurrent;
using System.Text.Json;
using BotAdvisor.BotFramework.Connector;
using BotAdvisor.Storage;
using BotAdvisor.Turns;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>
/// Sends replies to the connector they came through. The stored address is checked again by the client: the allow-list may have changed
/// since. A reply that is too long for one message is sent in parts; parts that have arrived are not sent again.
/// </summary>
internal sealed class ConnectorReplySender(ConnectorClient connector) : IReplySender
{
    // Only replies of several parts of which some were sent and one must wait.
    private readonly ConcurrentDictionary<long, int> _partsSent = new();

    public async Task<SendOutcome> SendAsync(OutgoingReply reply, CancellationToken cancellationToken)
    {
        if (AddressOf(reply.Address) is not { } address) return new(SendKind.Refused);
        var parts = ReplyParts.Of(reply.Reply, address, ActivityWriting.Stamp(reply.Reply, address, reply.ConversationKey, reply.MessageId));
        for (var part = _partsSent.GetValueOrDefault(reply.Id); part < parts.Count; part++)
        {
            var outcome = Translated((await connector.SendAsync(address.ServiceUrl, parts[part], cancellationToken)).Outcome);
            if (outcome.Kind == SendKind.TryAgain)
            {
                if (part > 0) _partsSent[reply.Id] = part;
                return outcome;
            }

            // What may have arrived is no reason to keep the rest back.
            if (outcome.Kind == SendKind.Refused || part == parts.Count - 1)
            {
                _partsSent.TryRemove(reply.Id, out _);
                return outcome;
            }
        }

        return new(SendKind.Sent);
    }

    public async Task ShowTypingAsync(string address, CancellationToken cancellationToken)
    {
        if (AddressOf(address) is { } known) await connector.SendAsync(known.ServiceUrl, ActivityWriting.Typing(known), cancellationToken);
    }

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
