using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotAdvisor.BotFramework.Schema;

/// <summary>A user or a bot. In Teams a user's id begins with <c>29:</c>, a bot's with <c>28:</c>.</summary>
public sealed record ChannelAccount
{
    /// <summary>The id on the channel; compared ordinally.</summary>
    public string? Id { get; init; }

    /// <summary>A name for people.</summary>
    public string? Name { get; init; }

    /// <summary>The id in Entra, where the channel tells it.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c>, <c>bot</c> or <c>skill</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Whether the message shows to this recipient only.</summary>
    public bool? IsTargeted { get; init; }

    /// <summary>Fields this schema does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>A conversation: a chat, a group chat, a thread of a channel.</summary>
public sealed record ConversationAccount
{
    /// <summary>Its id; in a thread of a channel it ends in <c>;messageid=</c> and the id of the first message.</summary>
    public string? Id { get; init; }

    /// <summary>A name for people.</summary>
    public string? Name { get; init; }

    /// <summary>Whether more than two may take part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The tenant it lives in, a GUID.</summary>
    public string? TenantId { get; init; }

    /// <summary>Fields this schema does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>
/// Where an activity took place: enough to reply later. A stored one keeps whether its service URL was verified when it was stored (A7560).
/// </summary>
public sealed record ConversationReference
{
    /// <summary>The activity, where it is about one.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The user.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where to reply.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The language of the conversation.</summary>
    public string? Locale { get; init; }

    /// <summary>Fields this schema does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>A reaction on a message.</summary>
public sealed record MessageReaction
{
    /// <summary><c>like</c>, <c>heart</c> …</summary>
    public string? Type { get; init; }

    /// <summary>Fields this schema does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
