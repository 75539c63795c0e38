namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor classify</c>: what was understood, no answer.</summary>
internal static class ClassifyCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (options, reason) = CommandOptions.Read(arguments, ["--jsonl"], []);
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

        Console.WriteLine(ContractJson.Classified(null, advisor.Read(options.Text!)));
        return Usage.Done;
    }
}
