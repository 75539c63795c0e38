using System.Net;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>
/// Decides who may bring an activity. Without an app id: clients on this machine only, and nobody who comes through a proxy or a browser's
/// page. With one: nobody yet, because tokens cannot be checked yet, and an unchecked token is worth nothing.
/// </summary>
/// <param name="appId">The bot's app id, or empty.</param>
public sealed class InboundGate(string appId)
{
    /// <summary>Whether only clients on this machine get in.</summary>
    public bool LocalOnly => appId.Length == 0;

    /// <summary>Judges a request before its body is read.</summary>
    public GateDecision Judge(InboundRequest request)
    {
        if (!LocalOnly) return GateDecision.Unauthorized;
        return IsLocalClient(request) && request.Origin is null ? GateDecision.Admitted : GateDecision.Forbidden;
    }

    /// <summary>Whether a request comes straight from this machine, and asked for it by a name of its own.</summary>
    public static bool IsLocalClient(InboundRequest request) =>
        request.RemoteAddress is { } remote && IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote)
        && !request.WasForwarded && IsLoopbackName(request.Host);

    // A page of another site can make a browser resolve its own name to this machine; the name gives it away.
    private static bool IsLoopbackName(string host) => Uri.TryCreate($"http://{host}", UriKind.Absolute, out var uri) && ServiceUrlPolicy.IsLoopback(uri);
}

/// <summary>What is known of a request before its body is read.</summary>
/// <param name="RemoteAddress">The address it came from.</param>
/// <param name="Host">The host it asked for, without the port.</param>
/// <param name="WasForwarded">Whether a proxy passed it on.</param>
/// <param name="Origin">The page that a browser sent it from, or null.</param>
public sealed record InboundRequest(IPAddress? RemoteAddress, string Host, bool WasForwarded, string? Origin);

/// <summary>Whether a request is worked on.</summary>
public enum GateDecision
{
    /// <summary>It is.</summary>
    Admitted,

    /// <summary>It is not: it carries no valid token (401).</summary>
    Unauthorized,

    /// <summary>It is not: it does not come from this machine (403).</summary>
    Forbidden,
}
