using System.ComponentModel.DataAnnotations;

namespace BotAdvisor.Web;

/// <summary>
/// Everything an operator may set: in appsettings.json beside the program, in environment variables (<c>__</c> for <c>:</c>) or on the
/// command line, the later winning. Checked at start, all complaints at once.
/// </summary>
public sealed class Settings : IValidatableObject
{
    /// <summary><c>SingleTenant</c> or <c>UserAssignedMSI</c>. The default is <c>SingleTenant</c>.</summary>
    public string MicrosoftAppType { get; set; } = "SingleTenant";

    /// <summary>The bot's app id, a GUID. Empty, the default: local clients only.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The tenant of the app, a GUID. The default is empty; needed with an app id.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>Exact hosts, with port where it is not the usual one, that a reply may go to. The default is the public connector of Teams.</summary>
    public IList<string> ConnectorHosts { get; } = [];

    public StorageSettings Storage { get; } = new();

    public KnowledgeSettings Knowledge { get; } = new();

    /// <summary>Whom users can turn to here, one sentence of at most 500 characters. The default is empty: a general sentence.</summary>
    [MaxLength(500)]
    public string Contact { get; set; } = "";

    public DialogSettings Dialogs { get; } = new();

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="SettingsException">Some are unfit; it names each, with a remedy.</exception>
    public static Settings From(IConfiguration configuration)
    {
        var settings = new Settings();
        try
        {
            configuration.Bind(settings);
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException([$"{e.Message} Correct the value."]);
        }

        var complaints = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), complaints, validateAllProperties: true);
        complaints.AddRange(settings.Validate(new ValidationContext(settings)).Where(complaint => complaints.TrueForAll(known => known.ErrorMessage != complaint.ErrorMessage)));
        return complaints.Count == 0 ? settings : throw new SettingsException([.. complaints.Select(complaint => complaint.ErrorMessage ?? "")]);
    }

    /// <summary>What of this the advisor itself wants to know.</summary>
    public AdvisorSettings ForAdvisor() => new(Contact.Length > 0 ? Contact : null, Commands.Installed.Learned) { Silence = TimeSpan.FromDays(Dialogs.AskAfterDays) };

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MicrosoftAppType is not ("SingleTenant" or "UserAssignedMSI"))
        {
            yield return new($"MicrosoftAppType is '{MicrosoftAppType}'. Use SingleTenant or UserAssignedMSI; new multi-tenant bots have not been possible since 31 July 2025.");
        }

        if (MicrosoftAppId.Length > 0 && !Guid.TryParse(MicrosoftAppId, out _)) yield return new($"MicrosoftAppId is '{MicrosoftAppId}', not a GUID. Copy the application id of the Azure Bot, or leave it empty.");
        if (MicrosoftAppId.Length > 0 && !Guid.TryParse(MicrosoftAppTenantId, out _)) yield return new($"MicrosoftAppTenantId is '{MicrosoftAppTenantId}', not a GUID. Set it to the tenant of the app.");
        if (Knowledge.LocalPath.Length > 0 && !Directory.Exists(Knowledge.LocalPath)) yield return new($"Knowledge:LocalPath is '{Knowledge.LocalPath}', and there is no such folder. Make it, correct the name, or leave it empty.");
        if (Dialogs.AskAfterDays is < 1 or > DialogSettings.MostDays) yield return new($"Dialogs:AskAfterDays is {Dialogs.AskAfterDays}. Set it to a number of days from 1 to {DialogSettings.MostDays}.");
        foreach (var host in ConnectorHosts.Where(host => !Uri.TryCreate($"https://{host}/", UriKind.Absolute, out var uri) || uri.AbsolutePath != "/" || host.Contains('*', StringComparison.Ordinal)))
        {
            yield return new($"ConnectorHosts holds '{host}', not an exact host. Write the host alone, with its port where it is not the usual one.");
        }
    }
}

/// <summary>Where conversations are kept.</summary>
public sealed class StorageSettings
{
    /// <summary>The SQLite file. The default is <c>botadvisor/botadvisor.db</c> in the user's folder for local data.</summary>
    public string Path { get; set; } = "";

    /// <summary>The file that is used: the one set, or the default.</summary>
    /// <exception cref="SettingsException">None is set, and this user has no folder for data.</exception>
    public string File()
    {
        if (Path.Length > 0) return System.IO.Path.GetFullPath(Path);
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0
            ? System.IO.Path.Combine(folder, "botadvisor", "botadvisor.db")
            : throw new SettingsException(["This user has no folder for local data. Set Storage:Path to the SQLite file to use."]);
    }
}

/// <summary>How dialogs go.</summary>
public sealed class DialogSettings
{
    internal const int MostDays = 3650;

    /// <summary>After so many days without a word, an unfinished dialog asks whether to go on. From 1 to 3650; the default is 30.</summary>
    public int AskAfterDays { get; set; } = 30;
}

/// <summary>Where local knowledge stands.</summary>
public sealed class KnowledgeSettings
{
    /// <summary>A folder of the form of <c>knowledge</c> whose entries add to it or stand in for those with the same id. The default is empty: none.</summary>
    public string LocalPath { get; set; } = "";

    /// <summary>The folder, or null for none.</summary>
    public string? Folder() => LocalPath.Length > 0 ? Path.GetFullPath(LocalPath) : null;
}

/// <summary>Settings are unfit.</summary>
public sealed class SettingsException(IReadOnlyList<string> complaints) : Exception(string.Join(Environment.NewLine, complaints))
{
    /// <summary>What is wrong, one sentence each, with the remedy.</summary>
    public IReadOnlyList<string> Complaints { get; } = complaints;
}
