using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>What becomes of requests when the keys change, or cannot be had.</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private MicrosoftStub _microsoft = null!;

    public async Task InitializeAsync() => _microsoft = await MicrosoftStub.StartAsync();

    public Task DisposeAsync() => _microsoft.DisposeAsync().AsTask();

    [Fact]
    public async Task A_rolled_key_is_fetched_when_a_token_names_it_and_the_old_one_is_no_longer_taken()
    {
        await using var server = await StartAsync();
        var old = _microsoft.Key;
        var oldToken = Token();
        (await PostAsync(server, oldToken)).ShouldBe(HttpStatusCode.OK);
        _microsoft.Roll("key-2", "msteams");
        _time.Skip(TimeSpan.FromSeconds(61));

        (await PostAsync(server, Token())).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(server, oldToken)).ShouldBe(HttpStatusCode.Unauthorized, "also though it was found valid before");
        (await PostAsync(server, _microsoft.Token(Url, key: old))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Tokens_with_unknown_keys_fetch_the_keys_at_most_once_a_minute()
    {
        await using var server = await StartAsync();
        var before = _microsoft.KeyFetches;
        _time.Skip(TimeSpan.FromSeconds(61));
        var stranger = new TestKey("unknown", ["msteams"]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => PostAsync(server, _microsoft.Token(Url, header: h => h["kid"] = $"unknown-{i}", key: stranger))));

        answers.ShouldAllBe(answer => answer == HttpStatusCode.Unauthorized);
        _microsoft.KeyFetches.ShouldBe(before + 1);
    }

    [Fact]
    public async Task While_there_are_no_keys_the_answer_is_to_come_back_and_the_program_is_not_ready()
    {
        _microsoft.KeysInstead = context => Answer(context, 500, "");
        await using var server = await StartAsync(wait: false);
        (await Wait.ForAsync(() => _microsoft.KeyFetches > 0)).ShouldBeTrue();

        (await PostAsync(server, Token())).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await PostAsync(server, null)).ShouldBe(HttpStatusCode.Unauthorized);
        using (var ready = await server.Http.GetAsync("/health/ready")) ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        using (var live = await server.Http.GetAsync("/health/live")) live.StatusCode.ShouldBe(HttpStatusCode.OK);

        _microsoft.KeysInstead = null;
        _time.Skip(TimeSpan.FromSeconds(6));
        (await PostAsync(server, Token())).ShouldBe(HttpStatusCode.OK);
        using var then = await server.Http.GetAsync("/health/ready");
        then.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(200, "")]
    [InlineData(200, "not json")]
    [InlineData(200, """{"keys":[]}""")]
    [InlineData(200, """{"keys":[{"kty":"oct","kid":"key-1","k":"c2VjcmV0"}]}""")]
    [InlineData(200, """{"keys":[{"kty":"RSA","kid":"key-1","n":"AQAB","e":"AQAB"}]}""")]
    [InlineData(200, """{"keys":[{"kty":"RSA","kid":"key-1","n":"!!","e":"AQAB"}]}""")]
    [InlineData(302, "")]
    public async Task When_the_key_endpoint_fails_later_the_last_good_keys_go_on(int status, string body)
    {
        await using var server = await StartAsync();
        _microsoft.KeysInstead = context => Answer(context, status, body);
        _time.Skip(TimeSpan.FromHours(25));
        var before = _microsoft.KeyFetches;

        (await PostAsync(server, LaterToken())).ShouldBe(HttpStatusCode.OK);
        (await Wait.ForAsync(() => _microsoft.KeyFetches > before)).ShouldBeTrue();
        (await PostAsync(server, LaterToken())).ShouldBe(HttpStatusCode.OK);
        using var ready = await server.Http.GetAsync("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_stops_nothing_while_there_are_no_others()
    {
        _microsoft.KeysInstead = context => Answer(context, 200, """{"keys":[{"kty":"RSA","kid":"key-1","n":"!!","e":"AQAB"}]}""");
        await using var server = await StartAsync(wait: false);
        (await Wait.ForAsync(() => _microsoft.KeyFetches > 0)).ShouldBeTrue();

        (await PostAsync(server, Token())).ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var live = await server.Http.GetAsync("/health/live");
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_slow_key_endpoint_keeps_nobody_waiting_for_long()
    {
        await using var server = await StartAsync();
        _microsoft.KeysInstead = context => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
        _time.Skip(TimeSpan.FromSeconds(61));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        (await PostAsync(server, _microsoft.Token(Url, header: h => h["kid"] = "other"))).ShouldBe(HttpStatusCode.Unauthorized);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        (await PostAsync(server, Token())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_document_without_end_is_not_read_to_its_end()
    {
        await using var server = await StartAsync();
        using var endless = new TcpListener(IPAddress.Loopback, 0);
        endless.Start();
        var taken = TakenAsync(endless);
        _microsoft.KeysElsewhere = $"http://127.0.0.1:{((IPEndPoint)endless.LocalEndpoint).Port}/keys";
        _time.Skip(TimeSpan.FromSeconds(61));

        (await PostAsync(server, _microsoft.Token(Url, header: h => h["kid"] = "other"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await taken).ShouldBeLessThan(64_000_000);
        (await PostAsync(server, Token())).ShouldBe(HttpStatusCode.OK);
    }

    private const string Url = "http://127.0.0.1:9/";

    private string Token() => _microsoft.Token(Url);

    private string LaterToken() => _microsoft.Token(Url, c => c["exp"] = MicrosoftStub.Now(26 * 3_600));

    // Gives a document that never ends, for as long as somebody takes it; so much was taken.
    private static async Task<long> TakenAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var (part, taken) = (new byte[65_536], 0L);
        Array.Fill(part, (byte)' ');
        try
        {
            await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"u8.ToArray());
            for (; taken < 1_000_000_000; taken += part.Length) await client.GetStream().WriteAsync(part);
        }
        catch (IOException)
        {
            // They had enough.
        }

        return taken;
    }

    private static Task Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        if (status == 302) context.Response.Headers.Location = "http://127.0.0.1:9/keys";
        return context.Response.WriteAsync(body);
    }

    private async Task<TestServer> StartAsync(bool wait = true)
    {
        var server = await TestServer.StartAsync(_time, _microsoft.Settings("http://127.0.0.1:9"));
        if (wait) await server.UntilReadyAsync();
        return server;
    }

    private static async Task<HttpStatusCode> PostAsync(TestServer server, string? token)
    {
        using var response = await server.PostAsync(Activities.InTenant(MicrosoftStub.Tenant, Url, expectReplies: true), token is null ? null : $"Bearer {token}");
        return response.StatusCode;
    }
}
