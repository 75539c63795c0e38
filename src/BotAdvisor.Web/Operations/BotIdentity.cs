using System.Security.Cryptography;
using Azure.Core;
using BotAdvisor.BotFramework.Authentication;

namespace BotAdvisor.Web.Operations;

/// <summary>Who the bot is, from the settings: what inbound tokens must be meant for, and what it proves itself with when it sends.</summary>
internal static class BotIdentity
{
    public static AuthenticationOptions Inbound(Settings settings) => new()
    {
        AppId = Guid.Parse(settings.MicrosoftAppId),
        AllowedTenants = [.. settings.TenantsAllowed().Select(Guid.Parse)],
        Metadata = new Uri(settings.BotOpenIdMetadata),
        UnendorsedChannels = [.. settings.ChannelsUnendorsed()],
        EmulatorTokens = settings.Development.EmulatorTokens,
        SkillCallers = [.. settings.Development.SkillCallers.Select(Guid.Parse)],
        EntraMetadata = new Uri(settings.Development.EntraOpenIdMetadata),
    };

    /// <summary>The tokens that replies are sent with; <see cref="MissingCredential"/> where the settings name nothing to prove the bot with.</summary>
    /// <exception cref="SettingsException">The certificate cannot be used.</exception>
    public static IBotTokens Outbound(Settings settings, TimeProvider time)
    {
        if (settings.IsLocalOnly) return new NoTokens();
        return Credential(settings) is null ? new MissingCredential() : new BotTokens(() => Credential(settings)!, BotTokens.PublicScope, time);
    }

    /// <summary>What the bot proves itself with to other services of Azure; null where it has no identity of its own.</summary>
    /// <exception cref="SettingsException">The certificate cannot be used.</exception>
    public static TokenCredential? Own(Settings settings) => settings.IsLocalOnly ? null : Credential(settings);

    private static TokenCredential? Credential(Settings settings)
    {
        var (app, tenant, authority) = (Guid.Parse(settings.MicrosoftAppId), Guid.Parse(settings.MicrosoftAppTenantId), new Uri(settings.OAuthAuthority));
        var (certificate, federation) = (settings.MicrosoftAppCertificate, settings.MicrosoftAppFederation);
        if (settings.MicrosoftAppType == Settings.ManagedIdentity) return BotCredential.OfManagedIdentity(app);
        if (settings.MicrosoftAppPassword.Length > 0) return BotCredential.OfSecret(tenant, app, settings.MicrosoftAppPassword, authority);
        if (certificate.Path.Length > 0) return BotCredential.OfCertificate(tenant, app, Certificate(certificate), authority);
        if (federation.IdentityClientId.Length > 0) return BotCredential.OfFederatedIdentity(tenant, app, Guid.Parse(federation.IdentityClientId), authority);
        return federation.TokenFile.Length > 0 ? BotCredential.OfFederatedFile(tenant, app, federation.TokenFile, authority) : null;
    }

    private static System.Security.Cryptography.X509Certificates.X509Certificate2 Certificate(CertificateSettings settings)
    {
        try
        {
            return BotCredential.ReadCertificate(settings.Path, settings.Password.Length > 0 ? settings.Password : null);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException([$"MicrosoftAppCertificate:Path is '{settings.Path}', and no certificate with its key can be read from it: {e.Message} Correct the path, the rights or MicrosoftAppCertificate:Password."]);
        }
    }
}
