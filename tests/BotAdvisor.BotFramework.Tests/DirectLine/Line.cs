using System.Text;
using System.Text.Json;
using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotAdvisor.BotFramework.Tests.DirectLine;

/// <summary>A Direct Line server on a clock that stands still, with a bot that writes down what it gets.</summary>
internal sealed class Line : IDirectLineBot
{
    public const string Secret = "a secret of more than thirty-two characters";

    private static readonly Uri Address = new("https://advies.example/bot/v3/directline");

    public Line()
    {
        Signer = new TokenSigner("a key of thirty-two bytes, for us"u8.ToArray(), Time);
        Server = new DirectLineServer(new InMemoryActivityHistory(Time), this, new DirectLineDoor(Secret, Signer), Signer, new StreamTickets(Time), Time);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public TokenSigner Signer { get; }

    public DirectLineServer Server { get; }

    public List<Activity> Received { get; } = [];

    public bool Fails { get; set; }

    public static DirectLineCall With(string? credential, string? origin = null) => new(credential is null ? null : $"Bearer {credential}", origin, Address);

    public static byte[] Message(string text, string? clientId = null, string from = "dl_somebody") =>
        JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text, from = new { id = from }, channelData = new { clientActivityID = clientId } });

    /// <summary>A token for a conversation of its own, which has begun.</summary>
    public async Task<(string Conversation, string Token)> BeginAsync(string user = "dl_anna")
    {
        var (conversation, token) = Generate(user);
        await Server.StartAsync(With(token), default, default);
        return (conversation, token);
    }

    /// <summary>A token for a conversation that has not begun.</summary>
    public (string Conversation, string Token) Generate(string? user = "dl_anna", params string[] origins)
    {
        var body = Json(Server.Generate(With(Secret), JsonSerializer.SerializeToUtf8Bytes(new { user = new { id = user }, trustedOrigins = origins })));
        return (body.GetProperty("conversationId").GetString()!, body.GetProperty("token").GetString()!);
    }

    /// <summary>The texts behind a watermark, and the next watermark.</summary>
    public async Task<(string[] Texts, string Watermark)> ReadAsync(string conversation, string token, string? watermark = null)
    {
        var set = Json(await Server.ReadAsync(With(token), conversation, watermark, default));
        return ([.. set.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()!)], set.GetProperty("watermark").GetString()!);
    }

    public static JsonElement Json(DirectLineResponse response) => JsonDocument.Parse(response.Body).RootElement;

    public static (int Status, string? Code) CodeOf(DirectLineResponse response)
    {
        var body = Encoding.UTF8.GetString(response.Body.Span);
        return ((int)response.Status, body.Contains("\"error\"", StringComparison.Ordinal) ? Json(response).GetProperty("error").GetProperty("code").GetString() : null);
    }

    public Activity Clean(Activity activity) => activity;

    public Task ReceiveAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Fails) throw new IOException("as meant");
        Received.Add(activity);
        return Task.CompletedTask;
    }
}
