namespace BotAdvisor.BotFramework.Authentication;

/// <summary>What inbound authentication goes by. The defaults are those of the public Azure cloud.</summary>
public sealed record AuthenticationOptions
{
    /// <summary>The public document that names the keys of the Bot Framework's tokens.</summary>
    public const string PublicMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The public document that names Entra's keys; only emulator and skill tokens are signed with those.</summary>
    public const string PublicEntraMetadata = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>The bot's app id, a GUID: the audience of every token.</summary>
    public required Guid AppId { get; init; }

    /// <summary>The tenants whose users may talk to the bot.</summary>
    public required IReadOnlyCollection<Guid> AllowedTenants { get; init; }

    /// <summary>Where the keys for the Bot Framework's tokens are found.</summary>
    public Uri Metadata { get; init; } = new(PublicMetadata);

    /// <summary>
    /// Channels whose activities need no endorsement of the key. All others do. Microsoft took the endorsements of these two away in
    /// September 2023.
    /// </summary>
    public IReadOnlyCollection<string> UnendorsedChannels { get; init; } = [Schema.ChannelIds.DirectLine, Schema.ChannelIds.WebChat];

    /// <summary>Whether tokens of the Bot Framework Emulator are taken. For development.</summary>
    public bool EmulatorTokens { get; init; }

    /// <summary>The app ids of bots that may call this one as a skill. For development; the default is none.</summary>
    public IReadOnlyCollection<Guid> SkillCallers { get; init; } = [];

    /// <summary>Where the keys for emulator and skill tokens are found.</summary>
    public Uri EntraMetadata { get; init; } = new(PublicEntraMetadata);
}
