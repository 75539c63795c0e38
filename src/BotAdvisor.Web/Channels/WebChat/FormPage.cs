using System.Security.Cryptography;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Turns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>
/// <c>/</c>: the page. With script its conversation runs over Direct Line; without, each message is a form and each answer a page. Then where
/// the conversation stands is kept like anywhere else, under a random number in a cookie of the session.
/// </summary>
internal sealed class FormPage(Intake intake, CurrentAdvisor current, Visitors visitors, PageHtml html, PagePolicy policy, ILogger<FormPage> logger)
{
    private const string Cookie = "conversation";
    private const int LongestText = 2_000;
    private const int LargestForm = 65_536;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context, FormPage page) => page.ShowAsync(context));
        routes.MapPost("/", (HttpContext context, FormPage page) => page.SayAsync(context)).RequireRateLimiting(Limits.Saying).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }

    /// <summary>The page for who says too much in a short time.</summary>
    public IResult TooMany(HttpContext context)
    {
        var view = ViewOf(context);
        return Page(context, view, html.Message(view, PageTexts.TooMany), StatusCodes.Status429TooManyRequests);
    }

    // A first look costs no conversation: whoever says nothing leaves nothing.
    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var view = ViewOf(context);
        if (!visitors.MayCome(context)) return Page(context, view, html.Message(view, PageTexts.LocalOnly), StatusCodes.Status403Forbidden);

        // Everything on the page is found relative to it, which takes the slash at the end of its address.
        if (!context.Request.Path.HasValue) return Results.Redirect($"{visitors.AddressFor(context)}{context.Request.QueryString}");
        if (PageFiles.HasWebChat) view = view with { Nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)) };
        return Page(context, view, html.Page(view, await WelcomeAsync(view, context.RequestAborted)));
    }

    private async Task<IResult> SayAsync(HttpContext context)
    {
        var view = ViewOf(context);
        if (!visitors.MayCome(context) || !visitors.ComesFromOurPage(context) || !context.Request.HasFormContentType) return Page(context, view, html.Message(view, PageTexts.LocalOnly), StatusCodes.Status403Forbidden);
        var conversation = context.Request.Cookies[Cookie] is { Length: > 0 and <= 64 } known ? known : RandomId();
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form["forget"].Count > 0) return await ForgetAsync(context, view, conversation);
            context.Response.Cookies.Append(Cookie, conversation, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = visitors.AddressFor(context).Scheme == Uri.UriSchemeHttps, Path = "/" });
            var (text, choice, title) = (form["text"].ToString(), form["choice"].ToString(), form["title"].ToString());
            var said = choice.Length == 0 ? text : title.Length > 0 ? title : null;
            return await AnswerAsync(context, view, said, new UserMessage
            {
                ConversationKey = KeyOf(conversation),
                Id = RandomId(),
                Text = said is { Length: > LongestText } ? said[..LongestText] : said ?? "",
                Choice = choice.Length > 0 ? choice : null,
                Language = view.Language,
                AnswerIn = view.IsChosen ? view.Language : null,
            });
        }
        catch (BadHttpRequestException)
        {
            return Page(context, view, html.Message(view, PageTexts.TooLarge), StatusCodes.Status413PayloadTooLarge);
        }
        catch (SqliteException e)
        {
            Log.NotAccepted(logger, e);
            return Page(context, view, html.Message(view, PageTexts.Unavailable), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> AnswerAsync(HttpContext context, PageView view, string? said, UserMessage message)
    {
        var reply = await intake.AnswerAsync(message, context.RequestAborted);
        return Page(context, view, html.Page(view, reply!, said));
    }

    private async Task<IResult> ForgetAsync(HttpContext context, PageView view, string conversation)
    {
        await intake.ForgetAsync(KeyOf(conversation), context.RequestAborted);
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/" });
        return Page(context, view, html.Page(view, await WelcomeAsync(view, context.RequestAborted), notice: PageTexts.Forgotten.In(view.Language)));
    }

    private async Task<Reply> WelcomeAsync(PageView view, CancellationToken cancellationToken) =>
        (await current.Advisor.AnswerAsync(new UserMessage { ConversationKey = "", Id = "", Arrived = true, AnswerIn = view.Language }, Conversation.New, cancellationToken)).Reply!;

    private IResult Page(HttpContext context, PageView view, string body, int status = StatusCodes.Status200OK)
    {
        policy.Set(context, view);
        return Results.Text(body, "text/html; charset=utf-8", statusCode: status);
    }

    internal static PageView ViewOf(HttpContext context)
    {
        var isChosen = Label.TryParse<Language>(context.Request.Query["lang"].ToString(), out var language);
        return new(isChosen ? language : Language.Nl, isChosen);
    }

    private static string KeyOf(string conversation) => $"form-{conversation}";

    private static string RandomId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
