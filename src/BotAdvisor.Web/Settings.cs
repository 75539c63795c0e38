using System.ComponentModel.DataAnnotations;
using BotAdvisor.Answers;
using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.Knowledge.Documents;

namespace BotAdvisor.Web;

/// <summary>
/// Everything an operator may set: in appsettings.json beside the program, in environment variables (<c>__</c> for <c>:</c>) or on the
/// command line, the later winning. Checked at start, all complaints at once.
/// </summary>
public sealed class Settings : IValidatableObject
{
    internal const string SingleTenant = "SingleTenant";
    internal const string ManagedIdentity = "UserAssignedMSI";

    internal const int LongestOrganisation = 32;
    internal const string OrganisationTooLong = "Organisation is longer than 32 characters, which is all that Teams shows. Shorten it.";

    internal const string TeamsConnector = "smba.trafficmanager.net";

    // The public connectors, whole names: anybody may register a name of their own under trafficmanager.net.
    private static readonly string[] PublicConnectors =
    [
        TeamsConnector, "webchat.botframework.com", "directline.botframework.com", "europe.webchat.botframework.com", "europe.directline.botframework.com",
    ];

    /// <summary><c>SingleTenant</c> or <c>UserAssignedMSI</c>. The default is <c>SingleTenant</c>.</summary>
    public string MicrosoftAppType { get; set; } = SingleTenant;

    /// <summary>The bot's app id, a GUID. Empty, the default: local clients only.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The secret of the app. Comes from the environment or a vault, never from a file in the repository. The default is empty.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>The tenant of the app, a GUID. The default is empty; needed with an app id.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    public CertificateSettings MicrosoftAppCertificate { get; } = new();

    public FederationSettings MicrosoftAppFederation { get; } = new();

    /// <summary>The tenants, GUIDs, whose users may talk to the bot. The default is the app's tenant.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Where the keys for inbound tokens come from: https. The default is the public Bot Framework document.</summary>
    public string BotOpenIdMetadata { get; set; } = AuthenticationOptions.PublicMetadata;

    /// <summary>Where outbound tokens come from: https. The default is the public Entra authority.</summary>
    public string OAuthAuthority { get; set; } = "https://login.microsoftonline.com/";

    /// <summary>Exact hosts, with port where it is not the usual one, that a reply may go to. The default is the public connectors.</summary>
    public IList<string> ConnectorHosts { get; } = [];

    /// <summary>Channels that need no endorsement by the key of their token, where that key endorses none. The default is <c>directline</c> and <c>webchat</c>.</summary>
    public IList<string> UnendorsedChannels { get; } = [];

    public DevelopmentSettings Development { get; } = new();

    public StorageSettings Storage { get; } = new();

    public KnowledgeSettings Knowledge { get; } = new();

    /// <summary>Whom users can turn to here, one sentence of at most 500 characters. The default is empty: a general sentence.</summary>
    [MaxLength(500)]
    public string Contact { get; set; } = "";

    /// <summary>Whose advisor this is, at most 32 characters; stands in the Teams app and on the pages on privacy and terms. The default is empty: nobody is named.</summary>
    [MaxLength(LongestOrganisation, ErrorMessage = OrganisationTooLong)]
    public string Organisation { get; set; } = "";

    public FeedbackSettings Feedback { get; } = new();

    public DialogSettings Dialogs { get; } = new();

    /// <summary>
    /// The https address, path included, under which a reverse proxy makes the advisor known. The default is empty: the web page serves
    /// browsers on this machine only.
    /// </summary>
    public string PublicUrl { get; set; } = "";

    public DirectLineSettings DirectLine { get; } = new();

    public WebChatSettings WebChat { get; } = new();

    public ModelSettings AzureOpenAI { get; } = new();

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="SettingsException">Some are unfit; it names each, with a remedy.</exception>
    public static Settings From(IConfiguration configuration)
    {
        var settings = Unchecked(configuration);
        var complaints = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), complaints, validateAllProperties: true);
        complaints.AddRange(settings.Validate(new ValidationContext(settings)).Where(complaint => complaints.TrueForAll(known => known.ErrorMessage != complaint.ErrorMessage)));
        return complaints.Count == 0 ? settings : throw new SettingsException([.. complaints.Select(complaint => complaint.ErrorMessage ?? "")]);
    }

    /// <summary>Reads the settings, for who needs only some of them, and checks those.</summary>
    /// <exception cref="SettingsException">A value is of another type.</exception>
    internal static Settings Unchecked(IConfiguration configuration)
    {
        var settings = new Settings { IsDevelopment = IsDevelopmentIn(configuration) };
        try
        {
            configuration.Bind(settings);
            return settings;
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException([$"{e.Message} Correct the value."]);
        }
    }

    /// <summary>Whether this is the Development environment: what only serves trying things out is refused elsewhere.</summary>
    internal bool IsDevelopment { get; private init; }

    /// <summary>Whether there is no app id: then only clients on this machine get in.</summary>
    internal bool IsLocalOnly => MicrosoftAppId.Length == 0;

    /// <summary>The hosts that a reply may go to, with an app id.</summary>
    internal IReadOnlyList<string> HostsAllowed() => IsLocalOnly ? [] : ConnectorHosts.Count > 0 ? [.. ConnectorHosts] : PublicConnectors;

    /// <summary>The tenants whose users may talk to the bot.</summary>
    internal IReadOnlyList<string> TenantsAllowed() => AllowedTenants.Count > 0 ? [.. AllowedTenants] : [MicrosoftAppTenantId];

    /// <summary>The channels that need no endorsement where a key endorses none.</summary>
    internal IReadOnlyList<string> ChannelsUnendorsed() => UnendorsedChannels.Count > 0 ? [.. UnendorsedChannels] : [BotFramework.Schema.ChannelIds.DirectLine, BotFramework.Schema.ChannelIds.WebChat];

    /// <summary>The address under which the advisor is made known, or null for none.</summary>
    public Uri? PublicAddress() => PublicUrl.Length > 0 && WebSettingsRules.IsAddress(PublicUrl, out var address) ? address : null;

    /// <summary>What of this the advisor itself wants to know.</summary>
    /// <param name="documents">The organisation's own documents.</param>
    /// <param name="writer">What writes answers to open questions; null for none.</param>
    public AdvisorSettings ForAdvisor(IExcerptStore documents, IAnswerWriter? writer = null) =>
        new(Contact.Length > 0 ? Contact : null, Commands.Installed.Learned) { Silence = TimeSpan.FromDays(Dialogs.AskAfterDays), Documents = documents, Writer = writer };

    // As the host finds it: ASPNETCORE_ENVIRONMENT, or DOTNET_ENVIRONMENT.
    private static bool IsDevelopmentIn(IConfiguration configuration) =>
        string.Equals(configuration["environment"] ?? configuration["ASPNETCORE_ENVIRONMENT"] ?? configuration["DOTNET_ENVIRONMENT"], Environments.Development, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var complaint in BotSettingsRules.Complaints(this)) yield return new(complaint);
        if (Knowledge.LocalPath.Length > 0 && !Directory.Exists(Knowledge.LocalPath)) yield return new($"Knowledge:LocalPath is '{Knowledge.LocalPath}', and there is no such folder. Make it, correct the name, or leave it empty.");
        if (Dialogs.AskAfterDays is < 1 or > DialogSettings.MostDays) yield return new($"Dialogs:AskAfterDays is {Dialogs.AskAfterDays}. Set it to a number of days from 1 to {DialogSettings.MostDays}.");
        if (Feedback.KeepDays is < 1 or > FeedbackSettings.MostDays) yield return new($"Feedback:KeepDays is {Feedback.KeepDays}. Set it to a number of days from 1 to {FeedbackSettings.MostDays}.");
        foreach (var complaint in WebSettingsRules.Complaints(this)) yield return new(complaint);
        foreach (var complaint in ModelSettingsRules.Complaints(this)) yield return new(complaint);
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

/// <summary>What users say of answers.</summary>
public sealed class FeedbackSettings
{
    internal const int MostDays = 3650;

    /// <summary>So many days feedback is kept. From 1 to 3650; the default is 180.</summary>
    public int KeepDays { get; set; } = 180;
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
