using System.Text.Json;
using BotAdvisor.Replies;
using Xunit.Abstractions;

namespace BotAdvisor.Tests.Answers;

/// <summary>
/// Questions with the key facts that a right answer holds, each in some ways of writing it, and questions that the source does not answer. Each
/// set is by another writer, who did not know the others. The floors stand just below what was measured.
/// </summary>
public class FactTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("facts", 0.9)]
    [InlineData("facts-second-set", 0.81)]
    [InlineData("facts-third-set", 0.9)]
    [InlineData("facts-fourth-set", 0.9)]
    public void Facts_of_the_report_are_answered(string set, double floor)
    {
        var questions = Read(set);
        var missed = questions.Where(question => !question.Facts.All(fact => fact.Any(way => Answer(question).Contains(way, StringComparison.OrdinalIgnoreCase)))).ToArray();

        Report(set, questions.Length, missed);
        ((double)(questions.Length - missed.Length) / questions.Length).ShouldBeGreaterThanOrEqualTo(floor);
    }

    [Theory]
    [InlineData("not-in-source", 0.93)]
    [InlineData("not-in-source-second-set", 0.85)]
    [InlineData("not-in-source-third-set", 0.86)]
    [InlineData("not-in-source-fourth-set", 0.85)]
    public void What_the_report_does_not_answer_is_said_to_be_so(string set, double floor)
    {
        var questions = Read(set);
        var missed = questions.Where(question => !IsHonest(Answer(question))).ToArray();

        Report(set, questions.Length, missed);
        ((double)(questions.Length - missed.Length) / questions.Length).ShouldBeGreaterThanOrEqualTo(floor);
    }

    // Dutch and English: "that is not in my source", in each of the ways the advisor says it.
    private static bool IsHonest(string answer) =>
        answer.Contains("niet in mijn bron", StringComparison.Ordinal) || answer.Contains("not in my source", StringComparison.Ordinal);

    private static string Answer(Question question) => PlainText.Of(Talk.That(question.Text).Last);

    private void Report(string set, int asked, IReadOnlyCollection<Question> missed)
    {
        output.WriteLine($"{set}: {asked - missed.Count} of {asked}");
        foreach (var question in missed) output.WriteLine($"  missed {question.Id}: {question.Text}");
    }

    private static Question[] Read(string set) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Answers", "Data", $"{set}.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).Select(line => new Question(
            line.GetProperty("id").GetString()!,
            line.GetProperty("text").GetString()!,
            line.TryGetProperty("facts", out var facts) ? [.. facts.EnumerateArray().Select(fact => fact.EnumerateArray().Select(way => way.GetString()!).ToArray())] : []))];

    private sealed record Question(string Id, string Text, string[][] Facts);
}
