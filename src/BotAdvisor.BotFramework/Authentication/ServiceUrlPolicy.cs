using System.Net;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>
/// Decides to which addresses anything may be sent. The address comes with each activity, so without this anybody could have replies,
/// and the token that goes with them, sent to a host of their own.
/// </summary>
/// <param name="hosts">Exact hosts, with the port where it is not the usual one; https only, except loopback.</param>
/// <param name="allowLoopback">Whether any port of this machine will do; for local clients without an app id.</param>
public sealed class ServiceUrlPolicy(IEnumerable<string> hosts, bool allowLoopback)
{
    private readonly HashSet<string> _hosts = new(hosts, StringComparer.OrdinalIgnoreCase);

    /// <summary>The address, where it is one that may be sent to; null otherwise.</summary>
    public Uri? Check(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0) return null;
        if (!Has(uri, Uri.UriSchemeHttps) && !(Has(uri, Uri.UriSchemeHttp) && IsLoopback(uri))) return null;
        var named = uri.IsDefaultPort ? uri.Host : uri.Authority;
        return (allowLoopback && IsLoopback(uri)) || _hosts.Contains(named) ? uri : null;
    }

    /// <summary>Whether the host is this machine: <c>localhost</c>, or an address of the loopback range written as such.</summary>
    public static bool IsLoopback(Uri uri) =>
        string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool Has(Uri uri, string scheme) => string.Equals(uri.Scheme, scheme, StringComparison.Ordinal);
}
