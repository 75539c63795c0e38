using System.Text.Json;

namespace BotAdvisor.Web.Commands;

/// <summary>Reads a file of JSON lines, names every line that is none, and goes on behind it.</summary>
internal static class JsonLines
{
    private const string StandardInput = "-";

    /// <summary>Does something with every line that is a JSON object; the exit status of the whole.</summary>
    /// <param name="path">A file, or "-" for standard input.</param>
    /// <param name="take">Takes one line; what is wrong with it is thrown as a <see cref="JsonException"/>.</param>
    public static async Task<int> EachAsync(string path, Func<JsonElement, Task> take)
    {
        var name = path == StandardInput ? "standard input" : path;
        try
        {
            using var reader = path == StandardInput ? Console.In : new StreamReader(path);
            var status = Usage.Done;
            for (var number = 1; await reader.ReadLineAsync() is { } line; number++)
            {
                if (string.IsNullOrWhiteSpace(line)) continue;
                if (!await TakeAsync(name, number, line, take)) status = Usage.Faulty;
            }

            return status;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{name}: cannot be read: {e.Message} Name a file of JSON lines, or - for standard input.");
            return Usage.Faulty;
        }
    }

    /// <summary>A text field of a line.</summary>
    /// <exception cref="JsonException">It is missing, or no text.</exception>
    public static string Text(this JsonElement line, string field) =>
        line.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException($"The field \"{field}\" is missing or no text.");

    private static async Task<bool> TakeAsync(string name, int number, string line, Func<JsonElement, Task> take)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("The line is no JSON object.");
            await take(document.RootElement);
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Console.Error.WriteLine($"{name}:{number}: {e.Message} Write one JSON object on each line.");
            return false;
        }
    }
}
