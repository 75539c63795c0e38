using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace BotAdvisor.Web.Tests.Channels;

public sealed class MessagesEndpointTests : ServedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_message_is_accepted_and_its_reply_sent_to_theConnector()
    {
        using var response = await SendAsync(Activities.Message("m1", "wat is blokchain?", serviceUrl: Connector.ServiceUrl));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var reply = (await Connector.ReplyToAsync("m1", Patience)).ShouldNotBeNull();
        reply.GetProperty("text").GetString()!.ShouldContain("Blockchain");
        reply.GetProperty("from").GetProperty("id").GetString().ShouldBe("bot-1");
        reply.GetProperty("conversation").GetProperty("id").GetString().ShouldBe("c1");
        reply.TryGetProperty("serviceUrl", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_redelivered_message_is_answered_once()
    {
        var message = Activities.Message("m1", "in welke fase zit mijn team", serviceUrl: Connector.ServiceUrl);
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(message)));
        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.Accepted);
        await SendAsync(Activities.Message("m2", "1", serviceUrl: Connector.ServiceUrl));

        await Connector.ReplyToAsync("m2", Patience);

        Connector.RepliesTo("m1").Count.ShouldBe(1);
        Connector.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Messages_of_one_conversation_are_answered_in_the_order_they_came()
    {
        string[] texts = ["in welke fase zit mijn team", "overslaan", "2", "terug", "1", "1", "1"];
        foreach (var (text, i) in texts.Select((text, i) => (text, i))) await SendAsync(Activities.Message($"m{i}", text, serviceUrl: Connector.ServiceUrl));

        var last = (await Connector.ReplyToAsync($"m{texts.Length - 1}", Patience)).ShouldNotBeNull();

        Connector.Received.Select(reply => reply.GetProperty("replyToId").GetString()).ShouldBe(Enumerable.Range(0, texts.Length).Select(i => $"m{i}"));
        last.GetProperty("text").GetString()!.ShouldContain("automatisering");
    }

    [Fact]
    public async Task Who_expects_replies_gets_them_in_the_response_and_the_same_ones_again()
    {
        var first = (await Server.AskAsync(Activities.Message("m1", "wat is big data", expectReplies: true))).ShouldNotBeNull();
        var again = (await Server.AskAsync(Activities.Message("m1", "wat is big data", expectReplies: true))).ShouldNotBeNull();

        first.GetProperty("text").GetString()!.ShouldContain("Big data");
        again.GetRawText().ShouldBe(first.GetRawText());
        Connector.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_arrives_is_welcomed_once()
    {
        var update = Activities.Common("conversationUpdate", "u1", serviceUrl: Connector.ServiceUrl);
        update["membersAdded"] = new[] { new { id = "user-1" }, new { id = "bot-1" } };
        await SendAsync(update);
        update["id"] = "u2";
        await SendAsync(update);
        await SendAsync(Activities.Message("m1", "dank je", serviceUrl: Connector.ServiceUrl));

        await Connector.ReplyToAsync("m1", Patience);

        Connector.RepliesTo("u1").Single().GetProperty("text").GetString()!.ShouldContain(Texts.WhatIAm.Nl);
        Connector.RepliesTo("u2").ShouldBeEmpty();
        Connector.RepliesTo("m1").Single().GetProperty("text").GetString()!.ShouldNotContain(Texts.WhatIAm.Nl);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    [InlineData("messageReaction")]
    [InlineData("something-of-the-future")]
    public async Task Other_activities_are_ignored(string type)
    {
        using var response = await SendAsync(Activities.Common(type, "x"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Connector.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        var invoke = Activities.Common("invoke", "x");
        invoke["name"] = "composeExtension/unheardOf";

        using var response = await SendAsync(invoke);

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task In_Teams_the_answer_is_a_card_whose_buttons_carry_their_choice()
    {
        await SendAsync(Activities.Message("m1", "in welke fase zit mijn team", serviceUrl: Connector.ServiceUrl, channel: "msteams"));

        var reply = (await Connector.ReplyToAsync("m1", Patience)).ShouldNotBeNull();

        reply.TryGetProperty("text", out _).ShouldBeFalse("Teams would show text and card as two messages");
        var card = reply.GetProperty("attachments")[0].GetProperty("content");
        card.GetProperty("version").GetString().ShouldBe("1.5");
        card.GetProperty("fallbackText").GetString()!.ShouldContain("1. ");
        var button = card.GetProperty("body").EnumerateArray().Single(element => element.GetProperty("type").GetString() == "ActionSet").GetProperty("actions")[1];

        var pressed = Activities.Common("message", "m2", serviceUrl: Connector.ServiceUrl, channel: "msteams");
        pressed["value"] = button.GetProperty("data");
        await SendAsync(pressed);

        (await Connector.ReplyToAsync("m2", Patience)).ShouldNotBeNull().GetRawText().ShouldContain(button.GetProperty("title").GetString()!);
    }

    [Fact]
    public async Task The_mention_of_the_bot_is_not_part_of_what_was_said()
    {
        var message = Activities.Message("m1", "<at>Bot</at> stop", expectReplies: true);
        message["entities"] = new object[] { new { type = "mention", text = "<at>Bot</at>", mentioned = new { id = "bot-1" } }, new { type = "mention" }, new { type = "clientInfo" } };

        var reply = (await Server.AskAsync(message)).ShouldNotBeNull();

        reply.GetProperty("text").GetString()!.ShouldContain(Texts.NothingToStop.Nl);
    }

    [Fact]
    public async Task In_a_group_everybody_has_a_dialog_of_their_own()
    {
        await Server.AskAsync(InGroup("m1", "in welke fase zit mijn team", "anna"));

        var other = (await Server.AskAsync(InGroup("m2", "1", "bram"))).ShouldNotBeNull();

        other.GetProperty("text").GetString()!.ShouldNotContain("Vraag 2 van 7");

        static Dictionary<string, object?> InGroup(string id, string text, string user)
        {
            var message = Activities.InGroup(Activities.Message(id, text, expectReplies: true));
            message["from"] = new { id = user };
            return message;
        }
    }

    [Fact]
    public async Task AConnector_that_is_busy_is_tried_again()
    {
        Connector.Answers.Enqueue(429);
        Connector.Answers.Enqueue(412);
        await SendAsync(Activities.Message("m1", "hoi", serviceUrl: Connector.ServiceUrl));

        (await Connector.ReplyToAsync("m1", Patience)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(403)]
    [InlineData(502)]
    public async Task A_reply_that_was_refused_or_may_have_arrived_is_not_sent_again(int status)
    {
        Connector.Answers.Enqueue(status);
        await SendAsync(Activities.Message("m1", "hoi", serviceUrl: Connector.ServiceUrl));
        await SendAsync(Activities.Message("m2", "hoi", serviceUrl: Connector.ServiceUrl));

        await Connector.ReplyToAsync("m2", Patience);

        Connector.RepliesTo("m1").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":7,"channelId":"x","from":{"id":"a"},"recipient":{"id":"b"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"x","from":{"id":""},"recipient":{"id":"b"},"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"x","from":{"id":"a"},"recipient":{"id":"b"},"conversation":{"id":"c"},"text":"no service url"}""")]
    public async Task What_is_no_complete_activity_gets_400_with_a_constant_body(string body)
    {
        using var response = await Server.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"error":{"code":"BadSyntax","message":"The body is not a complete activity."}}""");
    }

    [Fact]
    public async Task Depth_over_64_gets_400()
    {
        var deep = JsonSerializer.Serialize(Activities.Message("m", "x")).TrimEnd('}') + $",\"value\":{new string('[', 100_000)}{new string(']', 100_000)}}}";

        using var response = await Server.PostAsync(deep);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(262_144, HttpStatusCode.Accepted)]
    [InlineData(262_145, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(5_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task The_size_of_a_body_is_limited(int bytes, HttpStatusCode status)
    {
        var message = Activities.Message("m1", "", serviceUrl: Connector.ServiceUrl);
        message["text"] = new string('a', bytes - JsonSerializer.Serialize(message).Length);
        var body = JsonSerializer.Serialize(message);
        body.Length.ShouldBe(bytes);

        using var response = await Server.PostAsync(body);

        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_body_without_a_length_is_limited_too()
    {
        using var content = new StreamContent(new MemoryStream(new byte[1_000_000]));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var response = await Server.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_a_page_of_another_site_can_send_is_refused(string contentType)
    {
        using var response = await Server.PostAsync(JsonSerializer.Serialize(Activities.Message("m", "x")), contentType);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Host", "evil.example")]
    public async Task Without_an_app_id_only_clients_on_this_machine_get_in(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(JsonSerializer.Serialize(Activities.Message("m", "x")), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await Server.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://user@127.0.0.1/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("nonsense")]
    public async Task Without_an_app_id_replies_go_nowhere_but_to_this_machine(string serviceUrl)
    {
        using var response = await SendAsync(Activities.Message("m", "x", serviceUrl: serviceUrl));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    public async Task With_an_app_id_a_request_without_a_valid_token_is_refused(string? authorization)
    {
        await using var server = await TestServer.StartAsync("--MicrosoftAppId=00000000-0000-0000-0000-000000000001", "--MicrosoftAppTenantId=00000000-0000-0000-0000-000000000002");

        using var response = await server.PostAsync(Activities.Message("m", "x"), authorization);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"error":{"code":"Unauthorized","message":"A valid token is required."}}""");
    }

    private Task<HttpResponseMessage> SendAsync(object activity) => Server.PostAsync(JsonSerializer.Serialize(activity));
}
