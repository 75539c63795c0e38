using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.Tests.DirectLine;

/// <summary>An open stream, over a real connection on loopback.</summary>
public sealed class ActivityStreamTests : IAsyncLifetime, IDisposable
{
    private readonly Line _line = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TcpClient _clientSide = new();
    private TcpClient _serverSide = null!;
    private WebSocket _client = null!;
    private Task _running = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await _clientSide.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        _serverSide = await listener.AcceptTcpClientAsync();
        _client = WebSocket.CreateFromStream(_clientSide.GetStream(), new WebSocketCreationOptions { IsServer = false });
    }

    public async Task DisposeAsync()
    {
        await _stopping.CancelAsync();
        _client.Dispose();
        _clientSide.Dispose();
        _serverSide.Dispose();
        await _running;
    }

    public void Dispose()
    {
        _clientSide.Dispose();
        _stopping.Dispose();
    }

    [Fact]
    public async Task What_was_said_before_and_after_it_opened_comes_once_and_in_order()
    {
        var (conversation, _) = await _line.BeginAsync();
        foreach (var text in new[] { "a", "b", "c" }) await SendAsync(conversation, text);
        Open(conversation, after: 1);

        var first = await ReceiveAsync();
        await SendAsync(conversation, "d");
        var second = await ReceiveAsync();

        (Texts(first), first!.Value.GetProperty("watermark").GetString()).ShouldBe(("b c", "3"));
        (Texts(second), second!.Value.GetProperty("watermark").GetString()).ShouldBe(("d", "4"));
        first.Value.GetProperty("activities")[0].GetProperty("id").GetString().ShouldBe($"{conversation}|0000002");
    }

    [Fact]
    public async Task Typing_is_shown_and_stands_in_no_history()
    {
        var (conversation, token) = await _line.BeginAsync();
        await SendAsync(conversation, "a");
        Open(conversation, after: 0);
        await ReceiveAsync();

        _line.Server.ShowTyping(conversation);

        var shown = await ReceiveAsync();
        shown!.Value.GetProperty("activities")[0].GetProperty("type").GetString().ShouldBe("typing");
        shown.Value.GetProperty("watermark").GetString().ShouldBe("1");
        (await _line.ReadAsync(conversation, token)).Texts.ShouldBe(["a"]);
    }

    [Fact]
    public async Task In_a_silence_an_empty_frame_keeps_it_alive_and_an_empty_frame_of_the_clients_is_taken()
    {
        var (conversation, _) = await _line.BeginAsync();
        Open(conversation, after: 0);
        await _client.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, default);

        var receiving = ReceiveAsync();
        while (!receiving.IsCompleted)
        {
            _line.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(5);
        }

        (await receiving).ShouldBeNull();
        _client.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task It_ends_when_the_conversation_is_forgotten()
    {
        var (conversation, _) = await _line.BeginAsync();
        Open(conversation, after: 0);
        await SendAsync(conversation, "a");
        await ReceiveAsync();

        await _line.Server.ForgetAsync(conversation, default);

        await ReceiveAsync();
        _client.CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
    }

    [Fact]
    public async Task It_ends_when_the_server_stops_and_when_the_client_leaves()
    {
        var (conversation, _) = await _line.BeginAsync();
        Open(conversation, after: 0);
        await SendAsync(conversation, "a");
        await ReceiveAsync();

        await _stopping.CancelAsync();
        await ReceiveAsync();
        _client.CloseStatus.ShouldBe(WebSocketCloseStatus.EndpointUnavailable);

        await _client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await _running.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private void Open(string conversation, long after) =>
        _running = _line.Server.RunAsync(WebSocket.CreateFromStream(_serverSide.GetStream(), new WebSocketCreationOptions { IsServer = true }), new StreamStart(conversation, after), _stopping.Token);

    private Task<bool> SendAsync(string conversation, string text) => _line.Server.SendAsync(conversation, text, new Activity { Type = ActivityTypes.Message, Text = text }, default);

    // The next frame; null where it is empty or the last.
    private async Task<JsonElement?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[65_536];
        var frame = await _client.ReceiveAsync(buffer, patience.Token);
        frame.EndOfMessage.ShouldBeTrue();
        return frame.Count == 0 ? null : JsonDocument.Parse(buffer.AsMemory(0, frame.Count)).RootElement;
    }

    private static string Texts(JsonElement? set) => string.Join(' ', set!.Value.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()));
}
