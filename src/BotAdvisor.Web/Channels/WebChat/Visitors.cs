using System.Net;
using BotAdvisor.BotFramework.Authentication;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>
/// Who may use the page, and where they reach it. Without a public address: browsers on this machine only, straight. With one: everybody who
/// comes through it.
/// </summary>
internal sealed class Visitors(Settings settings)
{
    private readonly Uri? _public = settings.PublicAddress();

    /// <summary>Whether a browser may use the page.</summary>
    public bool MayCome(HttpContext context) => _public is not null || InboundGate.IsLocalClient(InboundRequests.Of(context));

    /// <summary>Whether a request that says or fetches something comes from a page of our own, or from no page at all.</summary>
    public bool ComesFromOurPage(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none")) return false;
        var origin = headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, AddressFor(context).GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The address of the page as this visitor knows it; ends in a slash.</summary>
    public Uri AddressFor(HttpContext context)
    {
        if (_public is not null && !InboundGate.IsLocalClient(InboundRequests.Of(context))) return _public.AbsolutePath.EndsWith('/') ? _public : new Uri($"{_public}/");
        return new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");
    }

    /// <summary>The address a request comes from, for counting: behind a proxy on this machine, the one that the proxy names last.</summary>
    public static string Of(HttpContext context)
    {
        var remote = context.Connection.RemoteIpAddress ?? IPAddress.None;
        var named = IPAddress.IsLoopback(remote) ? context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim() : "";
        return IPAddress.TryParse(named, out var client) ? client.ToString() : remote.ToString();
    }
}
