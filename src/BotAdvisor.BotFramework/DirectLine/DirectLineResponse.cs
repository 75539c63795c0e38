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
    public static DirectLineResponse NoToken { get; } = Of(HttpStatusCode.Unauthorized, "Unauthorized", "Send a token, or the secret, as 'Authorization: Bearer …'.");

    public static DirectLineResponse BadToken { get; } = Of(HttpStatusCode.Forbidden, "BadArgument", "The token or secret is not valid.");

    public static DirectLineResponse TokenExpired { get; } = Of(HttpStatusCode.Forbidden, "TokenExpired", "The token has expired.");

    public static DirectLineResponse OtherConversation { get; } = Of(HttpStatusCode.Forbidden, "BadArgument", "The token is for another conversation.");

    public static DirectLineResponse OtherOrigin { get; } = Of(HttpStatusCode.Forbidden, "BadArgument", "The token is not for this page.");

    public static DirectLineResponse SecretOnly { get; } = Of(HttpStatusCode.Forbidden, "BadArgument", "Tokens are made with the secret.");

    public static DirectLineResponse TokenOnly { get; } = Of(HttpStatusCode.Forbidden, "BadArgument", "Only a token can be refreshed.");

    public static DirectLineResponse NotFound { get; } = Of(HttpStatusCode.NotFound, "NotFound", "There is no such conversation.");

    public static DirectLineResponse BadActivity { get; } = Of(HttpStatusCode.BadRequest, "BadArgument", "The body is not an activity with a type and a sender.");

    public static DirectLineResponse BadBody { get; } = Of(HttpStatusCode.BadRequest, "BadArgument", "The body is not the JSON that is expected here.");

    public static DirectLineResponse BadUser { get; } = Of(HttpStatusCode.BadRequest, "BadArgument", "The id of a user begins with dl_ and has at most 200 characters.");

    public static DirectLineResponse BadWatermark { get; } = Of(HttpStatusCode.BadRequest, "BadArgument", "Send the watermark as it was received.");

    public static DirectLineResponse TooLarge { get; } = Of(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig", "The body is larger than 262144 bytes.");

    public static DirectLineResponse NoFiles { get; } = Of(HttpStatusCode.UnsupportedMediaType, "NotSupported", "This bot reads no files. Send the text of it as a message.");

    public static DirectLineResponse TooMany { get; } = Of(HttpStatusCode.TooManyRequests, "TooManyRequests", "Too many requests. Wait as long as Retry-After says.");

    public static DirectLineResponse BotRejected { get; } = Of(HttpStatusCode.BadGateway, "BotRejectedActivity", "The bot did not take the activity. Send it again.");

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
