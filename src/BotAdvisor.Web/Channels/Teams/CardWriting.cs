using System.Text.Json;
using System.Text.Json.Nodes;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.Teams;

/// <summary>
/// A reply as an Adaptive Card 1.5. Texts stand in rich text blocks, where no sign in them has a meaning; the whole reply goes along as
/// fallback text.
/// </summary>
internal static class CardWriting
{
    /// <summary>The field of a button's data that holds the value of its choice.</summary>
    public const string ChoiceField = "choice";

    // Teams shows six actions and hides the rest behind a menu; a second set shows them all.
    private const int MostPerSet = 6;

    public static JsonElement Write(Reply reply, string text)
    {
        var body = new JsonArray();
        foreach (var block in reply.Blocks) body.Add(BlockElement(block));
        for (var i = 0; i < reply.Choices.Length; i++)
        {
            if (reply.Choices[i].Description is { } description) body.Add(Rich([Run($"{i + 1}. {reply.Choices[i].Title}: ", bold: true), Run(description)], "Small"));
        }

        foreach (var set in reply.Choices.Chunk(MostPerSet)) body.Add(Buttons(set));
        if (reply.Sources.Length > 0) body.Add(Subtle([Run(PlainText.SourceLine(reply))]));
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = text,
            ["speak"] = text,
            ["msteams"] = new JsonObject { ["width"] = "full" },
            ["body"] = body,
        };
        return JsonSerializer.SerializeToElement(card);
    }

    /// <summary>The choice that the data of a button holds; null where it holds none.</summary>
    public static string? ChoiceOf(JsonElement? data) => data?.TextOf(ChoiceField);

    private static JsonObject BlockElement(Block block) => block.Kind switch
    {
        BlockKind.Heading => Rich(Titled(block, bold: true), "Medium"),
        BlockKind.Question => Rich(Titled(block, bold: true), "Default"),
        BlockKind.Item => Rich([Run("• "), .. Titled(block, bold: false)], "Small"),
        BlockKind.Note => Subtle(Titled(block, bold: false)),
        _ => Rich(Titled(block, bold: false), "Default"),
    };

    private static JsonObject[] Titled(Block block, bool bold) =>
        block.Title is { } title ? [Run($"{title}: ", bold: true), Run(block.Text, bold)] : [Run(block.Text, bold)];

    private static JsonObject Run(string text, bool bold = false)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (bold) run["weight"] = "Bolder";
        return run;
    }

    private static JsonObject Rich(IEnumerable<JsonObject> runs, string spacing) => new()
    {
        ["type"] = "RichTextBlock",
        ["spacing"] = spacing,
        ["inlines"] = new JsonArray([.. runs]),
    };

    private static JsonObject Subtle(IEnumerable<JsonObject> runs)
    {
        var quiet = runs.ToArray();
        foreach (var run in quiet)
        {
            run["isSubtle"] = true;
            run["size"] = "Small";
        }

        return Rich(quiet, "Medium");
    }

    private static JsonObject Buttons(Choice[] choices) => new()
    {
        ["type"] = "ActionSet",
        ["actions"] = new JsonArray([.. choices.Select(Button)]),
    };

    private static JsonObject Button(Choice choice) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = choice.Title,
        ["data"] = new JsonObject { [ChoiceField] = choice.Value },
    };
}
