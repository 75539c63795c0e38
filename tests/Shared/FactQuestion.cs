using System.Text.Json;

namespace BotAdvisor.Tests;

/// <summary>A question for a fact with the key facts that a right answer holds, each in some ways of writing it; none where the source does not answer it.</summary>
internal sealed record FactQuestion(string Id, string Text, string[][] Facts)
{
    /// <summary>Reads a file of lines <c>{"id","text","facts"}</c>.</summary>
    public static FactQuestion[] Read(string path) =>
        [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Select(line => new FactQuestion(
            line.GetProperty("id").GetString()!,
            line.GetProperty("text").GetString()!,
            line.TryGetProperty("facts", out var facts) ? [.. facts.EnumerateArray().Select(fact => fact.EnumerateArray().Select(way => way.GetString()!).ToArray())] : []))];

    /// <summary>Whether a text says "that is not in my source", in any of the ways the advisor says it, in Dutch or English.</summary>
    public static bool IsRefused(string answer) =>
        answer.Contains("niet in mijn bron", StringComparison.Ordinal) || answer.Contains("not in my source", StringComparison.Ordinal);

    /// <summary>Whether a text holds every key fact.</summary>
    public bool IsIn(string answer) => Facts.All(fact => fact.Any(way => answer.Contains(way, StringComparison.OrdinalIgnoreCase)));
}
