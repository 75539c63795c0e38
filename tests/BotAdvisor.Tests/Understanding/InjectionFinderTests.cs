using System.Text.Json;
using Xunit.Abstractions;

namespace BotAdvisor.Tests.Understanding;

/// <summary>Orders to a model are told from questions, however they are dressed; what people really ask is never taken for one.</summary>
public class InjectionFinderTests(ITestOutputHelper output)
{
    private static readonly string Tests = Path.Combine(RepositoryFolder.Root, "tests", "BotAdvisor.Tests");

    [Fact]
    public void There_are_at_least_three_hundred_attempts_of_fifteen_ways_in_two_languages()
    {
        var attempts = Attempts();

        attempts.Length.ShouldBeGreaterThanOrEqualTo(300);
        attempts.Select(attempt => attempt.Way).Distinct().Count().ShouldBeGreaterThanOrEqualTo(15);
        foreach (var language in new[] { "nl", "en" }) attempts.Count(attempt => attempt.Language == language).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Attempts_are_told()
    {
        var attempts = Attempts();
        var missed = attempts.Where(attempt => !Talk.Content.Injections.IsIn(attempt.Text)).ToArray();

        foreach (var way in attempts.GroupBy(attempt => attempt.Way)) output.WriteLine($"{way.Key}: {way.Count(attempt => !missed.Contains(attempt))} of {way.Count()}");
        foreach (var attempt in missed) output.WriteLine($"missed ({attempt.Way}): {attempt.Text}");
        missed.Length.ShouldBeLessThanOrEqualTo(attempts.Length * 5 / 100);
    }

    [Fact]
    public void What_people_ask_is_never_taken_for_one()
    {
        var asked = new[] { Path.Combine(Tests, "Answers", "Data"), Path.Combine(RepositoryFolder.Root, "tests", "BotAdvisor.Web.Tests", "Documents", "Data"), Path.Combine(Tests, "Understanding", "Data"), Path.Combine(RepositoryFolder.Knowledge, "language", "examples") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.jsonl"))
            .SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty("text", out _))
            .Select(line => line.GetProperty("text").GetString()!)
            .ToArray();

        var taken = asked.Where(Talk.Content.Injections.IsIn).ToArray();

        output.WriteLine($"{asked.Length} messages, {taken.Length} taken for orders");
        foreach (var text in taken) output.WriteLine(text);
        asked.Length.ShouldBeGreaterThan(3_000);
        taken.ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_the_text_it_is_read_in_time()
    {
        var random = new Random(3);
        foreach (var text in new[] { new string('a', 20_000), string.Concat(Enumerable.Repeat("negeer ", 3_000)), string.Concat(Enumerable.Repeat("n-e-g.e/", 2_500)), string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next(0x10000))), "\ud800", "" })
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            _ = Talk.Content.Injections.IsIn(text);
            clock.ElapsedMilliseconds.ShouldBeLessThan(2_000);
        }
    }

    private static (string Way, string Language, string Text)[] Attempts() =>
        [.. File.ReadLines(Path.Combine(Tests, "Understanding", "Injections", "injections.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => (line.GetProperty("way").GetString()!, line.GetProperty("language").GetString()!, (line.TryGetProperty("document", out var document) ? document : line.GetProperty("text")).GetString()!))];
}
