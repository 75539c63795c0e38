using System.Security.Cryptography;
using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.Replies;
using BotAdvisor.Turns;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>
/// <c>/</c>: a conversation on a plain page that needs no script. It shows the last question and answer; where the conversation stands is
/// kept like anywhere else, under a random number in a cookie of the session. For browsers on this machine only.
/// </summary>
internal sealed class FormPage(Intake intake, ILogger<FormPage> logger)
{
    private const string Cookie = "conversation";
    private const int LongestText = 2_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context, FormPage page) => page.ShowAsync(context));
        routes.MapPost("/", (HttpContext context, FormPage page) => page.SayAsync(context));
        routes.MapGet("/form.css", () => Results.Text(FormHtml.Style, "text/css"));
    }

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        if (!IsLocal(context)) return Forbidden();
        var conversation = RandomId();
        context.Response.Cookies.Append(Cookie, conversation, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        return await AnswerAsync(context, said: null, new UserMessage { ConversationKey = $"form-{conversation}", Id = RandomId(), Arrived = true });
    }

    private async Task<IResult> SayAsync(HttpContext context)
    {
        if (!IsLocal(context) || !context.Request.HasFormContentType) return Forbidden();
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and <= 64 } conversation) return Results.Redirect("/");
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (text, choice, title) = (form["text"].ToString(), form["choice"].ToString(), form["title"].ToString());
        var said = choice.Length > 0 ? title : text;
        return await AnswerAsync(context, said, new UserMessage
        {
            ConversationKey = $"form-{conversation}",
            Id = RandomId(),
            Text = said.Length > LongestText ? said[..LongestText] : said,
            Choice = choice.Length > 0 ? choice : null,
        });
    }

    private async Task<IResult> AnswerAsync(HttpContext context, string? said, UserMessage message)
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var reply = await intake.AnswerAsync(message, context.RequestAborted);
            return Results.Text(FormHtml.Page(said, reply!), "text/html; charset=utf-8");
        }
        catch (SqliteException e)
        {
            Log.NotAccepted(logger, e);
            return Results.Text(FormHtml.Unavailable, "text/html; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    // A page of another site may not post here in the user's name.
    private static bool IsLocal(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        var ownOrigin = $"{context.Request.Scheme}://{context.Request.Host}";
        return (origin.Length == 0 || string.Equals(origin, ownOrigin, StringComparison.OrdinalIgnoreCase)) && InboundGate.IsLocalClient(InboundRequests.Of(context));
    }

    private static IResult Forbidden() => Results.Text(FormHtml.LocalOnly, "text/html; charset=utf-8", statusCode: StatusCodes.Status403Forbidden);

    private static string RandomId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
