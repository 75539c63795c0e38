using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>
/// The page as HTML, every text in it encoded. It is whole without script: what was said last, buttons and a field, all of them forms. With
/// script the same buttons talk to Web Chat, which takes the place of the field.
/// </summary>
internal sealed class PageHtml(Settings settings)
{
    // Three phases, each on the one before.
    private const string Mark = "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"2\" y=\"14\" width=\"5\" height=\"8\" rx=\"1.5\"/><rect x=\"9.5\" y=\"8\" width=\"5\" height=\"14\" rx=\"1.5\"/><rect x=\"17\" y=\"2\" width=\"5\" height=\"20\" rx=\"1.5\"/></svg>";

    /// <summary>The page with what was said last.</summary>
    /// <param name="view">How the page is shown.</param>
    /// <param name="reply">The advisor's last answer.</param>
    /// <param name="said">What the user said before it, or null.</param>
    /// <param name="notice">What is told beside the conversation, or null.</param>
    public string Page(PageView view, Reply reply, string? said = null, string? notice = null) => Document(view, Talk(view, reply, said), notice, reply.Language);

    /// <summary>The page with one sentence and a way back.</summary>
    public string Message(PageView view, LocalizedText text) =>
        Document(view with { Nonce = null }, $"<div class=\"plain\"><p role=\"alert\">{Encode(text.In(view.Language))}</p><p><a href=\"?{Query(view)}\">{Encode(PageTexts.Restart.In(view.Language))}</a></p></div>");

    /// <summary>The page without a conversation: title and body.</summary>
    public string Text(PageView view, string title, string body) => Document(view with { Nonce = null }, $"<div class=\"plain text\">{body}</div>", title: title, isTalk: false);

    private string Document(PageView view, string main, string? notice = null, Language? spoken = null, string? title = null, bool isTalk = true)
    {
        var language = view.Language;
        var html = new StringBuilder();
        html.Append($"<!doctype html>\n<html lang=\"{Label.Of(language)}\"{(view.Nonce is null ? " class=\"paper\"" : "")}>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append($"<title>{Encode(title is null ? PageTexts.Title.In(language) : $"{title} – {PageTexts.Title.In(language)}")}</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{PageFiles.Address("page.css")}\">\n");
        if (view.Nonce is not null) html.Append(Scripts(view));
        html.Append($"</head>\n<body>\n<a class=\"skip\" href=\"#gesprek\">{Encode(PageTexts.ToConversation.In(language))}</a>\n");
        html.Append(Head(view, isTalk));
        html.Append($"<div id=\"notice\" class=\"notice\" role=\"status\">{(notice is null ? "" : $"<p>{Encode(notice)}</p>")}</div>\n");
        html.Append($"<main id=\"gesprek\" tabindex=\"-1\"{(spoken is { } other && other != language ? $" lang=\"{Label.Of(other)}\"" : "")}>{main}</main>\n");
        html.Append(Foot(view));
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string Head(PageView view, bool isTalk)
    {
        var language = view.Language;
        var other = language == Language.En ? Language.Nl : Language.En;
        var buttons = !isTalk ? $"<a class=\"tool\" href=\"./?{Query(view)}\">{Encode(PageTexts.ToConversation.In(language))}</a>" : $"""
            <form method="post" action="?{Query(view)}"><button class="tool" id="restart" name="choice" value="say:restart">{Encode(PageTexts.Restart.In(language))}</button></form>
            <form method="post" action="?{Query(view)}"><button class="tool" id="forget" name="forget" value="1">{Encode(PageTexts.Forget.In(language))}</button></form>
            """;
        return $"""
            <header>
            <div class="brand">{Mark}<h1>{Encode(PageTexts.Title.In(language))}</h1></div>
            <div class="tools">
            {buttons}
            <a class="tool" id="language" href="?{Query(view with { Language = other })}" lang="{Label.Of(other)}" hreflang="{Label.Of(other)}">{PageTexts.OtherLanguage.In(language)}</a>
            </div>
            </header>

            """;
    }

    private string Foot(PageView view)
    {
        var language = view.Language;
        var contact = settings.Contact.Length > 0 ? settings.Contact : PageTexts.AnyPerson.In(language);
        return $"""
            <footer>
            <p class="contact"><strong>{Encode(PageTexts.Person.In(language))}</strong> {Encode(contact)}</p>
            <ul>
            <li><details><summary>{Encode(PageTexts.YourData.In(language))}</summary><p>{Encode(PageTexts.Kept.In(language, settings.WebChat.KeepHours))}</p></details></li>
            {string.Concat(TextPage.All.Select(page => $"<li><a href=\"{page.Path}?{Query(view)}\">{Encode(page.Title.In(language))}</a></li>"))}
            </ul>
            </footer>

            """;
    }

    private static string Talk(PageView view, Reply reply, string? said)
    {
        var body = new StringBuilder("<div id=\"plain\" class=\"plain\">");
        if (said is not null) body.Append($"<span class=\"unseen\">{Encode(PageTexts.You.In(view.Language))}:</span><p class=\"said\">{Encode(said)}</p>");
        body.Append("<div class=\"reply\" role=\"status\">").Append(FormHtml.Blocks(reply)).Append("</div>");
        body.Append(FormHtml.Choices(reply, Query(view))).Append(FormHtml.Field(view.Language, Query(view))).Append("</div>");
        if (view.Nonce is not null) body.Append("<div id=\"webchat\" hidden></div>");
        return body.ToString();
    }

    // Web Chat comes last: it is large, and the page's own script keeps what one does until it is there. The settings are data, which no
    // policy has to allow to run.
    private static string Scripts(PageView view)
    {
        var language = view.Language;
        var texts = new JsonObject();
        foreach (var field in typeof(PageTexts).GetFields()) texts[JsonNamingPolicy.CamelCase.ConvertName(field.Name)] = ((LocalizedText)field.GetValue(null)!).In(language);
        var data = new JsonObject { ["language"] = Label.Of(language), ["chosen"] = view.IsChosen, ["nonce"] = view.Nonce, ["texts"] = texts };
        var html = new StringBuilder($"<script type=\"application/json\" id=\"settings\">{data.ToJsonString()}</script>\n");
        foreach (var name in new[] { "reply.js", "chat.js", "page.js" }) html.Append($"<script defer src=\"{PageFiles.Address(name)}\"></script>\n");
        return html.Append($"<script defer id=\"webchat-script\" src=\"{PageFiles.Address(PageFiles.WebChat)}\"></script>\n").ToString();
    }

    private static string Query(PageView view) => $"lang={Label.Of(view.Language)}";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>How the page is shown.</summary>
/// <param name="Language">The language of the page.</param>
/// <param name="IsChosen">Whether the user chose it.</param>
/// <param name="Nonce">What lets Web Chat add styles; null for a page without script.</param>
internal sealed record PageView(Language Language, bool IsChosen, string? Nonce = null);
