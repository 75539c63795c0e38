using BotAdvisor.BotFramework.Authentication;

namespace BotAdvisor.Web;

/// <summary>What the settings about the bot's identity must hold; each complaint names the setting, the rule and the remedy.</summary>
internal static class BotSettingsRules
{
    public static IEnumerable<string> Complaints(Settings settings) =>
    [
        .. Identity(settings), .. Addresses(settings), .. Hosts(settings), .. Development(settings),
    ];

    private static IEnumerable<string> Identity(Settings settings)
    {
        if (settings.MicrosoftAppType is not (Settings.SingleTenant or Settings.ManagedIdentity))
        {
            yield return $"MicrosoftAppType is '{settings.MicrosoftAppType}'. Use SingleTenant or UserAssignedMSI; new multi-tenant bots have not been possible since 31 July 2025.";
        }

        if (settings.MicrosoftAppId.Length > 0 && !Guid.TryParse(settings.MicrosoftAppId, out _)) yield return $"MicrosoftAppId is '{settings.MicrosoftAppId}', not a GUID. Copy the application id of the Azure Bot, or leave it empty.";
        if (settings.MicrosoftAppId.Length > 0 && !Guid.TryParse(settings.MicrosoftAppTenantId, out _)) yield return $"MicrosoftAppTenantId is '{settings.MicrosoftAppTenantId}', not a GUID. Set it to the tenant of the app.";
        foreach (var tenant in settings.AllowedTenants.Where(tenant => !Guid.TryParse(tenant, out _))) yield return $"AllowedTenants holds '{tenant}', not a GUID. Write the ids of tenants, not their names.";
        if (settings.MicrosoftAppFederation.IdentityClientId is { Length: > 0 } identity && !Guid.TryParse(identity, out _)) yield return $"MicrosoftAppFederation:IdentityClientId is '{identity}', not a GUID. Copy the client id of the managed identity.";
    }

    private static IEnumerable<string> Addresses(Settings settings)
    {
        (string Name, string Value)[] addresses =
        [
            (nameof(Settings.BotOpenIdMetadata), settings.BotOpenIdMetadata),
            (nameof(Settings.OAuthAuthority), settings.OAuthAuthority),
            ("Development:EntraOpenIdMetadata", settings.Development.EntraOpenIdMetadata),
        ];
        foreach (var (name, value) in addresses)
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Scheme is not ("https" or "http")) yield return $"{name} is '{value}', not an address. Write a whole https address, or leave the setting out.";
            else if (uri.Scheme == Uri.UriSchemeHttp && !(settings.IsDevelopment && ServiceUrlPolicy.IsLoopback(uri))) yield return $"{name} is '{value}'. Use https; http is for this machine in the Development environment only.";
        }
    }

    private static IEnumerable<string> Hosts(Settings settings)
    {
        foreach (var host in settings.ConnectorHosts)
        {
            if (!Uri.TryCreate($"https://{host}/", UriKind.Absolute, out var uri) || uri.AbsolutePath != "/" || uri.UserInfo.Length > 0 || host.Contains('*', StringComparison.Ordinal))
            {
                yield return $"ConnectorHosts holds '{host}', not an exact host. Write the host alone, with its port where it is not the usual one.";
            }
            else if (!settings.IsLocalOnly && !settings.IsDevelopment && ServiceUrlPolicy.IsLoopback(uri))
            {
                yield return $"ConnectorHosts holds '{host}', this machine itself. With an app id that is for the Development environment only; take it out.";
            }
        }
    }

    private static IEnumerable<string> Development(Settings settings)
    {
        var development = settings.Development;
        foreach (var app in development.SkillCallers.Where(app => !Guid.TryParse(app, out _))) yield return $"Development:SkillCallers holds '{app}', not a GUID. Write the app ids of the calling bots.";
        if (settings.IsLocalOnly || settings.IsDevelopment) yield break;
        if (development.EmulatorTokens) yield return "Development:EmulatorTokens is on. With an app id it works in the Development environment only; switch it off.";
        if (development.SkillCallers.Count > 0) yield return "Development:SkillCallers names bots. With an app id it works in the Development environment only; take them out.";
    }
}
