using System.Text.Json;

namespace BotAdvisor.Web.Tests.Channels.Cards;

/// <summary>What stands on a card, in reading order.</summary>
internal static class CardText
{
    /// <summary>Everything on it that has a type, from the top down.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => (element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? [element] : Array.Empty<JsonElement>())
            .Concat(element.EnumerateObject().Where(field => field.Name is not ("data" or "fallback")).SelectMany(field => Elements(field.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Elements),
        _ => [],
    };

    /// <summary>Its texts, one for each block.</summary>
    public static IReadOnlyList<string> Blocks(JsonElement card) => [.. Elements(card).Select(Text).OfType<string>()];

    /// <summary>Its buttons.</summary>
    public static IReadOnlyList<JsonElement> Buttons(JsonElement card) => [.. Elements(card).Where(element => element.GetProperty("type").GetString()!.StartsWith("Action.", StringComparison.Ordinal))];

    /// <summary>What may be chosen on it, as buttons or in a list.</summary>
    public static IEnumerable<string> Choices(JsonElement card)
    {
        var list = Elements(card).Where(element => element.GetProperty("type").GetString() == "Input.ChoiceSet").ToArray();
        return list.SelectMany(set => set.GetProperty("choices").EnumerateArray()).Concat(Buttons(card).Skip(list.Length)).Select(Title);

        static string Title(JsonElement choice) => choice.GetProperty("title").GetString()!;
    }

    private static string? Text(JsonElement element) => element.GetProperty("type").GetString() switch
    {
        "TextBlock" => element.GetProperty("text").GetString(),
        "RichTextBlock" => string.Concat(element.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString())),
        "Input.Text" => element.GetProperty("value").GetString(),
        _ => null,
    };
}
