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
    [InlineData("facts-fifth-set", 0.8)]
    public void Facts_of_the_report_are_answered(string set, double floor)
    {
        var questions = Read(set);
        var missed = questions.Where(question => !question.IsIn(Answer(question))).ToArray();

        Report(set, questions.Length, missed);
        ((double)(questions.Length - missed.Length) / questions.Length).ShouldBeGreaterThanOrEqualTo(floor);
    }

    [Theory]
    [InlineData("not-in-source", 0.93)]
    [InlineData("not-in-source-second-set", 0.85)]
    [InlineData("not-in-source-third-set", 0.86)]
    [InlineData("not-in-source-fourth-set", 0.85)]
    [InlineData("not-in-source-fifth-set", 0.88)]
    public void What_the_report_does_not_answer_is_said_to_be_so(string set, double floor)
    {
        var questions = Read(set);
        var missed = questions.Where(question => !FactQuestion.IsRefused(Answer(question))).ToArray();

        Report(set, questions.Length, missed);
        ((double)(questions.Length - missed.Length) / questions.Length).ShouldBeGreaterThanOrEqualTo(floor);
    }

    private static string Answer(FactQuestion question) => PlainText.Of(Talk.That(question.Text).Last);

    private void Report(string set, int asked, FactQuestion[] missed)
    {
        output.WriteLine($"{set}: {asked - missed.Length} of {asked}");
        foreach (var question in missed) output.WriteLine($"  missed {question.Id}: {question.Text}");
    }

    private static FactQuestion[] Read(string set) => FactQuestion.Read(Path.Combine(AppContext.BaseDirectory, "Answers", "Data", $"{set}.jsonl"));
}
