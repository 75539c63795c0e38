using System.Security.Cryptography;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>Turns an activity into what the advisor understands.</summary>
internal static class ActivityReading
{
    private const string EventTypeField = "eventType";

    /// <summary>The message an activity brings; null where it brings none and is to be ignored.</summary>
    public static UserMessage? MessageOf(Activity activity, DateTimeOffset now) => activity.Type switch
    {
        _ when Places.IsArrival(activity) => Common(activity) with { Arrived = true },
        _ when !Places.IsForBot(activity) => null,
        ActivityTypes.Message when CardPress.Of(activity) is { Card: not null } press => PressOf(activity, press, now),
        ActivityTypes.Message => Common(activity) with { Text = TextOf(activity), Choice = CardPress.Of(activity).Choice },
        ActivityTypes.MessageUpdate => EditOf(activity),
        _ => null,
    };

    /// <summary>What the press of a button on a card says.</summary>
    public static UserMessage PressOf(Activity activity, CardPress press, DateTimeOffset now) => press.Of(Common(activity), activity, now);

    /// <summary>Whether somebody took back what they said.</summary>
    public static bool IsDeletion(Activity activity) => activity.Type == ActivityTypes.MessageDelete && activity.Id is not null;

    /// <summary>The key of the conversation that an activity belongs to.</summary>
    public static string KeyOf(Activity activity) => Places.KeyOf(activity.ChannelId!, activity.Conversation!, Places.IsArrival(activity) ? null : activity.From!.Id);

    // An edit is a message of its own; one that is sent again is the same edit. A message that comes back after it was taken back is the message itself.
    private static UserMessage? EditOf(Activity activity) => (activity.Id, activity.ChannelData?.TextOf(EventTypeField)) switch
    {
        ({ } id, "editMessage") => Common(activity) with { Id = $"{id}{UserMessage.EditMark}{Fingerprint.Of(activity.Text ?? "")}", Edited = id, Text = TextOf(activity) },
        (not null, "undeleteMessage") => Common(activity) with { Text = TextOf(activity) },
        _ => null,
    };

    private static UserMessage Common(Activity activity) => new()
    {
        ConversationKey = KeyOf(activity),
        Place = Places.Of(activity),
        IsInGroup = activity.Conversation!.IsShared(),
        Id = activity.Id ?? UniqueId(),
        Language = LanguageOf(activity.Locale),
    };

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

    /// <summary>The language of a client; null for one that the advisor does not speak.</summary>
    public static Language? LanguageOf(string? locale) => locale switch
    {
        null => null,
        _ when locale.StartsWith("nl", StringComparison.OrdinalIgnoreCase) => Language.Nl,
        _ when locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) => Language.En,
        _ => null,
    };

    // Without an id of the channel's, no redelivery can be told; then every message counts as new.
    private static string UniqueId() => $"unnamed-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
}
