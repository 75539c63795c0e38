using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotAdvisor.BotFramework.Schema;

/// <summary>
/// An activity of the Bot Framework protocol: a message, an update, an invoke, on its way in or out. Names on the wire are those of the
/// activity schema in camel case; fields not named here are kept in <see cref="Extra"/> and written back as they came.
/// </summary>
public sealed record Activity
{
    /// <summary>What kind of activity it is (<see cref="ActivityTypes"/>); compared ordinally.</summary>
    public string? Type { get; init; }

    /// <summary>The id the channel gave it; compared ordinally.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel sent it. Never a reason to refuse it: activities may come out of order.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where replies go; trusted only after it was checked. Not written on the way out.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel: <c>msteams</c>, <c>webchat</c>, <c>emulator</c> …; compared ordinally.</summary>
    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    public string? Speak { get; init; }

    public string? Summary { get; init; }

    public string? InputHint { get; init; }

    /// <summary>The language of the sender's client, as in BCP 47.</summary>
    public string? Locale { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>The name of an invoke or event.</summary>
    public string? Name { get; init; }

    /// <summary>What a card sent along, or the body of an invoke.</summary>
    public JsonElement? Value { get; init; }

    /// <summary><c>normal</c>, <c>notification</c> or <c>expectReplies</c>; anything else counts as normal.</summary>
    public string? DeliveryMode { get; init; }

    public string? Action { get; init; }

    public string? AttachmentLayout { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>What only the channel understands.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Fields this schema does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>A user or a bot.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    public string? Role { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>A conversation: a chat, a group chat, a thread of a channel.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public bool? IsGroup { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>A card or file.</summary>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    public JsonElement? Content { get; init; }

    public string? Name { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>Buttons under a message.</summary>
public sealed record SuggestedActions
{
    public IReadOnlyList<string>? To { get; init; }

    public IReadOnlyList<CardAction>? Actions { get; init; }
}

/// <summary>One button.</summary>
public sealed record CardAction
{
    /// <summary><c>imBack</c>, <c>postBack</c>, <c>messageBack</c>, <c>openUrl</c> …</summary>
    public string? Type { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? DisplayText { get; init; }

    public JsonElement? Value { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>Something said about the activity: a mention, the client, citations. Unknown and ill-formed ones are kept and ignored.</summary>
public sealed record Entity
{
    public string? Type { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>The answer to <c>expectReplies</c>.</summary>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

/// <summary>What the connector answers to a sent activity.</summary>
public sealed record ResourceResponse(string? Id);

/// <summary>The types of activities that the program knows.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string Invoke = "invoke";
}

/// <summary>The delivery modes that the program knows.</summary>
public static class DeliveryModes
{
    public const string ExpectReplies = "expectReplies";
}
