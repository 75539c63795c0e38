using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotAdvisor.Web.Tests;

/// <summary>Stands in for what Microsoft runs: the document and keys for inbound tokens, and the place that gives outbound ones.</summary>
internal sealed class MicrosoftStub : IAsyncDisposable
{
    public const string AppId = "5a1f0e0c-9d0b-4c5e-8a57-1f0f6b2f3c11";
    public const string Tenant = "0b6c3a52-6f0f-4d0e-9a3e-7c5d1e2f4a66";
    public const string Secret = "not-a-real-secret";

    private WebApplication _app;

    private MicrosoftStub(WebApplication app) => _app = app;

    public TestKey Key { get; private set; } = new("key-1", ["msteams", "webchat"]);

    /// <summary>The keys that are published.</summary>
    public ConcurrentBag<TestKey> Published { get; private set; } = [];

    public int KeyFetches { get; private set; }

    public ConcurrentQueue<Dictionary<string, string>> TokenRequests { get; } = new();

    /// <summary>What a request for a token is answered: a status and a body; a token where it is null.</summary>
    public (int Status, string Body)? TokenRefusal { get; set; }

    /// <summary>What the keys are answered with in place of themselves, or null.</summary>
    public Func<HttpContext, Task>? KeysInstead { get; set; }

    /// <summary>Where the keys stand, when not here.</summary>
    public string? KeysElsewhere { get; set; }

    public string Address => _app.Urls.Single();

    public string Metadata => $"{Address}/v1/.well-known/openidconfiguration";

    public static async Task<MicrosoftStub> StartAsync(int port = 0)
    {
        var stub = new MicrosoftStub(null!);
        stub._app = stub.Build(port);
        stub.Published.Add(stub.Key);
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>The settings of a bot with an app id that takes this for Microsoft.</summary>
    public string[] Settings(string? connector = null, bool withSecret = true) =>
    [
        "--environment=Development", $"--MicrosoftAppId={AppId}", $"--MicrosoftAppTenantId={Tenant}",
        $"--BotOpenIdMetadata={Metadata}", $"--OAuthAuthority={Address}",
        .. withSecret ? new[] { $"--MicrosoftAppPassword={Secret}" } : [],
        .. connector is null ? [] : new[] { $"--ConnectorHosts:0={new Uri(connector).Authority}" },
    ];

    /// <summary>The key is replaced by a new one.</summary>
    public TestKey Roll(string kid, params string[] endorsements)
    {
        Key = new TestKey(kid, endorsements);
        Published = [Key];
        return Key;
    }

    /// <summary>A token as the Bot Framework gives, for a service URL; what is changed makes it another one.</summary>
    public string Token(string serviceUrl, Action<Dictionary<string, object?>>? claims = null, Action<Dictionary<string, object?>>? header = null, TestKey? key = null) =>
        (key ?? Key).Sign(
            Changed(new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = (key ?? Key).Kid }, header),
            Changed(new() { ["iss"] = "https://api.botframework.com", ["aud"] = AppId, ["serviceurl"] = serviceUrl, ["nbf"] = Now(-60), ["exp"] = Now(3_600) }, claims));

    public static long Now(int seconds) => TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();

    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Dictionary<string, object?> Changed(Dictionary<string, object?> fields, Action<Dictionary<string, object?>>? change)
    {
        change?.Invoke(fields);
        return fields;
    }

    private WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/v1/.well-known/openidconfiguration", () => Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = KeysElsewhere ?? $"{Address}/v1/.well-known/keys", id_token_signing_alg_values_supported = new[] { "RS256" } }));
        app.MapGet("/v1/.well-known/keys", async context =>
        {
            KeyFetches++;
            if (KeysInstead is { } instead) await instead(context);
            else await context.Response.WriteAsJsonAsync(new { keys = Published.Select(key => key.Public()).ToArray() });
        });
        app.MapPost("/{tenant}/oauth2/v2.0/token", async (HttpRequest request, string tenant) =>
        {
            var form = await request.ReadFormAsync();
            TokenRequests.Enqueue(form.Select(field => (field.Key, field.Value.ToString())).Append(("tenant", tenant)).ToDictionary(field => field.Item1, field => field.Item2));
            return TokenRefusal is { } refusal
                ? Results.Text(refusal.Body, "application/json", statusCode: refusal.Status)
                : Results.Json(new { token_type = "Bearer", expires_in = 3_599, access_token = $"outbound-{TokenRequests.Count}" });
        });
        return app;
    }
}

/// <summary>A key that signs tokens.</summary>
internal sealed class TestKey(string kid, IReadOnlyList<string> endorsements)
{
    private readonly RSA _rsa = RSA.Create(2048);

    public string Kid => kid;

    public string PublicPem => _rsa.ExportSubjectPublicKeyInfoPem();

    public object Public()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid, n = Encoded(key.Modulus!), e = Encoded(key.Exponent!), endorsements };
    }

    public string Sign(Dictionary<string, object?> header, Dictionary<string, object?> claims)
    {
        var signed = $"{Encoded(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encoded(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{signed}.{Encoded(_rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public static string Encoded(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
