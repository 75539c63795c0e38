namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor learn</c>: learns of the product's own examples and keeps it beside the program, so that a start is fast. The build does it.</summary>
internal static class LearnCommand
{
    public static int Run(string[] args)
    {
        if (args.Length > 0) return Usage.Refuse("'learn' takes no options.");
        try
        {
            var content = AdvisorContent.Load(new ContentFolders(Installed.Knowledge, Installed.Dialogs));
            new Advisor(content, new AdvisorSettings()).KeepLearned(Installed.Learned);
            Console.WriteLine($"learned of {content.Vocabulary().Utterances.Length} examples: {Installed.Learned}");
            return Usage.Done;
        }
        catch (Exception e) when (e is Content.ContentException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return Usage.Faulty;
        }
    }
}
