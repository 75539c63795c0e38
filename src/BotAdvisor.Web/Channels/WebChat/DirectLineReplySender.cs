using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Channels.Teams;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>
/// Puts replies to Direct Line conversations into their history, from where streams take them; replies to any other address go the way they
/// went before. A reply that is sent again after a crash stands in the history once.
/// </summary>
internal sealed class DirectLineReplySender(DirectLineServer server, ReplyActivity activities, ConnectorReplySender other, ILogger<DirectLineReplySender> logger) : IReplySender
{
    public async Task<SendOutcome> SendAsync(OutgoingReply reply, CancellationToken cancellationToken)
    {
        if (DirectLineAddress.ConversationOf(reply.Address) is not { } conversation) return await other.SendAsync(reply, cancellationToken);
        try
        {
            // A conversation that the user had forgotten has nobody left to tell.
            await server.SendAsync(conversation, reply.MessageId, activities.Write(reply.Reply, reply.MessageId), cancellationToken);
            return new(SendKind.Sent);
        }
        catch (SqliteException e)
        {
            Log.ReplyNotKept(logger, e);
            return new(SendKind.TryAgain);
        }
    }

    public Task ShowTypingAsync(string address, CancellationToken cancellationToken)
    {
        if (DirectLineAddress.ConversationOf(address) is not { } conversation) return other.ShowTypingAsync(address, cancellationToken);
        server.ShowTyping(conversation);
        return Task.CompletedTask;
    }
}
