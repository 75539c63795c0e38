namespace BotAdvisor.Web.Channels.Teams;

/// <summary>Every way in which a request is refused: a status and a body that is always the same, so that it tells an attacker nothing.</summary>
internal static class Refusal
{
    public static IResult Unauthorized { get; } = Of(StatusCodes.Status401Unauthorized, "Unauthorized", "A valid token is required.");

    public static IResult NotLocal { get; } = Of(StatusCodes.Status403Forbidden, "Forbidden", "This address is for clients on this machine only.");

    public static IResult NotAllowed { get; } = Of(StatusCodes.Status403Forbidden, "Forbidden", "The token does not allow this activity.");

    public static IResult NoKeys { get; } = Of(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Tokens cannot be checked now. Send it again.");

    public static IResult BadActivity { get; } = Of(StatusCodes.Status400BadRequest, "BadSyntax", "The body is not a complete activity.");

    public static IResult NotJson { get; } = Of(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send uncompressed application/json.");

    public static IResult TooLarge { get; } = Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The body is larger than 262144 bytes.");

    public static IResult TooSlow { get; } = Of(StatusCodes.Status408RequestTimeout, "RequestTimeout", "The body came too slowly.");

    public static IResult BadInvoke { get; } = Of(StatusCodes.Status400BadRequest, "BadRequest", "The value is not what this invoke takes.");

    public static IResult UnknownInvoke { get; } = Of(StatusCodes.Status501NotImplemented, "NotImplemented", "This invoke is not known here.");

    public static IResult Unavailable { get; } = Of(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The message was not accepted. Send it again.");

    private static IResult Of(int status, string code, string message) =>
        Results.Text($$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""", "application/json", statusCode: status);
}
