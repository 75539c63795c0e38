using System.Text.Json;
using System.Text.Json.Nodes;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.Teams.Extension;

/// <summary>The bodies that Teams takes as answers to the invokes of a message extension. Source: Teams, respond to search and action commands.</summary>
internal static class ExtensionAnswers
{
    private const string Thumbnail = "application/vnd.microsoft.card.thumbnail";

    // Two lines of a list.
    private const int LongestPreview = 140;

    /// <summary>A list of what was found: each with a preview, and the card that is put into the message.</summary>
    public static JsonObject Results(IEnumerable<Found> found) => Extension(new JsonObject
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = new JsonArray([.. found.Select(Attachment)]),
    });

    /// <summary>One sentence in place of a list.</summary>
    public static JsonObject Message(string text) => Extension(new JsonObject { ["type"] = "message", ["text"] = text });

    /// <summary>A dialog with a card, for the one who asked.</summary>
    public static JsonObject Dialog(string title, JsonElement card) => Task("continue", new JsonObject
    {
        ["title"] = title,
        ["width"] = "medium",
        ["height"] = "medium",
        ["card"] = Card(card),
    });

    /// <summary>A dialog with one sentence.</summary>
    public static JsonObject Dialog(string text) => Task("message", JsonValue.Create(text));

    private static JsonNode Attachment(Found found)
    {
        var attachment = Card(ExtensionCards.Share(found));
        attachment["preview"] = new JsonObject
        {
            ["contentType"] = Thumbnail,
            ["content"] = new JsonObject { ["title"] = found.Title, ["text"] = Short($"{ExtensionTexts.Of(found.Kind).In(found.Share.Language)}: {found.Summary}") },
        };
        return attachment;
    }

    private static JsonObject Card(JsonElement card) => new() { ["contentType"] = BotFramework.Schema.Attachment.AdaptiveCard, ["content"] = JsonObject.Create(card) };

    private static JsonObject Extension(JsonObject extension) => new() { ["composeExtension"] = extension };

    private static JsonObject Task(string type, JsonNode value) => new() { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } };

    private static string Short(string text) => text.Length <= LongestPreview ? text : $"{text[..(LongestPreview - 1)].TrimEnd()}…";
}
