using BotAdvisor.Content;

namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor validate</c>: checks all content and names every fault.</summary>
internal static class ValidateCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (options, reason) = CommandOptions.Read(arguments, ["--dialogs", "--knowledge"], []);
        if (options is null || options.Text is not null) return Usage.Refuse(reason ?? "validate takes no text.");
        var log = new ContentLog();
        var content = AdvisorContent.Load(
            options.Values.GetValueOrDefault("--knowledge", Installed.Knowledge),
            options.Values.GetValueOrDefault("--dialogs", Installed.Dialogs),
            log);
        foreach (var fault in log.Faults) Console.Error.WriteLine(fault);
        Console.WriteLine(content is null ? $"{log.Faults.Count} fault(s)" : Counts(content));
        return content is null ? Usage.Faulty : Usage.Done;
    }

    private static string Counts(AdvisorContent content)
    {
        var knowledge = content.Knowledge;
        return $"phases {knowledge.Phases.Count}, phase cells {knowledge.Phases.Values.Sum(phase => phase.Dimensions.Count)}, "
            + $"themes {knowledge.Themes.Count}, advice rows {knowledge.Themes.Values.Sum(theme => theme.Rows.Count)}, "
            + $"concepts {knowledge.Concepts.Count}, dialogs {content.Dialogs.All.Count()}: 0 faults";
    }
}
