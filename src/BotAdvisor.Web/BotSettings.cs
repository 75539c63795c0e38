using BotAdvisor.BotFramework.Authentication;

namespace BotAdvisor.Web;

/// <summary>A certificate that the bot proves itself with, in place of a secret.</summary>
public sealed class CertificateSettings
{
    /// <summary>A <c>.pfx</c> file, or a <c>.pem</c> file with certificate and key. The default is empty: none.</summary>
    public string Path { get; set; } = "";

    /// <summary>The password of the <c>.pfx</c> file. The default is empty: none.</summary>
    public string Password { get; set; } = "";
}

/// <summary>An identity that the app trusts, in place of a secret: a federated credential in Entra.</summary>
public sealed class FederationSettings
{
    /// <summary>The client id of a user-assigned managed identity, a GUID. The default is empty: none.</summary>
    public string IdentityClientId { get; set; } = "";

    /// <summary>A file in which the platform keeps a token, as Kubernetes does. The default is empty: none.</summary>
    public string TokenFile { get; set; } = "";
}

/// <summary>What serves trying things out. With an app id, all of it is refused outside the Development environment.</summary>
public sealed class DevelopmentSettings
{
    /// <summary>Whether tokens of the Bot Framework Emulator are taken. The default is no.</summary>
    public bool EmulatorTokens { get; set; }

    /// <summary>App ids, GUIDs, of bots that may call this one as a skill. The default is none.</summary>
    public IList<string> SkillCallers { get; } = [];

    /// <summary>Where the keys for emulator and skill tokens come from: https. The default is the public Entra document.</summary>
    public string EntraOpenIdMetadata { get; set; } = AuthenticationOptions.PublicEntraMetadata;
}
