using System.Collections.Immutable;
using System.Text.Json;
using BotAdvisor.Content;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>
/// Examples of messages, a JSON object a line: <c>{"text","intent"}</c>, where they say so with <c>"concept"</c>, <c>"themes"</c>,
/// <c>"level"</c>, <c>"phase"</c>, <c>"dimension"</c> and <c>"language"</c>. Adding one is adding a line.
/// </summary>
public static class UtteranceFile
{
    private static readonly string[] Fields = ["text", "intent", "concept", "themes", "level", "phase", "dimension", "language"];

    /// <summary>The examples of one file; each faulty line is a fault.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What the file is called in a fault.</param>
    /// <param name="log">Receives the faults.</param>
    public static IEnumerable<Utterance> Read(string path, string name, ContentLog log)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (Parse(line, out var complaint) is { } utterance) yield return utterance;
            else log.Fault(new(name, number, complaint, """Write a line as {"text":"wat is iot","intent":"explain-concept","concept":"internet-of-things"}."""));
        }
    }

    private static Utterance? Parse(string line, out string complaint)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            complaint = Complaint(document.RootElement);
            return complaint.Length == 0 ? Of(document.RootElement) : null;
        }
        catch (JsonException e)
        {
            complaint = $"This is not JSON: {e.Message}";
            return null;
        }
    }

    private static string Complaint(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object) return "The line does not hold one object.";
        if (line.EnumerateObject().Select(field => field.Name).Except(Fields, StringComparer.Ordinal).FirstOrDefault() is { } unknown) return $"The field '{unknown}' is not known here.";
        if (Text(line, "text") is not { Length: > 0 }) return "The field 'text' is missing or empty.";
        if (Text(line, "intent") is null) return "The field 'intent' is missing.";
        return Unknown<Intent>(line, "intent") ?? Unknown<Level>(line, "level") ?? Unknown<Phase>(line, "phase") ?? Unknown<Dimension>(line, "dimension") ?? Unknown<Language>(line, "language")
            ?? Themes(line).Where(id => !Label.TryParse<Theme>(id, out _)).Select(id => $"'{id}' is no theme.").FirstOrDefault() ?? "";
    }

    private static string? Unknown<T>(JsonElement line, string field)
        where T : struct, Enum => Text(line, field) is { } id && !Label.TryParse<T>(id, out _) ? $"'{id}' under '{field}' is none of {string.Join(", ", Label.All<T>())}." : null;

    private static Utterance Of(JsonElement line) => new(Text(line, "text")!, Id<Intent>(line, "intent")!.Value)
    {
        Concept = Text(line, "concept"),
        Themes = [.. Themes(line).Select(id => Label.TryParse<Theme>(id, out var theme) ? theme : default)],
        Level = Id<Level>(line, "level"),
        Phase = Id<Phase>(line, "phase"),
        Dimension = Id<Dimension>(line, "dimension"),
        Language = Id<Language>(line, "language") ?? Language.Nl,
    };

    private static T? Id<T>(JsonElement line, string field)
        where T : struct, Enum => Text(line, field) is { } id && Label.TryParse<T>(id, out var value) ? value : null;

    private static string? Text(JsonElement line, string field) => line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Themes(JsonElement line) =>
        line.TryGetProperty("themes", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(id => id.ToString()) : [];
}
