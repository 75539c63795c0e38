using System.Text.Json;
using System.Text.Json.Nodes;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Web.Channels.Cards;

namespace BotAdvisor.Web.Channels.Teams.Extension;

/// <summary>The cards of the message extension: those of a reply, and with them what only a dialog of Teams has.</summary>
internal static class ExtensionCards
{
    /// <summary>What was found, for a message to others: its text, source and dates, and no button.</summary>
    public static JsonElement Share(Found found) => CardWriting.Write(found.Share, PlainText.Of(found.Share));

    /// <summary>An explanation for the one who asked, with a button for each thing that can be put into a message.</summary>
    public static JsonElement Explain(Reply explanation)
    {
        var told = explanation with { Choices = [], Blocks = [.. explanation.Blocks, new(BlockKind.Note, ExtensionTexts.OnlyYou.In(explanation.Language))] };
        var card = JsonObject.Create(CardWriting.Write(told, PlainText.Of(told)))!;
        card["actions"] = new JsonArray([.. explanation.Choices.Select(choice => new JsonObject
        {
            ["type"] = "Action.Submit",
            ["title"] = choice.Title,
            ["data"] = new JsonObject { [CardWriting.ChoiceField] = choice.Value },
        })]);
        return JsonSerializer.SerializeToElement(card);
    }
}
