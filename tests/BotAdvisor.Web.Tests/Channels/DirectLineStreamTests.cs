using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using BotAdvisor.Web.Tests.Processes;
using Xunit.Abstractions;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>Direct Line's streams: what they bring, what is not lost when they break, and how they end.</summary>
public sealed class DirectLineStreamTests(RunningServer running, ITestOutputHelper output) : IClassFixture<RunningServer>
{
    private static readonly string[] Unlimited = ["--DirectLine:MessagesPerMinute=1000000", "--DirectLine:ConversationsPerMinute=1000000"];

    [Fact]
    public async Task A_stream_brings_the_welcome_what_was_said_and_the_answer()
    {
        var server = running.Server;
        await using var client = new DirectLineClient(server.Http);
        await client.ConnectAsync();
        (await client.AnswerAsync()).GetProperty("attachments")[0].GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");

        (await client.SayAsync("wat is blockchain?")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var answer = await client.AnswerAsync();
        answer.GetProperty("channelData").GetProperty("webchat:fallback-text").GetString()!.ShouldStartWith("Blockchain");
        answer.GetProperty("replyToId").GetString().ShouldBe($"{client.Conversation}|0000002");
        using var second = new ClientWebSocket();
        await Should.ThrowAsync<WebSocketException>(() => second.ConnectAsync(new Uri(client.StreamUrl), default), "a stream opens once");
    }

    [Fact]
    public async Task Microsofts_client_loses_and_doubles_nothing_though_its_socket_is_cut_again_and_again()
    {
        await using var server = await TestServer.StartAsync(Unlimited);
        var token = (await DirectLineClient.JsonOf(await server.Http.PostAsync("/webchat/token", null))).GetProperty("token").GetString()!;
        using var node = NodeProcess.Start("directline-client.cjs", $"{server.Http.BaseAddress}v3/directline", token, "1000", "20");

        var heard = await node.HearAsync(TimeSpan.FromMinutes(2));

        output.WriteLine(heard);
        var told = JsonDocument.Parse(heard).RootElement;
        told.GetProperty("said").GetInt32().ShouldBe(1_000);
        told.GetProperty("echoed").GetInt32().ShouldBe(1_000);
        told.GetProperty("answered").GetInt32().ShouldBe(1_000);
        told.GetProperty("answers").GetInt32().ShouldBe(1_001, "one welcome besides");
        told.GetProperty("doubled").GetInt32().ShouldBe(0);
        told.GetProperty("opened").GetInt32().ShouldBeGreaterThan(5, "the socket must have been cut");
        told.GetProperty("senders").EnumerateArray().Select(sender => sender.GetString()).ShouldAllBe(sender => sender == "bot" || sender!.StartsWith("dl_", StringComparison.Ordinal), "the client's own name for itself does not count");
    }

    [Fact]
    public async Task Five_hundred_conversations_at_once_all_finish_their_scan()
    {
        using var folder = new TemporaryFolder("load-");
        using var bot = await BotProcess.ServeAsync(Path.Combine(folder.Path, "b.db"), BotProcess.FreePort(), ("DirectLine__ConversationsPerMinute", "1000000"));
        string[] scan = ["in welke fase zit ons team?", "overslaan", "2", "2", "2"];
        var turns = new List<double>();
        var before = bot.Memory;
        var watch = Stopwatch.StartNew();

        var results = await Task.WhenAll(Enumerable.Range(0, 500).Select(async _ =>
        {
            await using var client = new DirectLineClient(bot.Http);
            await client.ConnectAsync();
            await client.AnswerAsync();
            var text = "";
            foreach (var said in scan)
            {
                var turn = Stopwatch.StartNew();
                using var response = await client.SayAsync(said);
                response.StatusCode.ShouldBe(HttpStatusCode.OK);
                text = (await client.AnswerAsync()).GetProperty("channelData").GetProperty("webchat:fallback-text").GetString()!;
                lock (turns) turns.Add(turn.Elapsed.TotalMilliseconds);
            }

            return text;
        }));

        turns.Sort();
        output.WriteLine($"500 conversations, {turns.Count} turns in {watch.Elapsed.TotalSeconds:0.0} s; a turn p50 {turns[turns.Count / 2]:0} ms, p99 {turns[turns.Count * 99 / 100]:0} ms; memory {before >> 20} MiB before, {bot.Memory >> 20} MiB after");
        var found = Texts.MainlyInPhase.In(Labels.Language.Nl, "digitalisering");
        results.ShouldAllBe(text => text.Contains(found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_opens_stream_upon_stream_loses_the_first()
    {
        var server = running.Server;
        await using var client = new DirectLineClient(server.Http);
        await client.ConnectAsync();
        await client.AnswerAsync();
        var sockets = new List<ClientWebSocket>();
        for (var i = 0; i < 10; i++)
        {
            using var again = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}?watermark=");
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri((await DirectLineClient.JsonOf(again)).GetProperty("streamUrl").GetString()!), default);
            sockets.Add(socket);
        }

        (await client.ReceiveAsync(default)).ShouldBeEmpty();

        client.State.ShouldBe(WebSocketState.CloseReceived);
        sockets.ShouldAllBe(socket => socket.State == WebSocketState.Open);
        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_server_that_stops_ends_its_streams_at_once()
    {
        var watch = new Stopwatch();
        await using (var server = await TestServer.StartAsync())
        {
            await using var open = new DirectLineClient(server.Http);
            await open.ConnectAsync();
            await open.AnswerAsync();
            watch.Start();
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
