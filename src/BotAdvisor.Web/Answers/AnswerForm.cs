using System.Collections.Immutable;
using System.Text.Json;
using BotAdvisor.Answers;
using Microsoft.Extensions.AI;

namespace BotAdvisor.Web.Answers;

/// <summary>The form in which a model gives its answer: the schema it is asked to keep, and the reading of what came.</summary>
internal static class AnswerForm
{
    private const int MostSentences = 12;

    // All fields required and no others: what Azure OpenAI asks of a strict schema.
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "answered": { "type": "boolean", "description": "false where the passages do not answer the question" },
            "sentences": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "text": { "type": "string", "description": "one sentence, plain text" },
                  "passages": { "type": "array", "items": { "type": "string" }, "description": "ids of the passages it is drawn from" }
                },
                "required": ["text", "passages"],
                "additionalProperties": false
              }
            }
          },
          "required": ["answered", "sentences"],
          "additionalProperties": false
        }
        """;

    /// <summary>The schema, as it is sent.</summary>
    public static ChatResponseFormat Format { get; } = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse(Schema).RootElement, "answer", "An answer drawn from passages");

    /// <summary>What was answered; null where it is not of that form. Fields that nobody asked for are left alone.</summary>
    public static WrittenAnswer? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Unwrapped(text));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("answered", out var answered) || answered.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) return null;
            if (answered.ValueKind == JsonValueKind.False) return WrittenAnswer.NotInSources;
            if (!root.TryGetProperty("sentences", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MostSentences) return null;
            var sentences = list.EnumerateArray().Select(Sentence).ToArray();
            return Array.Exists(sentences, sentence => sentence is null) ? null : new([.. sentences!]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static WrittenSentence? Sentence(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String) return null;
        if (!element.TryGetProperty("passages", out var ids) || ids.ValueKind != JsonValueKind.Array || ids.EnumerateArray().Any(id => id.ValueKind != JsonValueKind.String)) return null;
        return new(text.GetString()!.Trim(), [.. ids.EnumerateArray().Select(id => id.GetString()!).Distinct(StringComparer.Ordinal)]);
    }

    // A service that does not know the schema may put its JSON in a fence.
    private static string Unwrapped(string text)
    {
        var (first, last) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        return first >= 0 && last > first ? text[first..(last + 1)] : text;
    }
}
