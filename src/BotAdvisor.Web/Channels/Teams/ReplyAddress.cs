using System.Text.Json;
using System.Text.Json.Serialization;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>Where a reply goes and on whose behalf: the conversation reference, as kept in the outbox until it is sent.</summary>
internal sealed record ReplyAddress
{
    public required string ServiceUrl { get; init; }

    public required string ChannelId { get; init; }

    public required ConversationAccount Conversation { get; init; }

    /// <summary>The bot: the recipient of what is replied to.</summary>
    public required ChannelAccount Bot { get; init; }

    /// <summary>The activity that is replied to, or null.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>In a group, the id of the person who is replied to; null elsewhere, and where it is nobody in particular.</summary>
    public string? Person { get; init; }

    /// <summary>Whether others read along.</summary>
    [JsonIgnore]
    public bool IsGroup => Conversation.IsShared();

    /// <summary>The id of the message whose reply is to be replaced, because it was edited; null for a reply of its own.</summary>
    public string? Edited { get; init; }

    public static ReplyAddress Of(Activity activity) => new()
    {
        ServiceUrl = activity.ServiceUrl ?? "",
        ChannelId = activity.ChannelId!,
        Conversation = activity.Conversation!,
        Bot = activity.Recipient!,
        ReplyToId = activity.Id,
        Person = activity.Conversation!.IsShared() && !Places.IsArrival(activity) ? activity.From!.Id : null,
        Edited = activity.Type == ActivityTypes.MessageUpdate ? activity.Id : null,
    };

    public string Write() => JsonSerializer.Serialize(this, TeamsJson.Default.ReplyAddress);

    /// <summary>Reads an address back.</summary>
    /// <exception cref="JsonException">It was not written by <see cref="Write"/>.</exception>
    public static ReplyAddress Read(string address) =>
        JsonSerializer.Deserialize(address, TeamsJson.Default.ReplyAddress) ?? throw new JsonException("A reply address is null.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReplyAddress))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(string))]
internal sealed partial class TeamsJson : JsonSerializerContext;
