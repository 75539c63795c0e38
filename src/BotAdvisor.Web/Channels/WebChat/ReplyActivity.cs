using System.Text.Json.Nodes;
using System.Text.Json;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Replies;
using BotAdvisor.Turns;
using BotAdvisor.Web.Channels.Cards;
using BotAdvisor.Web.Channels.Teams;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>
/// A reply as an activity for Direct Line: an Adaptive Card, which every client shows, and in <c>channelData</c> the same for our own page
/// (<see cref="ReplyView"/>) and as plain text for screen readers, under the name that Web Chat reads it by.
/// </summary>
internal sealed class ReplyActivity(CurrentAdvisor current)
{
    public Activity Write(Reply reply, string replyTo)
    {
        var text = PlainText.Of(reply);
        var view = ReplyView.Of(reply, current.Advisor.Content.Knowledge);
        return ActivityWriting.Frame(reply, replyTo) with
        {
            Attachments = [new Attachment { ContentType = Attachment.AdaptiveCard, Content = CardWriting.Write(reply, text) }],
            ChannelData = JsonSerializer.SerializeToElement(new JsonObject
            {
                ["advisor"] = JsonSerializer.SerializeToNode(view, ReplyViewContext.Default.ReplyView),
                ["webchat:fallback-text"] = text,
            }),
        };
    }
}
