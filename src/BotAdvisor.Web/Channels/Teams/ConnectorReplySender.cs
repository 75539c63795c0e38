using System.Text.Json;
using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Connector;
using BotAdvisor.Storage;
using BotAdvisor.Turns;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>Sends replies to the connector they came through. The stored address is checked again: the allow-list may have changed since.</summary>
internal sealed class ConnectorReplySender(ConnectorClient connector, ServiceUrlPolicy policy) : IReplySender
{
    public async Task<SendOutcome> SendAsync(OutgoingReply reply, CancellationToken cancellationToken)
    {
        if (Address(reply) is not { } address || policy.Check(address.ServiceUrl) is not { } serviceUrl) return new(SendKind.Refused);
        var activity = ActivityWriting.Write(reply.Reply, address, withText: false);
        var outcome = await connector.SendAsync(serviceUrl, activity, cancellationToken);
        return outcome.Kind switch
        {
            ConnectorOutcomeKind.Sent => new(SendKind.Sent),
            ConnectorOutcomeKind.NotReached => new(SendKind.TryAgain),
            ConnectorOutcomeKind.Busy => new(SendKind.TryAgain, outcome.RetryAfter),
            ConnectorOutcomeKind.Unknown => new(SendKind.Unknown),
            _ => new(SendKind.Refused),
        };
    }

    private static ReplyAddress? Address(OutgoingReply reply)
    {
        try
        {
            return ReplyAddress.Read(reply.Address);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
