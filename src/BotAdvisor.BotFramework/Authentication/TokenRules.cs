using System.Collections.Frozen;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>
/// What a token of one kind must hold. Which rules apply is chosen by the issuer that the token names; that name decides nothing else before
/// the signature has been checked. Source: Bot Framework, Connector to bot authentication.
/// </summary>
internal sealed record TokenRules
{
    /// <summary>The issuer of the Bot Framework's own tokens.</summary>
    public const string BotFrameworkIssuer = "https://api.botframework.com";

    // The tenants that emulator and skill tokens come from: botframework.com and Microsoft Services.
    private static readonly string[] BotServiceTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    public required FrozenSet<string> Issuers { get; init; }

    public required SigningKeys Keys { get; init; }

    /// <summary>Whether the token comes from the channel service: it then names the service URL, and its key the channels.</summary>
    public required bool FromChannel { get; init; }

    /// <summary>Whether the app that asked for the token may call.</summary>
    public required Func<Guid?, bool> MayCall { get; init; }

    /// <summary>Tokens of the Bot Framework, always; those of the emulator and of skills only where they are switched on.</summary>
    public static IReadOnlyList<TokenRules> Of(AuthenticationOptions options, Func<Uri, SigningKeys> keys)
    {
        var channel = new TokenRules { Issuers = [BotFrameworkIssuer], Keys = keys(options.Metadata), FromChannel = true, MayCall = _ => true };
        if (!options.EmulatorTokens && options.SkillCallers.Count == 0) return [channel];
        var tenants = BotServiceTenants.Concat(options.AllowedTenants.Select(tenant => tenant.ToString()));
        var development = new TokenRules
        {
            Issuers = tenants.SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", $"https://login.microsoftonline.com/{tenant}/v2.0" }).ToFrozenSet(StringComparer.Ordinal),
            Keys = keys(options.EntraMetadata),
            FromChannel = false,
            MayCall = app => app is { } id && ((options.EmulatorTokens && id == options.AppId) || options.SkillCallers.Contains(id)),
        };
        return [channel, development];
    }

    /// <summary>The app that asked for the token: <c>appid</c> in version 1.0, <c>azp</c> in 2.0; null where it tells none.</summary>
    public static Guid? AppOf(JsonWebToken token)
    {
        var claim = token.TryGetClaim("ver", out var version) && version.Value == "2.0" ? "azp" : "appid";
        return token.TryGetClaim(claim, out var app) && Guid.TryParse(app.Value, out var id) ? id : null;
    }
}
