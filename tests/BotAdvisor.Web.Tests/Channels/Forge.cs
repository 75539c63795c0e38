using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>Makes forged tokens out of good ones.</summary>
public sealed class Forge : IDisposable
{
    private readonly MicrosoftStub _microsoft;
    private readonly string _serviceUrl;
    private readonly TcpListener _elsewhere = new(IPAddress.Loopback, 0);

    internal Forge(MicrosoftStub microsoft, string serviceUrl)
    {
        _microsoft = microsoft;
        _serviceUrl = serviceUrl;
        _elsewhere.Start();
    }

    internal TestKey Stranger { get; } = new("stranger", ["msteams"]);

    internal string Good => _microsoft.Token(_serviceUrl);

    /// <summary>A host of the forger's own.</summary>
    internal string Elsewhere => $"http://127.0.0.1:{((IPEndPoint)_elsewhere.LocalEndpoint).Port}/keys";

    internal string With(Action<Dictionary<string, object?>>? claims = null, Action<Dictionary<string, object?>>? header = null) => $"Bearer {_microsoft.Token(_serviceUrl, claims, header)}";

    internal string Unsigned(Action<Dictionary<string, object?>> header)
    {
        var token = _microsoft.Token(_serviceUrl, header: header);
        return $"Bearer {token[..(token.LastIndexOf('.') + 1)]}";
    }

    internal string Swapped()
    {
        var (other, good) = (_microsoft.Token(_serviceUrl, c => c["aud"] = "x").Split('.'), Good.Split('.'));
        return $"Bearer {good[0]}.{good[1]}.{other[2]}";
    }

    internal string BitFlipped()
    {
        var good = Good;
        var at = good.LastIndexOf('.') + 20;
        return $"Bearer {good[..at]}{(good[at] == 'A' ? 'B' : 'A')}{good[(at + 1)..]}";
    }

    internal string Hmac()
    {
        var parts = _microsoft.Token(_serviceUrl, header: h => h["alg"] = "HS256").Split('.');
        var mac = HMACSHA256.HashData(Encoding.ASCII.GetBytes(_microsoft.Key.PublicPem), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        return $"Bearer {parts[0]}.{parts[1]}.{TestKey.Encoded(mac)}";
    }

    internal string ByStranger(string kid, Action<Dictionary<string, object?>>? header = null) =>
        $"Bearer {_microsoft.Token(_serviceUrl, header: h => { h["kid"] = kid; header?.Invoke(h); }, key: Stranger)}";

    /// <summary>Closes the forger's host; nobody may have come by.</summary>
    public void Dispose()
    {
        _elsewhere.Pending().ShouldBeFalse();
        _elsewhere.Dispose();
    }
}
