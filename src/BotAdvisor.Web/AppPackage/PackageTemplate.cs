using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotAdvisor.Web.AppPackage;

/// <summary>
/// The folder <c>manifest</c> with this installation's own values in it. A field of the template holds, between braces, <c>{app-id}</c>,
/// <c>{version}</c>, <c>{organisation}</c> or <c>{public-url}</c>.
/// </summary>
internal static class PackageTemplate
{
    private const string Manifest = "manifest.json";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    // Accents and ampersands stand as they are: the file is also read by people.
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The files of the package by name, the manifest first, then the languages and icons it names.</summary>
    /// <exception cref="PackageException">A file is missing, or no JSON.</exception>
    public static IReadOnlyList<PackageFile> Fill(string folder, IReadOnlyDictionary<string, string> values)
    {
        var manifest = Node(folder, Manifest);
        Fill(manifest, values);
        return
        [
            new(Manifest, JsonSerializer.SerializeToUtf8Bytes(manifest, Written)),
            .. LanguagesOf(manifest).Distinct(StringComparer.Ordinal).Select(file => new PackageFile(file, JsonSerializer.SerializeToUtf8Bytes(Node(folder, file), Written))),
            .. IconsOf(manifest).Distinct(StringComparer.Ordinal).Select(file => new PackageFile(file, Bytes(folder, file))),
        ];
    }

    private static void Fill(JsonNode? node, IReadOnlyDictionary<string, string> values)
    {
        foreach (var text in (node is JsonObject fields ? fields.Select(field => field.Value) : node as JsonArray ?? []).ToArray())
        {
            if (text is not JsonValue value || value.GetValueKind() != JsonValueKind.String) Fill(text, values);
            else text.ReplaceWith(values.Aggregate(value.GetValue<string>(), (filled, pair) => filled.Replace($"{{{pair.Key}}}", pair.Value, StringComparison.Ordinal)));
        }
    }

    private static IEnumerable<string> LanguagesOf(JsonObject manifest) =>
        ((manifest["localizationInfo"] as JsonObject)?["additionalLanguages"] as JsonArray ?? []).Select(language => Name((language as JsonObject)?["file"])).OfType<string>();

    private static IEnumerable<string> IconsOf(JsonObject manifest) => (manifest["icons"] as JsonObject ?? []).Select(icon => Name(icon.Value)).OfType<string>();

    private static string? Name(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;

    private static JsonObject Node(string folder, string file)
    {
        try
        {
            return JsonNode.Parse(Bytes(folder, file), documentOptions: Strict) as JsonObject ?? throw new PackageException([$"{file} is no JSON object. Restore the file from the repository."]);
        }
        catch (JsonException e)
        {
            throw new PackageException([$"{file}, line {e.LineNumber + 1}: this is no JSON ({e.Message}). Correct the line, or restore the file from the repository."]);
        }
    }

    private static byte[] Bytes(string folder, string file)
    {
        // Names in the manifest are those of files beside it.
        var path = Path.Combine(folder, Path.GetFileName(file));
        return file == Path.GetFileName(file) && File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new PackageException([$"{file} is not in {folder}. Put it there, or correct its name in {Manifest}."]);
    }
}

/// <summary>A file of the package.</summary>
internal sealed record PackageFile(string Name, byte[] Content);

/// <summary>The package cannot be made; each fault is one sentence with its remedy.</summary>
internal sealed class PackageException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
