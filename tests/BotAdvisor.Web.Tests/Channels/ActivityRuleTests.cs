using System.Net;
using System.Text.Json;
using BotAdvisor.BotFramework.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>The rules of the activity schema that concern a bot, each by its number, through the front door.</summary>
public sealed class ActivityRuleTests : ServedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("\"text\":\"a\"", "\"text\":\"a\",\"text\":\"b\"")]
    [InlineData("\"from\":{", "\"from\":{\"id\":\"x\",")]
    [InlineData("\"text\":\"a\"", "\"text\":\"a\",\"TEXT\":\"b\"")]
    public async Task A2001_a_field_stands_once(string found, string replaced) =>
        (await StatusOfAsync(Json(Message("m1", "a")).Replace(found, replaced, StringComparison.Ordinal))).ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A2002_names_are_read_in_any_case_and_written_in_their_own()
    {
        var reply = await AskedAsync(Json(Message("m1", "hoi", expectReplies: true)).Replace("\"channelId\"", "\"ChannelID\"", StringComparison.Ordinal));

        reply.EnumerateObject().Select(field => field.Name).ShouldAllBe(name => char.IsLower(name[0]));
        reply.TryGetProperty("replyToId", out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("text", "7")]
    [InlineData("from", "\"somebody\"")]
    [InlineData("conversation", "[]")]
    [InlineData("timestamp", "\"gisteren\"")]
    [InlineData("membersAdded", "{}")]
    [InlineData("attachments", "[null]")]
    public async Task A2003_a_value_of_another_type_is_refused(string field, string value)
    {
        var activity = Message("m1", "hoi");
        activity[field] = JsonDocument.Parse(value).RootElement;

        (await StatusOfAsync(Json(activity))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A2005_unknown_fields_are_accepted()
    {
        var activity = Message("m1", "hoi");
        activity["somethingNew"] = new { deep = new[] { 1, 2 } };

        (await StatusOfAsync(Json(activity))).ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("A2010", "type")]
    [InlineData("A2020", "channelId")]
    [InlineData("A2060", "from")]
    [InlineData("A2070", "recipient")]
    [InlineData("A2080", "conversation")]
    public async Task A2010_to_A2080_what_a_channel_must_send_is_required(string rule, string field)
    {
        var activity = Message("m1", "hoi");
        activity.Remove(field);

        (await StatusOfAsync(Json(activity))).ShouldBe(HttpStatusCode.BadRequest, rule);
    }

    [Fact]
    public async Task A2011_types_and_A2021_channels_are_compared_letter_by_letter()
    {
        (await StatusOfAsync(Json(Activities.Common("Message", "m1", serviceUrl: Connector.ServiceUrl)))).ShouldBe(HttpStatusCode.OK, "'Message' is no type that is known");
        (await AskedAsync(Json(Message("m2", "hoi", channel: "MSTEAMS", expectReplies: true)))).TryGetProperty("attachments", out _).ShouldBeFalse("'MSTEAMS' is not Teams");
        (await AskedAsync(Json(Message("m3", "hoi", channel: "msteams", expectReplies: true)))).TryGetProperty("attachments", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A2014_an_unknown_type_is_ignored_without_a_word()
    {
        (await StatusOfAsync(Json(Activities.Common("somethingOfTheFuture", "m1", serviceUrl: Connector.ServiceUrl)))).ShouldBe(HttpStatusCode.OK);
        Connector.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A2032_ids_are_compared_letter_by_letter_and_A2033_a_copy_is_told_by_its_id()
    {
        foreach (var id in new[] { "abc", "ABC", "abc" }) await StatusOfAsync(Json(Message(id, "hoi")));
        await Connector.ReplyToAsync("ABC", Patience);
        await StatusOfAsync(Json(Message("last", "hoi")));
        await Connector.ReplyToAsync("last", Patience);

        Connector.RepliesTo("abc").Count.ShouldBe(1);
        Connector.RepliesTo("ABC").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("1999-01-01T00:00:00Z")]
    [InlineData("2199-01-01T00:00:00+13:00")]
    public async Task A2042_a_timestamp_is_no_reason_to_refuse(string timestamp)
    {
        var activity = Message("m1", "hoi");
        activity["timestamp"] = timestamp;

        (await StatusOfAsync(Json(activity))).ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A2071_a_reply_names_no_recipient_A2302_no_service_url_and_A3116_no_delivery_mode()
    {
        await StatusOfAsync(Json(Message("m1", "hoi", channel: "msteams")));

        var reply = (await Connector.ReplyToAsync("m1", Patience)).ShouldNotBeNull();
        foreach (var field in new[] { "recipient", "serviceUrl", "deliveryMode", "callerId" }) reply.TryGetProperty(field, out _).ShouldBeFalse(field);
    }

    [Fact]
    public async Task A2102_no_entity_is_said_twice_and_A2104_A2105_unknown_and_malformed_ones_are_ignored()
    {
        var activity = Message("m1", "hoi", expectReplies: true);
        activity["entities"] = new object?[] { null, 7, "x", new { }, new { type = 5 }, new { type = "mention" }, new { type = "mention", mentioned = "bot", text = 7 }, new { type = "somethingNew", a = 1 } };

        var reply = await AskedAsync(Json(activity));
        var entities = reply.TryGetProperty("entities", out var said) ? said.EnumerateArray().Select(entity => entity.GetRawText()).ToArray() : [];
        entities.ShouldBeUnique();
    }

    [Fact]
    public async Task A2250_to_A2252_who_calls_is_told_by_authentication_and_never_by_the_wire()
    {
        await using var microsoft = await MicrosoftStub.StartAsync();
        await using var server = await TestServer.StartAsync(microsoft.Settings(Connector.ServiceUrl));
        await server.UntilReadyAsync();
        var gate = server.Services.GetRequiredService<InboundGate>();

        var judged = await gate.JudgeAsync(new(IPAddress.Loopback, "localhost", false, null, $"Bearer {microsoft.Token(Connector.ServiceUrl)}"), default);

        judged.Caller!.Id.ShouldBe("urn:botframework:azure");
        var activity = Message("m1", "hoi", expectReplies: true);
        activity["callerId"] = "urn:botframework:azure";
        (await AskedAsync(Json(activity))).TryGetProperty("callerId", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("notification")]
    [InlineData("somethingNew")]
    [InlineData("ExpectReplies")]
    public async Task A3110_a_delivery_mode_that_is_not_known_is_the_normal_one(string mode)
    {
        var activity = Message("m1", "hoi");
        activity["deliveryMode"] = mode;

        (await StatusOfAsync(Json(activity))).ShouldBe(HttpStatusCode.Accepted);
        (await Connector.ReplyToAsync("m1", Patience)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A3112_A3113_replies_that_are_expected_come_in_the_response_and_not_otherwise()
    {
        (await AskedAsync(Json(Message("m1", "hoi", expectReplies: true)))).GetProperty("type").GetString().ShouldBe("message");
        await StatusOfAsync(Json(Message("m2", "hoi")));
        await Connector.ReplyToAsync("m2", Patience);

        Connector.RepliesTo("m1").ShouldBeEmpty();
    }

    [Fact]
    public async Task A5002_an_unknown_event_is_ignored_and_A5402_an_unknown_invoke_is_not_implemented()
    {
        var named = Activities.Common("event", "e1", serviceUrl: Connector.ServiceUrl);
        named["name"] = "somethingNew";
        var invoke = Activities.Common("invoke", "i1", serviceUrl: Connector.ServiceUrl);
        invoke["name"] = "somethingNew";

        (await StatusOfAsync(Json(named))).ShouldBe(HttpStatusCode.OK);
        (await StatusOfAsync(Json(invoke))).ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("remove")]
    [InlineData("add-upgrade")]
    [InlineData("remove-upgrade")]
    [InlineData("somethingNew")]
    public async Task A5700_every_installation_update_is_taken(string action)
    {
        var activity = Activities.Common("installationUpdate", "i1", serviceUrl: Connector.ServiceUrl);
        activity["action"] = action;

        (await StatusOfAsync(Json(activity))).ShouldBe(action == "add" ? HttpStatusCode.Accepted : HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("[klik](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("javascript:alert(1)")]
    public async Task A7382_A7412_no_button_or_link_is_made_of_what_somebody_types(string text)
    {
        foreach (var channel in new[] { "msteams", "test" })
        {
            var reply = await AskedAsync(Json(Message($"m-{channel}", text, channel: channel, expectReplies: true)));
            reply.GetRawText().ShouldNotContain("openUrl");
            reply.GetRawText().ShouldNotContain("Action.OpenUrl");
            reply.GetRawText().ShouldNotContain("signin");
        }
    }

    [Fact]
    public async Task A7560_a_stored_address_is_checked_again_before_anything_is_sent_there()
    {
        using var folder = new TemporaryFolder("stored-");
        await using var microsoft = await MicrosoftStub.StartAsync();
        var storage = $"--Storage:Path={Path.Combine(folder.Path, "b.db")}";
        await using (var first = await TestServer.StartAsync([.. microsoft.Settings(Connector.ServiceUrl), storage]))
        {
            await first.UntilReadyAsync();
            Connector.Answers.Enqueue(429);
            Connector.RetryAfter = "60";
            using var response = await first.PostAsync(Activities.InTenant(MicrosoftStub.Tenant, Connector.ServiceUrl), $"Bearer {microsoft.Token(Connector.ServiceUrl)}");
            response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await Wait.ForAsync(() => !Connector.Authorizations.IsEmpty)).ShouldBeTrue();
        }

        var before = Connector.Authorizations.Count;
        await using (var second = await TestServer.StartAsync([.. microsoft.Settings("http://127.0.0.1:9"), storage]))
        {
            await second.UntilReadyAsync();
            await Task.Delay(500);
        }

        Connector.Authorizations.Count.ShouldBe(before);
    }

    private static string Json(object activity) => JsonSerializer.Serialize(activity);

    private Dictionary<string, object?> Message(string id, string text, string channel = "test", bool expectReplies = false) =>
        Activities.Message(id, text, serviceUrl: Connector.ServiceUrl, channel: channel, expectReplies: expectReplies);

    private async Task<HttpStatusCode> StatusOfAsync(string json)
    {
        using var response = await Server.PostAsync(json);
        return response.StatusCode;
    }

    private async Task<JsonElement> AskedAsync(string json)
    {
        using var response = await Server.PostAsync(json);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("activities")[0];
    }
}
