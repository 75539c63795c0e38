namespace BotAdvisor.Tests;

/// <summary>Where the repository's own files stand.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string Knowledge => Path.Combine(Root, "knowledge");

    public static string Dialogs => Path.Combine(Root, "dialogs");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BotAdvisor.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
