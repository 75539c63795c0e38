using System.Text.Json;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>Where an activity took place, what happened to the bot there, and by what the store knows both.</summary>
internal static class Places
{
    private const string ThreadMark = ";messageid=";

    /// <summary>Whether others read along: a group chat or a channel.</summary>
    public static bool IsShared(this ConversationAccount conversation) => conversation.IsGroup == true || conversation.ConversationType is "groupChat" or "channel";

    /// <summary>
    /// The key of a conversation. The store never sees by what Teams knows people and chats. In a group everybody has a conversation of their
    /// own, and so has the group itself, to which only the welcome belongs.
    /// </summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="conversation">The chat, or the thread of a channel.</param>
    /// <param name="person">Who speaks there; null for the group itself. Means nothing in a chat of two.</param>
    public static string KeyOf(string channelId, ConversationAccount conversation, string? person) =>
        Fingerprint.Of($"{channelId}\n{conversation.Id}\n{(conversation.IsShared() ? person : null)}");

    /// <summary>The key of the place that the bot is installed in, and is removed from with all its conversations: a team, a group chat, a chat of two.</summary>
    public static string Of(Activity activity)
    {
        var id = activity.ChannelData?.Field("team")?.TextOf("id") ?? activity.Conversation!.Id!.Split(ThreadMark)[0];
        return Fingerprint.Of($"place\n{activity.ChannelId}\n{id}");
    }

    /// <summary>Whether the bot came. Teams tells it twice where it comes to a team or chat: as a new member, and as an installation.</summary>
    public static bool IsArrival(Activity activity) => activity.Type switch
    {
        ActivityTypes.ConversationUpdate => Holds(activity.MembersAdded, activity.Recipient!),
        ActivityTypes.InstallationUpdate => activity.Action == "add",
        _ => false,
    };

    /// <summary>Whether the bot was removed. An upgrade removes it, too, but in another way.</summary>
    public static bool IsRemoval(Activity activity) => activity.Type switch
    {
        ActivityTypes.ConversationUpdate => Holds(activity.MembersRemoved, activity.Recipient!),
        ActivityTypes.InstallationUpdate => activity.Action == "remove",
        _ => false,
    };

    /// <summary>Whether the bot is spoken to: in a group only where it is mentioned, or a button of its cards is pressed.</summary>
    public static bool IsForBot(Activity activity) =>
        !activity.Conversation!.IsShared() || Mention.Of(activity).Any(mention => mention.MentionedId == activity.Recipient!.Id) || activity.Value is { ValueKind: JsonValueKind.Object };

    private static bool Holds(IReadOnlyList<ChannelAccount>? members, ChannelAccount bot) => members?.Any(member => member.Id == bot.Id) == true;
}
