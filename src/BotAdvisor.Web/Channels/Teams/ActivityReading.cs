using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Web.Channels.Cards;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>Turns an activity into what the advisor understands.</summary>
internal static class ActivityReading
{
    private const int FingerprintBytes = 18;

    /// <summary>The message an activity brings; null where it brings none and is to be ignored.</summary>
    public static UserMessage? MessageOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => Common(activity) with { Text = TextOf(activity), Choice = CardWriting.ChoiceOf(activity.Value) },
        ActivityTypes.ConversationUpdate when BotArrived(activity) => Common(activity) with { Arrived = true },
        _ => null,
    };

    /// <summary>What the press of a button on a card says.</summary>
    public static UserMessage PressOf(Activity activity, JsonElement action) => Common(activity) with
    {
        Choice = CardWriting.ChoiceOf(action.Field("data")),
    };

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
        return Fingerprint($"{activity.ChannelId}\n{activity.Conversation.Id}\n{person}");
    }

    /// <summary>A short text that stands for a long one, from which nobody gets it back.</summary>
    public static string Fingerprint(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, FingerprintBytes));

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
