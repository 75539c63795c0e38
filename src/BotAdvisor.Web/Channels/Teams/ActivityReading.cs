using System.Security.Cryptography;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>Turns an activity into what the advisor understands.</summary>
internal static class ActivityReading
{
    /// <summary>The message an activity brings; null where it brings none and is to be ignored.</summary>
    public static UserMessage? MessageOf(Activity activity, DateTimeOffset now) => activity.Type switch
    {
        ActivityTypes.Message when CardPress.Of(activity) is { Card: not null } press => PressOf(activity, press, now),
        ActivityTypes.Message => Common(activity) with { Text = TextOf(activity), Choice = CardPress.Of(activity).Choice },
        ActivityTypes.ConversationUpdate when BotArrived(activity) => Common(activity) with { Arrived = true },
        _ => null,
    };

    /// <summary>What the press of a button on a card says.</summary>
    public static UserMessage PressOf(Activity activity, CardPress press, DateTimeOffset now) => press.Of(Common(activity), activity, now);

    private static UserMessage Common(Activity activity) => new()
    {
        ConversationKey = KeyOf(activity),
        Id = activity.Id ?? UniqueId(),
        Language = LanguageOf(activity.Locale),
    };

    // The store never sees by what Teams knows people and chats. In a group everybody has a conversation of their own.
    private static string KeyOf(Activity activity)
    {
        var person = activity.Conversation!.IsGroup == true ? activity.From!.Id : null;
        return Fingerprint.Of($"{activity.ChannelId}\n{activity.Conversation.Id}\n{person}");
    }

    private static bool BotArrived(Activity activity) => activity.MembersAdded?.Any(member => member.Id == activity.Recipient!.Id) == true;

    // The mention of the bot itself is how it was addressed, not what was said.
    private static string TextOf(Activity activity)
    {
        var text = activity.Text ?? "";
        if (text.Length > UserMessage.MaxText) text = text[..UserMessage.MaxText];
        foreach (var mention in Mention.Of(activity))
        {
            if (mention.MentionedId == activity.Recipient!.Id) text = text.Replace(mention.Text, " ", StringComparison.Ordinal);
        }

        return text;
    }

    private static Language? LanguageOf(string? locale) => locale switch
    {
        null => null,
        _ when locale.StartsWith("nl", StringComparison.OrdinalIgnoreCase) => Language.Nl,
        _ when locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) => Language.En,
        _ => null,
    };

    // Without an id of the channel's, no redelivery can be told; then every message counts as new.
    private static string UniqueId() => $"unnamed-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
}
