using System.Net;
using System.Text;
using System.Text.Json;
using BotAdvisor.Storage;
using BotAdvisor.Web.Channels.WebChat;
using BotAdvisor.Web.Tests.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>Direct Line over HTTP and WebSockets, as clients meet it.</summary>
public sealed class DirectLineEndpointsTests(RunningServer running) : IClassFixture<RunningServer>
{
    private const string Secret = "--DirectLine:Secret=a-secret-of-more-than-thirty-two-characters";

    [Fact]
    public async Task A_press_of_a_cards_button_is_answered_like_the_words_on_it()
    {
        await using var client = new DirectLineClient(running.Server.Http);
        await client.ConnectAsync();
        var buttons = (await client.AnswerAsync()).GetProperty("attachments")[0].GetProperty("content").GetProperty("body").EnumerateArray().Last(element => element.GetProperty("type").GetString() == "ActionSet").GetProperty("actions");
        var pressed = buttons.EnumerateArray().Single(button => button.GetProperty("title").GetString() == "Advies opzoeken");

        // As Web Chat sends it for a card it draws itself: data, and no text.
        (await client.SayAsync("", pressed.GetProperty("data").GetProperty("choice").GetString())).Dispose();
        var byButton = (await client.AnswerAsync()).GetProperty("channelData").GetProperty("webchat:fallback-text").GetString();
        (await client.SayAsync("stop")).Dispose();
        await client.AnswerAsync();
        (await client.SayAsync("advies opzoeken")).Dispose();
        var byWords = (await client.AnswerAsync()).GetProperty("channelData").GetProperty("webchat:fallback-text").GetString();

        byButton!.ShouldContain("Over welk thema wil je advies?");
        byWords.ShouldBe(byButton);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("X-Forwarded-For", "10.0.0.7")]
    [InlineData("Host", "evil.example")]
    public async Task The_pages_token_is_given_to_our_own_page_on_this_machine_only(string header, string value)
    {
        var server = running.Server;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webchat/token");
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await server.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("token\"");
    }

    [Fact]
    public async Task Behind_a_proxy_with_a_path_the_page_and_its_streams_are_found_under_the_public_address()
    {
        await using var server = await TestServer.StartAsync("--PublicUrl=https://advies.example/bot");
        var unslashed = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Http.BaseAddress!, "/bot?lang=en"));
        unslashed.Headers.Add("X-Forwarded-For", "10.0.0.7");
        using var still = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        (await still.SendAsync(unslashed)).Headers.Location.ShouldBe(new Uri("https://advies.example/bot/?lang=en"));
        var page = await AsVisitorAsync(server, HttpMethod.Get, "/bot/");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldNotContain("href=\"/");
        html.ShouldNotContain("src=\"/");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("connect-src 'self' wss://advies.example;");

        var session = await DirectLineClient.JsonOf(await AsVisitorAsync(server, HttpMethod.Post, "/bot/webchat/token", "https://advies.example"));
        (await AsVisitorAsync(server, HttpMethod.Post, "/bot/webchat/token", "https://evil.example")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var start = new HttpRequestMessage(HttpMethod.Post, "/bot/v3/directline/conversations");
        start.Headers.Add("X-Forwarded-For", "10.0.0.7");
        start.Headers.Add("Authorization", $"Bearer {session.GetProperty("token").GetString()}");
        var started = await DirectLineClient.JsonOf(await server.SendAsync(start));
        started.GetProperty("streamUrl").GetString()!.ShouldStartWith("wss://advies.example/bot/v3/directline/conversations/");
    }

    [Fact]
    public async Task A_page_that_comes_back_gets_its_own_conversation_and_nobody_elses()
    {
        var server = running.Server;
        await using var client = new DirectLineClient(server.Http);
        await client.ConnectAsync();

        (await ConversationOfAsync(client.Key)).ShouldBe(client.Conversation);
        (await ConversationOfAsync(client.Token)).ShouldNotBe(client.Conversation, "a token is no key");
        (await ConversationOfAsync($"{client.Key[..^2]}AA")).ShouldNotBe(client.Conversation);
        (await ConversationOfAsync(null)).ShouldNotBe(client.Conversation);
        using var asToken = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}/activities", credential: client.Key);
        (await DirectLineClient.CodeOf(asToken)).ShouldBe((403, "BadArgument"), "a key is no token");

        async Task<string?> ConversationOfAsync(string? key)
        {
            using var content = new StringContent(JsonSerializer.Serialize(new { key }), Encoding.UTF8, "application/json");
            return (await DirectLineClient.JsonOf(await server.Http.PostAsync("/webchat/token", content))).GetProperty("conversationId").GetString();
        }
    }

    [Fact]
    public async Task After_half_an_hour_a_token_has_expired_and_after_a_day_the_conversation_is_deleted()
    {
        var time = new ManualTime();
        await using var server = await TestServer.StartAsync(time, Secret);
        await using var client = new DirectLineClient(server.Http);
        await client.ConnectAsync();
        (await client.SayAsync("hoi")).Dispose();
        await client.AnswerAsync();
        await client.AnswerAsync();

        time.Skip(TimeSpan.FromMinutes(31));
        using var expired = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}/activities");
        (await DirectLineClient.CodeOf(expired)).ShouldBe((403, "TokenExpired"));

        var forgetting = server.Services.GetRequiredService<Forgetting>();
        time.Skip(TimeSpan.FromHours(23.9) - TimeSpan.FromMinutes(31));
        await forgetting.ForgetSilentAsync(default);
        (await StatusAsync()).ShouldBe(200);
        time.Skip(TimeSpan.FromHours(0.2));
        await forgetting.ForgetSilentAsync(default);
        (await StatusAsync()).ShouldBe(404);
        (await server.Services.GetRequiredService<IConversationStore>().LoadAsync(DirectLineAddress.KeyOf(client.Conversation), "new", default)).Version.ShouldBe(0);

        async Task<int> StatusAsync()
        {
            using var response = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}/activities", credential: Secret[(Secret.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            return (int)response.StatusCode;
        }
    }

    [Fact]
    public async Task Whoever_begins_too_much_from_one_address_is_told_when_to_come_back()
    {
        await using var server = await TestServer.StartAsync("--DirectLine:ConversationsPerMinute=3", "--PublicUrl=https://advies.example/");
        var first = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AsVisitorAsync(server, HttpMethod.Post, "/webchat/token")));

        var refused = await AsVisitorAsync(server, HttpMethod.Post, "/webchat/token");

        first.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        (await DirectLineClient.CodeOf(refused)).ShouldBe((429, "TooManyRequests"));
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await AsVisitorAsync(server, HttpMethod.Post, "/webchat/token", address: "10.0.0.8")).StatusCode.ShouldBe(HttpStatusCode.OK, "others are not kept out");
    }

    [Fact]
    public async Task Whoever_says_too_much_is_told_when_to_go_on()
    {
        await using var server = await TestServer.StartAsync("--DirectLine:MessagesPerMinute=3");
        await using var client = new DirectLineClient(server.Http);
        await client.ConnectAsync();
        for (var i = 0; i < 3; i++) (await client.SayAsync("hoi")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var refused = await client.SayAsync("hoi");

        (await DirectLineClient.CodeOf(refused)).ShouldBe((429, "TooManyRequests"));
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        for (var i = 0; i < 3; i++) (await FormAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);
        var form = await FormAsync();
        form.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await form.Content.ReadAsStringAsync()).ShouldContain(PageTexts.TooMany.Nl, customMessage: "a page for people, not JSON");

        Task<HttpResponseMessage> FormAsync() => server.Http.PostAsync("/", new FormUrlEncodedContent([new("text", "hoi")]));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_and_what_is_no_stream_too()
    {
        var server = running.Server;
        await using var client = new DirectLineClient(server.Http);
        await client.ConnectAsync();

        using var large = await client.SayAsync(new string('a', 300_000));
        using var plain = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}/stream?t=x");
        using var upload = await client.SendAsync(HttpMethod.Post, $"conversations/{client.Conversation}/upload?userId=x");

        (await DirectLineClient.CodeOf(large)).ShouldBe((413, "MessageSizeTooBig"));
        (await DirectLineClient.CodeOf(plain)).ShouldBe((400, "BadArgument"));
        (await DirectLineClient.CodeOf(upload)).ShouldBe((415, "NotSupported"));
        using var form = await server.Http.PostAsync("/", new FormUrlEncodedContent([new("text", new string('a', 100_000))]));
        form.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await form.Content.ReadAsStringAsync()).ShouldContain(PageTexts.TooLarge.Nl);
        plain.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://intranet.example", true)]
    [InlineData("https://evil.example", false)]
    public async Task Pages_of_other_origins_may_talk_and_frame_where_the_operator_allows_it(string origin, bool allowed)
    {
        await using var server = await TestServer.StartAsync("--WebChat:AllowedOrigins:0=https://intranet.example");
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");

        using var response = await server.SendAsync(request);
        using var page = await server.Http.GetAsync("/");

        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(allowed);
        page.Headers.GetValues("Content-Security-Policy").Single().Contains(origin, StringComparison.Ordinal).ShouldBe(allowed);
    }

    private static async Task<HttpResponseMessage> AsVisitorAsync(TestServer server, HttpMethod method, string path, string? origin = null, string address = "10.0.0.7")
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-Forwarded-For", address);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await server.SendAsync(request);
    }
}
