using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotAdvisor.BotFramework.Schema;

/// <summary>The answer to <c>expectReplies</c> (A3112).</summary>
/// <param name="Activities">The replies, in order.</param>
/// <param name="Body">The body of the invoke response, where the request was an invoke as well.</param>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities, JsonElement? Body = null);

/// <summary>What the connector answers to a sent activity.</summary>
/// <param name="Id">The id it got. Teams leaves it out where it made two messages of one.</param>
public sealed record ResourceResponse(string? Id);

/// <summary>What creates a conversation: one with one person (<c>isGroup</c> false, one member) or a thread of a channel.</summary>
public sealed record ConversationParameters
{
    /// <summary>True for a thread of a channel.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>Exactly one member, for a conversation with one person.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>The tenant, a GUID; needed for a conversation with one person.</summary>
    public string? TenantId { get; init; }

    /// <summary>The first message; needed for a thread.</summary>
    public Activity? Activity { get; init; }

    /// <summary>For a thread: <c>{"channel":{"id":…}}</c>.</summary>
    public JsonElement? ChannelData { get; init; }
}

/// <summary>A conversation that was created, or was there already.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ActivityId">The id of its first message, for a thread.</param>
/// <param name="ServiceUrl">Where it is reached; to be checked like any other.</param>
public sealed record ConversationResource(string? Id, string? ActivityId, string? ServiceUrl);

/// <summary>One page of the members of a conversation.</summary>
/// <param name="Members">The members.</param>
/// <param name="ContinuationToken">Asks for the next page; null or empty on the last.</param>
public sealed record PagedMembers(IReadOnlyList<ChannelAccount>? Members, string? ContinuationToken);

/// <summary>A file on its way to the channel's own store of files.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Name">Its name.</param>
/// <param name="OriginalBase64">The file.</param>
/// <param name="ThumbnailBase64">A small picture of it, or null.</param>
public sealed record AttachmentData(string Type, string Name, byte[] OriginalBase64, byte[]? ThumbnailBase64 = null);

/// <summary>What the connector or a refusing bot says of an error.</summary>
/// <param name="Error">The error.</param>
public sealed record ErrorResponse(ErrorBody? Error);

/// <summary>An error: the code is stable, the message may change.</summary>
public sealed record ErrorBody(string? Code, string? Message);

/// <summary>The answer to an <c>adaptiveCard/action</c>: HTTP 200 with a status of its own inside; HTTP 400 where the request was none.</summary>
/// <param name="StatusCode">As HTTP's: 200, or 4xx and 5xx with an error as value.</param>
/// <param name="Type">What <paramref name="Value"/> is: one of the constants here.</param>
/// <param name="Value">A card, a text, or <c>{"code","message"}</c>.</param>
public sealed record AdaptiveCardResponse(int StatusCode, string Type, JsonElement? Value)
{
    /// <summary>The value is an Adaptive Card.</summary>
    public const string Card = "application/vnd.microsoft.card.adaptive";

    /// <summary>The value is a text.</summary>
    public const string Message = "application/vnd.microsoft.activity.message";

    /// <summary>The value is an error.</summary>
    public const string Error = "application/vnd.microsoft.error";
}
