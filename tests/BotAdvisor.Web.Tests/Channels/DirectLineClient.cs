using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>A client of Direct Line: a token from the page's route, a conversation, a stream.</summary>
internal sealed class DirectLineClient(HttpClient http) : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[256 * 1024];

    public string Conversation { get; private set; } = "";

    public string Token { get; private set; } = "";

    public string Key { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    public async Task ConnectAsync()
    {
        using var session = await http.PostAsync("/webchat/token", null);
        var given = await JsonOf(session);
        (Conversation, Token, Key) = (given.GetProperty("conversationId").GetString()!, given.GetProperty("token").GetString()!, given.GetProperty("key").GetString()!);
        using var started = await SendAsync(HttpMethod.Post, "conversations");
        StreamUrl = (await JsonOf(started)).GetProperty("streamUrl").GetString()!;
        await _socket.ConnectAsync(new Uri(StreamUrl), CancellationToken.None);
    }

    /// <summary>The next message of the advisor's; what the user said comes back too and is passed over, and so is typing.</summary>
    public async Task<JsonElement> AnswerAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            foreach (var activity in (await ReceiveAsync(patience.Token)).Where(activity => activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("id").GetString() == "bot")) return activity;
        }
    }

    /// <summary>The activities of the next frame; none where the server has closed.</summary>
    public async Task<JsonElement[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(new ArraySegment<byte>(_buffer, length, _buffer.Length - length), cancellationToken);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return length == 0 ? [] : [.. JsonDocument.Parse(_buffer.AsMemory(0, length)).RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.Clone())];
    }

    public WebSocketState State => _socket.State;

    public Task<HttpResponseMessage> SayAsync(string text, string? choice = null) =>
        SendAsync(HttpMethod.Post, $"conversations/{Conversation}/activities", new { type = "message", text, from = new { id = "r_anybody" }, value = choice is null ? null : new { choice } });

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? credential = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential ?? Token);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await http.SendAsync(request);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response) => (await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync())).RootElement;

    public static async Task<(int Status, string? Code)> CodeOf(HttpResponseMessage response) =>
        ((int)response.StatusCode, response.IsSuccessStatusCode ? null : (await JsonOf(response)).GetProperty("error").GetProperty("code").GetString());

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
