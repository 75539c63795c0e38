using System.Text.Json;

namespace BotAdvisor.BotFramework.Schema;

/// <summary>Reads what stands in the parts of an activity that may hold anything: values, channel data, entities.</summary>
public static class LooseJson
{
    /// <summary>The text of a field; null where this is no object, or the field is missing or no text.</summary>
    public static string? TextOf(this JsonElement element, string name) =>
        element.Field(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A field; null where this is no object, or the field is missing.</summary>
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
