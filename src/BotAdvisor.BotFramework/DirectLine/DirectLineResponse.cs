using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>What a request is answered with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON.</param>
public sealed record DirectLineResponse(HttpStatusCode Status, ReadOnlyMemory<byte> Body)
{
    internal static DirectLineResponse Of(HttpStatusCode status, TokenBody body) => new(status, JsonSerializer.SerializeToUtf8Bytes(body, DirectLineJson.Default.TokenBody));

    internal static DirectLineResponse Of(ActivitySet set) => new(HttpStatusCode.OK, set.Write());

    internal static DirectLineResponse Of(ResourceResponse resource) => new(HttpStatusCode.OK, JsonSerializer.SerializeToUtf8Bytes(resource, DirectLineJson.Default.ResourceResponse));

    internal static DirectLineResponse Of(SessionBody session) => new(HttpStatusCode.OK, JsonSerializer.SerializeToUtf8Bytes(session, DirectLineJson.Default.SessionBody));
}

/// <summary>Every way in which a request is refused. The codes are part of the protocol and stay; the sentences are for people.</summary>
public static class DirectLineRefusal
{
    /// <summary>401: there is no token.</summary>
    public static DirectLineResponse NoToken { get; } = Of(HttpStatusCode.Unauthorized, "Unauthorized", "Send a token, or the secret, as 'Authorization: Bearer …'.");

    /// <summary>403: the token or secret is not valid.</summary>
    public static DirectLineResponse BadToken { get; } = Of(HttpStatusCode.Forbidden, "BadArgument", "The token or secret is not valid.");

    /// <summary>403 with the code that clients know: the token has expired, and cannot be refreshed.</summary>
    public static DirectLineResponse TokenExpired { get; } = Of(HttpStatusCode.Forbidden, "TokenExpired", "The token has expired.");

    /// <summary>403: the token is for another conversation.</summary>
    public static DirectLineResponse OtherConversation { get; } = Of(HttpStatusCode.Forbidden, "BadArgument", "The token is for another conversation.");

    /// <summary>403: the token is not for the page that uses it.</summary>
    public static DirectLineResponse OtherOrigin { get; } = Of(HttpStatusCode.Forbidden, "BadArgument", "The token is not for this page.");

    /// <summary>403: tokens are made with the secret.</summary>
    public static DirectLineResponse SecretOnly { get; } = Of(HttpStatusCode.Forbidden, "BadArgument", "Tokens are made with the secret.");

    /// <summary>403: only a token can be refreshed.</summary>
    public static DirectLineResponse TokenOnly { get; } = Of(HttpStatusCode.Forbidden, "BadArgument", "Only a token can be refreshed.");

    /// <summary>404: there is no such conversation; a client takes it for ended.</summary>
    public static DirectLineResponse NotFound { get; } = Of(HttpStatusCode.NotFound, "NotFound", "There is no such conversation.");

    /// <summary>400: the body is no activity.</summary>
    public static DirectLineResponse BadActivity { get; } = Of(HttpStatusCode.BadRequest, "BadArgument", "The body is not an activity with a type and a sender.");

    /// <summary>400: the body is not the JSON that is expected.</summary>
    public static DirectLineResponse BadBody { get; } = Of(HttpStatusCode.BadRequest, "BadArgument", "The body is not the JSON that is expected here.");

    /// <summary>400: the id is not one that a user may have.</summary>
    public static DirectLineResponse BadUser { get; } = Of(HttpStatusCode.BadRequest, "BadArgument", "The id of a user begins with dl_ and has at most 200 characters.");

    /// <summary>400: the watermark is not one that was given.</summary>
    public static DirectLineResponse BadWatermark { get; } = Of(HttpStatusCode.BadRequest, "BadArgument", "Send the watermark as it was received.");

    /// <summary>413: the body is too large.</summary>
    public static DirectLineResponse TooLarge { get; } = Of(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig", "The body is larger than 262144 bytes.");

    /// <summary>415: files are not taken.</summary>
    public static DirectLineResponse NoFiles { get; } = Of(HttpStatusCode.UnsupportedMediaType, "NotSupported", "This bot reads no files. Send the text of it as a message.");

    /// <summary>429: too many requests.</summary>
    public static DirectLineResponse TooMany { get; } = Of(HttpStatusCode.TooManyRequests, "TooManyRequests", "Too many requests. Wait as long as Retry-After says.");

    /// <summary>502 with the code that clients know: the bot did not take the activity, and it may be sent again.</summary>
    public static DirectLineResponse BotRejected { get; } = Of(HttpStatusCode.BadGateway, "BotRejectedActivity", "The bot did not take the activity. Send it again.");

    /// <summary>503: the history cannot be reached.</summary>
    public static DirectLineResponse Unavailable { get; } = Of(HttpStatusCode.ServiceUnavailable, "ServiceError", "The history cannot be reached. Try again.");

    private static DirectLineResponse Of(HttpStatusCode status, string code, string message) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(new ErrorBody(new ErrorDetail(code, message)), DirectLineJson.Default.ErrorBody));
}

/// <summary>Activities with the watermark behind them.</summary>
internal sealed record ActivitySet(ImmutableArray<Activity> Activities, string Watermark)
{
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, DirectLineJson.Default.ActivitySet);
}

internal sealed record TokenBody(
    string ConversationId,
    string? Token,
    [property: JsonPropertyName("expires_in")] int? ExpiresIn,
    string? StreamUrl = null);

internal sealed record StartBody(ChannelAccount? User, IReadOnlyList<string>? TrustedOrigins, string? Locale);

internal sealed record SessionBody(string SessionId);

internal sealed record ErrorBody(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = ActivityJson.MaxDepth)]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(StartBody))]
[JsonSerializable(typeof(SessionBody))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
