namespace BotAdvisor.Web.Channels;

/// <summary>JSON that was written already, as the body of a response.</summary>
internal static class JsonBody
{
    public static IResult Of(ReadOnlySpan<byte> utf8, int status = StatusCodes.Status200OK) => Results.Text(utf8, "application/json; charset=utf-8", status);
}
