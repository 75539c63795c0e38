using System.Net;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>
/// Decides who may bring an activity. Without an app id: clients on this machine only, and nobody who comes through a proxy or a browser's
/// page. With one: whoever brings a token that holds by every rule of <see cref="TokenRules"/>.
/// </summary>
/// <param name="tokens">Checks tokens; null without an app id.</param>
public sealed class InboundGate(TokenValidator? tokens)
{
    /// <summary>Whether only clients on this machine get in.</summary>
    public bool LocalOnly => tokens is null;

    /// <summary>Whether it can judge: false while there are no keys yet to check tokens with.</summary>
    public bool IsReady => tokens?.IsReady ?? true;

    /// <summary>Judges a request before its body is read.</summary>
    public ValueTask<GateResult> JudgeAsync(InboundRequest request, CancellationToken cancellationToken)
    {
        if (tokens is not null) return tokens.ValidateAsync(request.Authorization, cancellationToken);
        return ValueTask.FromResult(IsLocalClient(request) && request.Origin is null ? new GateResult(GateDecision.Admitted, Caller.Local) : GateResult.Forbidden);
    }

    /// <summary>Has the operator told why an activity was refused that got past this gate.</summary>
    public void Note(string reason) => tokens?.Note(reason);

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
/// <param name="Authorization">The one Authorization header; null where there is none, or more than one.</param>
public sealed record InboundRequest(IPAddress? RemoteAddress, string Host, bool WasForwarded, string? Origin, string? Authorization);

/// <summary>What the gate decided.</summary>
/// <param name="Decision">Whether the request is worked on.</param>
/// <param name="Caller">Who brings it, where it is.</param>
public sealed record GateResult(GateDecision Decision, Caller? Caller = null)
{
    internal static GateResult Unauthorized { get; } = new(GateDecision.Unauthorized);

    internal static GateResult Forbidden { get; } = new(GateDecision.Forbidden);

    internal static GateResult Unavailable { get; } = new(GateDecision.Unavailable);
}

/// <summary>Whether a request is worked on.</summary>
public enum GateDecision
{
    /// <summary>It is.</summary>
    Admitted,

    /// <summary>It is not: it carries no valid token (401).</summary>
    Unauthorized,

    /// <summary>It is not: it does not come from this machine (403).</summary>
    Forbidden,

    /// <summary>It cannot be judged: there are no keys yet to check its token with (503).</summary>
    Unavailable,
}
