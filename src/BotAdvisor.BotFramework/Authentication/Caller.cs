using System.Collections.Frozen;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>Who brings an activity, as far as that has been verified, and what they may bring.</summary>
public sealed class Caller
{
    private readonly string? _serviceUrl;
    private readonly FrozenSet<string> _endorsements;
    private readonly AuthenticationOptions? _options;
    private readonly bool _fromChannel;
    private readonly Guid? _app;

    private Caller(AuthenticationOptions? options, bool fromChannel, string? serviceUrl, FrozenSet<string> endorsements, Guid? app = null)
    {
        _app = app;
        _options = options;
        _fromChannel = fromChannel;
        _serviceUrl = serviceUrl;
        _endorsements = endorsements;
    }

    /// <summary>A client on this machine, for a bot without an app id: may bring anything.</summary>
    internal static Caller Local { get; } = new(null, fromChannel: false, null, []);

    /// <summary>What a bot may put into <see cref="Activity.CallerId"/>; null for a client on this machine.</summary>
    public string? Id => _options is null ? null : _fromChannel ? "urn:botframework:azure" : $"urn:botframework:aadappid:{_app}";

    /// <summary>
    /// Why this caller may not bring this activity, for the log; null where they may: its service URL is the one in the token, its channel one
    /// that the key is endorsed for, its tenant an allowed one. Whether replies may go to that URL is for <see cref="ServiceUrlPolicy"/>.
    /// </summary>
    public string? WhyNot(Activity activity)
    {
        if (_options is null) return null;
        if (_fromChannel && !(_serviceUrl is { Length: > 0 } && string.Equals(_serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))) return "the activity names another service URL than its token";
        if (_fromChannel && !IsEndorsed(activity.ChannelId!)) return "the key of its token is not endorsed for its channel. Check UnendorsedChannels";
        return IsTenantAllowed(activity) ? null : "its tenant is not an allowed one. Check AllowedTenants";
    }

    internal static Caller WithToken(AuthenticationOptions options, bool fromChannel, string? serviceUrl, FrozenSet<string> endorsements, Guid? app) =>
        new(options, fromChannel, serviceUrl, endorsements, app);

    // A key that speaks for some channels speaks for no other; one that names none may speak for those that need no endorsement.
    private bool IsEndorsed(string channel) =>
        _endorsements.Contains(channel) || (_endorsements.Count == 0 && _options!.UnendorsedChannels.Contains(channel, StringComparer.Ordinal));

    // Both places that may name a tenant count; in Teams one of them always does.
    private bool IsTenantAllowed(Activity activity)
    {
        var named = activity.Conversation?.TenantId;
        var inChannelData = activity.ChannelData?.Field("tenant") is { } tenant ? tenant.TextOf("id") ?? "" : null;
        if (named is null && inChannelData is null) return activity.ChannelId != Schema.ChannelIds.Teams;
        return IsAllowed(named) && IsAllowed(inChannelData);
    }

    private bool IsAllowed(string? tenant) => tenant is null || (Guid.TryParse(tenant, out var id) && _options!.AllowedTenants.Contains(id));
}
