using System.Net;
using BotAdvisor.Labels;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>The pages beside the conversation: accessibility, privacy, terms. The app in Teams names the last two.</summary>
internal sealed class TextPages(PageHtml html, PagePolicy policy, Visitors visitors, Settings settings)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var page in TextPage.All) routes.MapGet($"/{page.Path}", (HttpContext context, TextPages pages) => pages.Show(context, page));
    }

    private IResult Show(HttpContext context, TextPage page)
    {
        var view = FormPage.ViewOf(context);
        policy.Set(context, view);
        if (!visitors.MayCome(context)) return Results.Text(html.Message(view, PageTexts.LocalOnly), "text/html; charset=utf-8", statusCode: StatusCodes.Status403Forbidden);
        return Results.Text(html.Text(view, page.Title.In(view.Language), Filled(page.Body.In(view.Language), view.Language)), "text/html; charset=utf-8");
    }

    private string Filled(string body, Language language) => body
        .Replace("{contact}", Encode(settings.Contact, PageTexts.WhoRunsIt, language), StringComparison.Ordinal)
        .Replace("{organisation}", Encode(settings.Organisation, PageTexts.WhoseItIs, language), StringComparison.Ordinal)
        .Replace("{hours}", $"{settings.WebChat.KeepHours}", StringComparison.Ordinal)
        .Replace("{days}", $"{settings.Feedback.KeepDays}", StringComparison.Ordinal);

    private static string Encode(string set, LocalizedText otherwise, Language language) => WebUtility.HtmlEncode(set.Length > 0 ? set : otherwise.In(language));
}

/// <summary>A page without a conversation.</summary>
/// <param name="Path">Its address, relative to the page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Body">Its HTML; <c>{contact}</c>, <c>{organisation}</c>, <c>{hours}</c> and <c>{days}</c> are filled in.</param>
internal sealed record TextPage(string Path, LocalizedText Title, LocalizedText Body)
{
    /// <summary>All of them, in the order in which every page links to them.</summary>
    public static IReadOnlyList<TextPage> All { get; } =
    [
        new("toegankelijkheid", PageTexts.Accessibility, AccessibilityText.Body),
        new("privacy", PageTexts.Privacy, PrivacyText.Body),
        new("voorwaarden", PageTexts.Terms, TermsText.Body),
    ];
}
