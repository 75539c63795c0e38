using System.Text.Json;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Web.Channels.Cards;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>Turns a reply into an activity: a card in Teams, text and buttons elsewhere.</summary>
internal static class ActivityWriting
{
    private const int LongestSummary = 200;

    /// <summary>The activity that says this at that address.</summary>
    /// <param name="reply">What is said.</param>
    /// <param name="address">Where.</param>
    /// <param name="stamp">What its buttons carry in Teams.</param>
    /// <param name="withText">Whether the text goes along with a card: for a caller that reads the activity itself. Teams would show both.</param>
    public static Activity Write(Reply reply, ReplyAddress address, CardStamp stamp, bool withText)
    {
        var isTeams = address.ChannelId == BotFramework.Schema.ChannelIds.Teams;
        var text = PlainText.Of(reply);
        var frame = Frame(reply, address.ReplyToId) with { ChannelId = address.ChannelId, From = address.Bot with { Role = "bot" }, Conversation = address.Conversation };
        if (isTeams && reply.Written is not null) return WrittenActivity.Write(reply, frame, withChoices: withText);
        return frame with
        {
            Text = isTeams && !withText ? null : text,
            TextFormat = isTeams && !withText ? null : "plain",
            Speak = text,
            Summary = isTeams ? Summary(reply) : null,
            Attachments = isTeams ? [new Attachment { ContentType = Attachment.AdaptiveCard, Content = CardWriting.Write(reply, text, stamp) }] : null,
            SuggestedActions = isTeams || reply.Choices.IsEmpty ? null : Buttons(reply),
        };
    }

    /// <summary>What the activity of a reply says in every channel beside the reply itself.</summary>
    public static Activity Frame(Reply reply, string? replyTo) => new()
    {
        Type = ActivityTypes.Message,
        ReplyToId = replyTo,
        Locale = reply.Language == Language.En ? "en-GB" : "nl-NL",
        InputHint = reply.Choices.IsEmpty ? "acceptingInput" : "expectingInput",
    };

    /// <summary>What the buttons of a reply carry: which card it is, and whose. In a group a card is of the person it answers.</summary>
    public static CardStamp Stamp(Reply reply, ReplyAddress address, UserMessage answered) => Stamp(reply, address, answered.ConversationKey, answered.Id);

    /// <summary>The same for a reply that is sent.</summary>
    public static CardStamp Stamp(Reply reply, ReplyAddress address, string conversationKey, string messageId) => new(
        Fingerprint.Of($"{conversationKey}\n{messageId}"),
        address.Person is { } person ? Fingerprint.Of(person) : null,
        reply.Kind == ReplyKind.Question && !(reply.IsPersonal && address.IsGroup) ? CardStamp.MakesWay : CardStamp.Stays);

    /// <summary>The sign, at that address, that an answer is being worked on.</summary>
    public static Activity Typing(ReplyAddress address) => new()
    {
        Type = ActivityTypes.Typing,
        ChannelId = address.ChannelId,
        From = address.Bot with { Role = "bot" },
        Conversation = address.Conversation,
        ReplyToId = address.ReplyToId,
    };

    private static string Summary(Reply reply)
    {
        var text = reply.Blocks[0].Text;
        return text.Length <= LongestSummary ? text : $"{text[..LongestSummary].TrimEnd()}…";
    }

    private static SuggestedActions Buttons(Reply reply) => new()
    {
        Actions = [.. reply.Choices.Select(choice => new CardAction { Type = "imBack", Title = choice.Title, Value = JsonSerializer.SerializeToElement(choice.Title, TeamsJson.Default.String) })],
    };
}
