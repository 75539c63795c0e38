using System.Text.Json;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.Web.Channels.Cards;

/// <summary>
/// What a template must keep to so that its cards can be read by everybody: on a phone, by a voice, in dark and high contrast, and in a client
/// that knows no more than Adaptive Cards 1.5.
/// </summary>
internal static class CardRules
{
    private const int MostColumns = 3;

    private static readonly string[] Elements =
        ["AdaptiveCard", "ActionSet", "Action.Execute", "Action.Submit", "Column", "ColumnSet", "Container", "Input.ChoiceSet", "Input.Text", "RichTextBlock", "TextBlock", "TextRun"];

    // Pictures and colours of one's own do not follow the reader's theme.
    private static readonly string[] Unfit = ["backgroundImage", "backgroundColor", "url", "iconUrl", "selectAction"];

    /// <summary>The faults of all files, each with file, place, rule and remedy.</summary>
    public static IEnumerable<string> Check(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (file, text) in files)
        {
            using var document = JsonDocument.Parse(text);
            foreach (var fault in Under($"cards/{file}, $", document.RootElement)) yield return fault;
        }
    }

    private static IEnumerable<string> Under(string place, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => OfThing(place, element).Concat(element.EnumerateObject().SelectMany(field => Under($"{place}.{field.Name}", field.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Under($"{place}[{i}]", item)),
        _ => [],
    };

    private static IEnumerable<string> OfThing(string place, JsonElement thing)
    {
        foreach (var field in thing.EnumerateObject().Where(field => Unfit.Contains(field.Name, StringComparer.Ordinal))) yield return $"{place}: {field.Name} does not follow the reader's theme. Remedy: use style and color with one of the semantic values.";
        if (thing.TextOf("type") is not { } type) yield break;
        if (!Elements.Contains(type, StringComparer.Ordinal)) yield return $"{place}: {type} is not shown by every client. Remedy: use one of {string.Join(", ", Elements)}.";
        foreach (var (isKept, rule, remedy) in Rules(type, thing).Where(rule => !rule.IsKept)) yield return $"{place}: {rule}. Remedy: {remedy}.";
    }

    private static IEnumerable<(bool IsKept, string Rule, string Remedy)> Rules(string type, JsonElement thing)
    {
        switch (type)
        {
            case "AdaptiveCard":
                yield return (thing.TextOf("version") == "1.5", "a card is of version 1.5", "write \"version\": \"1.5\"");
                yield return (thing.TextOf("speak") == "${text}" && thing.TextOf("fallbackText") == "${text}", "a voice, and a client without cards, say all that the card says", "write \"speak\" and \"fallbackText\": \"${text}\"");
                yield return (thing.TextOf("lang") == "${language}", "a card tells its language", "write \"lang\": \"${language}\"");
                break;
            case "TextBlock":
                yield return (thing.TextOf("text") == "${heading}", "signs of Markdown have a meaning in a TextBlock", "use a RichTextBlock, or bind the text to ${heading}, which has none");
                yield return (thing.Field("wrap") is { ValueKind: JsonValueKind.True }, "a text is not cut off on a phone", "write \"wrap\": true");
                break;
            case "ColumnSet":
                yield return (thing.Field("columns") is { ValueKind: JsonValueKind.Array } columns && columns.GetArrayLength() <= MostColumns, $"at most {MostColumns} columns fit on a phone", "put the others below");
                yield return (thing.TextOf("fallback") == "drop", "a figure adds nothing to its text", "write \"fallback\": \"drop\", and the same in a text");
                break;
            case "Action.Execute":
                yield return (thing.Field("fallback")?.TextOf("type") == "Action.Submit", "an old client knows no Action.Execute", "give it a fallback of Action.Submit");
                yield return (thing.TextOf("verb") is not null, "an Action.Execute has a verb", "write \"verb\": \"${$root.stamp.verb}\"");
                break;
            case "Input.ChoiceSet" or "Input.Text":
                yield return (thing.TextOf("label") is not null, "a voice says what a field is for", "give it a label");
                break;
        }
    }
}
