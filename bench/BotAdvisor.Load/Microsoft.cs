using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BotAdvisor.Load;

/// <summary>Stands in for what Microsoft runs: keys for inbound tokens, outbound tokens, and a connector that counts what it is sent.</summary>
internal sealed class Microsoft : IAsyncDisposable
{
    public const string AppId = "5a1f0e0c-9d0b-4c5e-8a57-1f0f6b2f3c11";
    public const string Tenant = "0b6c3a52-6f0f-4d0e-9a3e-7c5d1e2f4a66";

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private long _received;

    private Microsoft(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>How many replies came.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>A token as the Bot Framework gives it.</summary>
    public string Token
    {
        get
        {
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
            var header = Encoded(new { alg = "RS256", typ = "JWT", kid = "k1" });
            var claims = Encoded(new { iss = "https://api.botframework.com", aud = AppId, serviceurl = $"{Address}/", nbf = now - 60, exp = now + 36_000 });
            var signature = _key.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return $"{header}.{claims}.{Base64Url.EncodeToString(signature)}";
        }
    }

    public static async Task<Microsoft> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var microsoft = new Microsoft(app);
        app.MapGet("/openidconfiguration", () => Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = $"{microsoft.Address}/keys", id_token_signing_alg_values_supported = new[] { "RS256" } }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { microsoft.PublicKey() } }));
        app.MapPost("/{tenant}/oauth2/v2.0/token", () => Results.Json(new { token_type = "Bearer", expires_in = 3_599, access_token = "outbound" }));
        app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            Interlocked.Increment(ref microsoft._received);
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsync("{\"id\":\"1\"}");
        });
        await app.StartAsync();
        return microsoft;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private object PublicKey()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = "k1", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent), endorsements = new[] { "msteams" } };
    }

    private static string Encoded(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
