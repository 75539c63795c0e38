using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor classify</c>: what was understood, no answer.</summary>
internal static class ClassifyCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (options, reason) = CommandOptions.Read(arguments, ["--jsonl"], ["--why"]);
        if (options is null) return Usage.Refuse(reason!);
        if (options.Text is null == options.Jsonl is null) return Usage.Refuse("classify takes either a text or --jsonl FILE.");
        if (Installed.Advisor() is not { } advisor) return Usage.Faulty;
        if (options.Jsonl is { } file)
        {
            return JsonLines.EachAsync(file, line =>
            {
                Console.WriteLine(ContractJson.Classified(AskCommand.Id(line), advisor.Read(line.Text("text"))));
                return Task.CompletedTask;
            }).GetAwaiter().GetResult();
        }

        var reading = advisor.Read(options.Text!);
        Console.WriteLine(ContractJson.Classified(null, reading));
        if (options.Flags.Contains("--why")) Explain(reading);
        return Usage.Done;
    }

    // In words, behind the JSON: what else it could mean, and which words spoke for which phase.
    private static void Explain(Reading reading)
    {
        foreach (var meaning in reading.Ranked.Where(meaning => meaning.Confidence >= 0.01)) Console.WriteLine($"meaning: {Label.Of(meaning.Intent)} {meaning.Confidence:0.00}");
        if (reading.IsInDoubt) Console.WriteLine("doubt: the two likeliest meanings are so near that the user would be asked");
        if (reading.Work is not { } work) return;
        foreach (var sign in work.Signs) Console.WriteLine($"sign: '{sign.Words}' speaks for {Label.Of(sign.Phase)}, in {Label.Of(sign.Dimension)}");
        foreach (var clue in work.Clues) Console.WriteLine($"clue: '{clue.Words}' speaks for {Label.Of(clue.Phase)} (+{clue.Weight:0.00})");
    }
}
