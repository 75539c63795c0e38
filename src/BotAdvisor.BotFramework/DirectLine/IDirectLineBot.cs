using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>The bot behind a Direct Line server. It answers later, through <see cref="DirectLineServer.SendAsync"/>.</summary>
public interface IDirectLineBot
{
    /// <summary>An activity as it is kept and passed on: without what must not be.</summary>
    Activity Clean(Activity activity);

    /// <summary>
    /// Takes an activity, which has an id, a sender, a recipient and a conversation. One with the same id may come again and must be answered
    /// once. An exception means that it was not taken; the client is asked to send it again.
    /// </summary>
    Task ReceiveAsync(Activity activity, CancellationToken cancellationToken);
}
