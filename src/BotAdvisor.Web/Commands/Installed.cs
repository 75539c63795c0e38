using BotAdvisor.Content;
using BotAdvisor.Web.Documents;
using BotAdvisor.Web.Operations;

namespace BotAdvisor.Web.Commands;

/// <summary>What stands beside the program: settings and content.</summary>
internal static class Installed
{
    /// <summary>The program's folder, whatever folder it was started from.</summary>
    public static string Folder => AppContext.BaseDirectory;

    public static string Knowledge => Path.Combine(Folder, "knowledge");

    public static string Dialogs => Path.Combine(Folder, "dialogs");

    /// <summary>The template of the Teams app.</summary>
    public static string Manifest => Path.Combine(Folder, "manifest");

    /// <summary>What was learned of the product's own examples.</summary>
    public static string Learned => Path.Combine(Folder, "learned.bin");

    /// <summary>The instructions for the model.</summary>
    public static string Prompt => Path.Combine(Folder, "prompts", "answer.md");

    public static IConfiguration Configuration() =>
        new ConfigurationBuilder().SetBasePath(Folder).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    /// <summary>The folders that this installation's content is read from.</summary>
    public static ContentFolders Content(Settings settings) => new(Knowledge, Dialogs, settings.Knowledge.Folder());

    /// <summary>The advisor on this installation's content, or null with every fault told.</summary>
    /// <param name="triedDialog">A dialog file that is tried out, or null.</param>
    public static Advisor? Advisor(string? triedDialog = null)
    {
        try
        {
            var settings = Settings.From(Configuration());
            return new Advisor(AdvisorContent.Load(Content(settings) with { TriedDialog = triedDialog }), settings.ForAdvisor(new DocumentStore(DocumentStore.FileBeside(settings.Storage.File())), ModelParts.Alone(settings)));
        }
        catch (Exception e) when (e is ContentException or SettingsException or InvalidDataException)
        {
            Console.Error.WriteLine(e.Message);
            return null;
        }
    }
}
