namespace BotAdvisor.Web.Channels.Teams;

/// <summary>JSON that was written already, as the body of a response.</summary>
internal static class JsonBody
{
    public static IResult Of(byte[] utf8, int status = StatusCodes.Status200OK) => new Written(utf8, status);

    private sealed class Written(byte[] utf8, int status) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = utf8.Length;
            await httpContext.Response.Body.WriteAsync(utf8, httpContext.RequestAborted);
        }
    }
}
