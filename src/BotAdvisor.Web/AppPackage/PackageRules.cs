using System.Text;
using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace BotAdvisor.Web.AppPackage;

/// <summary>
/// What Teams asks of an app package: the form of the manifest and of its languages (the schemas in <c>manifest/schema</c>), and what a schema
/// cannot say. Each fault names file, place, rule and remedy.
/// </summary>
internal sealed class PackageRules(string schemas)
{
    private const string Manifest = "manifest.json";

    /// <summary>What is wrong; empty for nothing.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(IReadOnlyList<PackageFile> files)
    {
        var manifest = files.Single(file => file.Name == Manifest);
        var form = await FaultsAsync(manifest, "manifest.schema.json");
        if (form.Length > 0) return form;
        var root = JsonDocument.Parse(manifest.Content).RootElement;
        var faults = new List<string>(Names(root));
        foreach (var file in files.Where(file => file.Name.EndsWith(".json", StringComparison.Ordinal) && file != manifest))
        {
            faults.AddRange(await FaultsAsync(file, "language.schema.json"));
            faults.AddRange(Languages.Faults(root, file));
        }

        var icons = root.GetProperty("icons");
        foreach (var icon in Icon.All) faults.AddRange(icon.Faults(files.Single(file => file.Name == icons.GetProperty(icon.Field).GetString())));
        return faults;
    }

    private async Task<string[]> FaultsAsync(PackageFile file, string schema)
    {
        var form = await JsonSchema.FromFileAsync(Path.Combine(schemas, schema));
        return [.. form.Validate(Encoding.UTF8.GetString(file.Content)).SelectMany(Innermost).Select(error => Told(file.Name, error)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError parent ? parent.Errors.Values.SelectMany(errors => errors).SelectMany(Innermost) : [error];

    private static string Told(string file, ValidationError error)
    {
        var rule = error.Schema?.ActualSchema ?? new JsonSchema();
        var place = $"{file}, {(error.Path ?? "#").TrimStart('#', '/')}";
        return error.Kind switch
        {
            ValidationErrorKind.StringTooLong => $"{place}: the text is longer than {rule.MaxLength} characters. Shorten it.",
            ValidationErrorKind.StringTooShort => $"{place}: the text is empty. Write one.",
            ValidationErrorKind.PatternMismatch => $"{place}: the text is not of the form that Teams takes ({rule.Pattern}). Correct it.",
            ValidationErrorKind.NotInEnumeration => $"{place}: only {string.Join(", ", rule.Enumeration)} is known here. Correct it.",
            ValidationErrorKind.TooManyItems => $"{place}: Teams takes at most {rule.MaxItems}. Take some out.",
            ValidationErrorKind.TooFewItems => $"{place}: at least {rule.MinItems} is needed. Add it.",
            ValidationErrorKind.ItemsNotUnique => $"{place}: something stands there twice. Take one out.",
            ValidationErrorKind.PropertyRequired => $"{place}: the field is missing. Add it.",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => $"{place}: the field is not known here. Correct its name, or take it out.",
            _ => $"{place}: this is not what Teams takes there ({error.Kind}). Correct it.",
        };
    }

    private static IEnumerable<string> Names(JsonElement manifest)
    {
        var commands = manifest.GetProperty("composeExtensions")[0].GetProperty("commands").EnumerateArray().ToArray();
        foreach (var twice in commands.CountBy(command => command.GetProperty("id").GetString()!, StringComparer.Ordinal).Where(pair => pair.Value > 1)) yield return $"{Manifest}, composeExtensions[0].commands: the id '{twice.Key}' stands there twice. Give each command an id of its own.";
        foreach (var command in commands.Where(command => command.GetProperty("type").GetString() == "query" && !command.TryGetProperty("parameters", out _))) yield return $"{Manifest}, composeExtensions[0].commands: '{command.GetProperty("id").GetString()}' searches and has no parameters. Add one.";
        foreach (var place in new[] { manifest.GetProperty("bots")[0], manifest.GetProperty("composeExtensions")[0] })
        {
            if (place.GetProperty("botId").GetString() != manifest.GetProperty("id").GetString()) yield return $"{Manifest}: a botId differs from the id of the app. Write {{app-id}} in all of them.";
        }
    }
}
