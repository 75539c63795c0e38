using System.Text.Json;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Replies;

namespace BotAdvisor.Web.Channels.Teams.Extension;

/// <summary>A search from the message box.</summary>
/// <param name="Text">What was typed; empty when the box opens.</param>
/// <param name="Only">The one kind that is wanted; null for all.</param>
/// <param name="Skip">So many were shown before.</param>
/// <param name="Most">At most so many are shown.</param>
internal sealed record ExtensionQuery(string Text, FoundKind? Only, int Skip, int Most)
{
    // What Teams asks for at once (queryOptions); it asks for the next part when somebody scrolls.
    private const int MostAtOnce = 25;
    private const int LongestText = 300;
    private const int MostSkipped = 10_000;

    /// <summary>Reads the value of a <c>composeExtension/query</c>. What is missing in it has a default.</summary>
    public static ExtensionQuery Of(JsonElement query)
    {
        var text = TextOf(query.Field("parameters"));
        var options = query.Field("queryOptions");
        return new(
            text.Length > LongestText ? text[..LongestText] : text,
            query.TextOf("commandId") switch
            {
                "advice" => FoundKind.Advice,
                "concept" => FoundKind.Concept,

                // Also for a command of an older package that is still installed somewhere.
                _ => null,
            },
            Number(options?.Field("skip"), 0, MostSkipped) ?? 0,
            Number(options?.Field("count"), 1, MostAtOnce) ?? MostAtOnce);
    }

    // When the box opens, Teams sends a parameter of its own, 'initialRun', in place of ours.
    private static string TextOf(JsonElement? parameters)
    {
        if (parameters is not { ValueKind: JsonValueKind.Array } list) return "";
        return list.EnumerateArray().Where(parameter => parameter.TextOf("name") != "initialRun").Select(parameter => parameter.TextOf("value")).FirstOrDefault(text => text is not null) ?? "";
    }

    private static int? Number(JsonElement? element, int least, int most) =>
        element is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? Math.Clamp(value, least, most) : null;
}
