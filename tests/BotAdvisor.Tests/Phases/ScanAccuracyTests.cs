using System.Text.Json;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Phases;
using Xunit.Abstractions;

namespace BotAdvisor.Tests.Phases;

/// <summary>
/// The scan on 150 teams whose phase is known: their own description, then answers to whatever is asked, of which one in ten is wrong and one
/// in five "I don't know". Nothing is learned from these descriptions.
/// </summary>
public class ScanAccuracyTests(ITestOutputHelper output)
{
    private const double Wrong = 0.1;
    private const double Unknown = 0.2;
    private const int Rounds = 5;

    private static readonly Dialog Scan = Talk.Content.Dialogs.Find("fase-bepalen")!;
    private static readonly Team[] Teams = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Phases", "Data", "teams.jsonl")).Select(Team.Read)];

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 7)]
    public void The_main_phase_is_right_and_few_questions_are_asked(bool described, int mostAtMedian)
    {
        var random = new Random(7);
        var runs = Enumerable.Range(0, Rounds).SelectMany(_ => Teams).Select(team => Run(team, described, random)).ToArray();

        var right = (double)runs.Count(run => run.IsRight) / runs.Length;
        var median = runs.Select(run => run.Questions).Order().ElementAt(runs.Length / 2);
        output.WriteLine($"{Teams.Length} teams, {(described ? "with" : "without")} description: main phase right {right:0.000}, median {median} questions, mean {runs.Average(run => run.Questions):0.0}");
        Teams.Length.ShouldBeGreaterThanOrEqualTo(120);
        right.ShouldBeGreaterThanOrEqualTo(0.95);
        median.ShouldBeLessThanOrEqualTo(mostAtMedian);
    }

    private static (bool IsRight, int Questions) Run(Team team, bool described, Random random)
    {
        var heard = described ? Talk.Advisor.Hear(team.Text) : null;
        var position = DialogRunner.Answer(DialogRunner.Begin(Scan), "verhaal", heard is null ? [DialogRunner.Skipped] : PhaseQuestions.Keep(heard));
        var questions = 0;
        for (; DialogRunner.Open(Scan, position) is { } step; questions++) position = DialogRunner.Answer(position, step.Id, [Answer(team.Dimensions[step.Dimension!.Value], random)]);
        return (PhaseModel.Shares(PhaseQuestions.Evidence(Scan, position))?.Top == team.Phase, questions);
    }

    private static string Answer(Phase truth, Random random)
    {
        var chance = random.NextDouble();
        if (chance < Unknown) return "weet-ik-niet";
        var phases = Enum.GetValues<Phase>();
        return Label.Of(chance < Unknown + Wrong ? phases[((int)truth + random.Next(1, phases.Length)) % phases.Length] : truth);
    }

    private sealed record Team(string Text, Phase Phase, Dictionary<Dimension, Phase> Dimensions)
    {
        public static Team Read(string line)
        {
            var team = JsonDocument.Parse(line).RootElement;
            return new(team.GetProperty("text").GetString()!, Of<Phase>(team.GetProperty("phase").GetString()!), team.GetProperty("dimensions").EnumerateObject().ToDictionary(pair => Of<Dimension>(pair.Name), pair => Of<Phase>(pair.Value.GetString()!)));
        }

        private static T Of<T>(string id)
            where T : struct, Enum => Label.TryParse<T>(id, out var value) ? value : throw new InvalidOperationException(id);
    }
}
