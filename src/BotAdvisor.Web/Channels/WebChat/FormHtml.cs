using System.Net;
using System.Text;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>A reply and what may follow it as HTML that needs no script. Every text in it is encoded.</summary>
internal static class FormHtml
{
    public static string Blocks(Reply reply)
    {
        var html = new StringBuilder();
        foreach (var block in reply.Blocks) html.Append(Block(block));
        if (reply.Sources.Length > 0) html.Append($"<p class=\"source\">{Encode(PlainText.SourceLine(reply))}</p>");
        return html.ToString();
    }

    public static string Choices(Reply reply, string query)
    {
        if (reply.Choices.IsEmpty) return "";
        var html = new StringBuilder("<div class=\"choices\">");
        foreach (var choice in reply.Choices)
        {
            html.Append($"<form method=\"post\" action=\"?{query}\"><input type=\"hidden\" name=\"title\" value=\"{Encode(choice.Title)}\"><button class=\"choice\" name=\"choice\" value=\"{Encode(choice.Value)}\">{Encode(choice.Title)}</button>");
            html.Append(choice.Description is null ? "</form>" : $"<span class=\"description\">{Encode(choice.Description)}</span></form>");
        }

        return html.Append("</div>").ToString();
    }

    public static string Field(Language language, string query) =>
        $"<form method=\"post\" action=\"?{query}\" class=\"say\"><label for=\"text\">{Encode(PageTexts.YourMessage.In(language))}</label><input id=\"text\" name=\"text\" autocomplete=\"off\" maxlength=\"2000\"><button class=\"choice\">{Encode(PageTexts.Send.In(language))}</button></form>";

    private static string Block(Block block)
    {
        var title = block.Title is null ? "" : $"<strong>{Encode(block.Title)}:</strong> ";
        return block.Kind switch
        {
            BlockKind.Heading => $"<h2>{title}{Encode(block.Text)}</h2>",
            BlockKind.Item => $"<p class=\"item\">{title}{Encode(block.Text)}</p>",
            BlockKind.Note => $"<p class=\"note\">{title}{Encode(block.Text)}</p>",
            BlockKind.Question => $"<p class=\"question\">{title}{Encode(block.Text)}</p>",
            _ => $"<p class=\"paragraph\">{title}{Encode(block.Text)}</p>",
        };
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
