using System.Text.Json;

namespace BotAdvisor.Web.AppPackage;

/// <summary>The texts of the manifest in a further language: one for each text that people see, and none for a place where there is none.</summary>
internal static class Languages
{
    private static readonly string[] Seen = ["title", "description", "short", "full"];

    public static IEnumerable<string> Faults(JsonElement manifest, PackageFile language)
    {
        var texts = JsonDocument.Parse(language.Content).RootElement.EnumerateObject().Select(text => text.Name).Where(name => name != "$schema").ToHashSet(StringComparer.Ordinal);
        var places = Places(manifest, "").ToHashSet(StringComparer.Ordinal);
        foreach (var place in places.Except(texts, StringComparer.Ordinal).Order(StringComparer.Ordinal)) yield return $"{language.Name}: there is no text for '{place}', which people would see in the other language. Add it.";
        foreach (var text in texts.Except(places, StringComparer.Ordinal).Order(StringComparer.Ordinal)) yield return $"{language.Name}: there is no '{text}' in the manifest. Correct the place, or take the text out.";
    }

    /// <summary>The places of the texts that people see, as the language files name them.</summary>
    private static IEnumerable<string> Places(JsonElement element, string at) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Places(field.Value, at.Length == 0 ? field.Name : $"{at}.{field.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Places(item, $"{at}[{i}]")),
        JsonValueKind.String when Seen.Contains(at.Split('.')[^1], StringComparer.Ordinal) => [at],
        _ => [],
    };
}
