using System.Net;
using System.Text;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>The plain page as HTML. Every text in it is encoded.</summary>
internal static class FormHtml
{
    public const string Style = """
        :root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
        body { margin: 0 auto; padding: 1rem; max-width: 42rem; }
        h1 { font-size: 1.25rem; }
        .said { margin: 1rem 0; padding: .5rem .75rem; border-inline-start: .25rem solid; font-style: italic; overflow-wrap: anywhere; }
        .note, .source { font-size: .875rem; }
        form { display: flex; flex-wrap: wrap; gap: .5rem; margin: .75rem 0; }
        label { flex-basis: 100%; }
        input { flex: 1 1 12rem; }
        input, button { font: inherit; padding: .5rem .75rem; min-height: 2.75rem; }
        .choices { display: block; }
        .choices form { margin: .25rem 0; }
        """;

    public static readonly string Unavailable = Document("<p role=\"alert\">Ik kan je bericht nu niet verwerken. Probeer het zo nog eens. Je gesprek is bewaard.</p><p><a href=\"/\">Opnieuw</a></p>");

    public static readonly string LocalOnly = Document("<p>Deze pagina is alleen te gebruiken op de computer waarop het programma draait.</p>");

    public static string Page(string? said, Reply reply)
    {
        var body = new StringBuilder();
        if (said is not null) body.Append($"<p class=\"said\">{Encode(said)}</p>");
        body.Append("<div role=\"status\">");
        foreach (var block in reply.Blocks) body.Append(Block(block));
        if (reply.Sources.Length > 0) body.Append($"<p class=\"source\">{Encode(PlainText.SourceLine(reply))}</p>");
        body.Append("</div><div class=\"choices\">");
        foreach (var choice in reply.Choices) body.Append(Choice(choice));
        body.Append("</div>").Append(Field(reply.Language));
        return Document(body.ToString(), reply.Language);
    }

    private static string Block(Block block)
    {
        var title = block.Title is null ? "" : $"<strong>{Encode(block.Title)}:</strong> ";
        return block.Kind switch
        {
            BlockKind.Heading => $"<h2>{title}{Encode(block.Text)}</h2>",
            BlockKind.Item => $"<p>• {title}{Encode(block.Text)}</p>",
            BlockKind.Note => $"<p class=\"note\">{title}{Encode(block.Text)}</p>",
            BlockKind.Question => $"<p><strong>{title}{Encode(block.Text)}</strong></p>",
            _ => $"<p>{title}{Encode(block.Text)}</p>",
        };
    }

    private static string Choice(Choice choice) =>
        $"<form method=\"post\"><input type=\"hidden\" name=\"choice\" value=\"{Encode(choice.Value)}\"><input type=\"hidden\" name=\"title\" value=\"{Encode(choice.Title)}\">"
        + $"<button>{Encode(choice.Title)}</button>{(choice.Description is null ? "" : $" {Encode(choice.Description)}")}</form>";

    private static string Field(Language language) => language == Language.En
        ? "<form method=\"post\"><label for=\"text\">Your message</label><input id=\"text\" name=\"text\" autocomplete=\"off\" maxlength=\"2000\" autofocus><button>Send</button></form>"
        : "<form method=\"post\"><label for=\"text\">Je bericht</label><input id=\"text\" name=\"text\" autocomplete=\"off\" maxlength=\"2000\" autofocus><button>Verstuur</button></form>";

    private static string Document(string body, Language language = Language.Nl) =>
        $"""
        <!doctype html>
        <html lang="{Label.Of(language)}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>BotAdvisor</title><link rel="stylesheet" href="/form.css"></head>
        <body><h1>{(language == Language.En ? "Digital transformation advisor" : "Adviseur digitale transformatie")}</h1><main>{body}</main></body>
        </html>
        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
