using System.Text;
using System.Text.Json;
using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.Tests.DirectLine;

public class DirectLineServerTests
{
    private readonly Line _line = new();

    [Fact]
    public async Task A_token_neither_begins_its_conversation_nor_disturbs_the_bot()
    {
        var (conversation, token) = _line.Generate();

        _line.Received.ShouldBeEmpty();
        Line.CodeOf(await _line.Server.ReadAsync(Line.With(token), conversation, null, default)).ShouldBe((404, "NotFound"));
        Line.CodeOf(await _line.Server.PostAsync(Line.With(token), conversation, Line.Message("hoi"), default)).ShouldBe((404, "NotFound"));
        Line.CodeOf(await _line.Server.ReconnectAsync(Line.With(token), conversation, null, default)).ShouldBe((404, "NotFound"));
    }

    [Fact]
    public async Task A_conversation_begins_with_201_and_again_with_200_and_the_bot_knows_it_for_the_same()
    {
        var (conversation, token) = _line.Generate();

        var first = await _line.Server.StartAsync(Line.With(token), Encoding.UTF8.GetBytes("""{"locale":"nl-NL","user":{"id":"r_made-up"}}"""), default);
        var again = await _line.Server.StartAsync(Line.With(token), default, default);

        ((int)first.Status, (int)again.Status).ShouldBe((201, 200));
        var body = Line.Json(first);
        body.GetProperty("conversationId").GetString().ShouldBe(conversation);
        body.GetProperty("expires_in").GetInt32().ShouldBe(1800);
        body.GetProperty("streamUrl").GetString()!.ShouldStartWith($"wss://advies.example/bot/v3/directline/conversations/{conversation}/stream?watermark=0&t=");
        _line.Received.Select(activity => activity.Id).Distinct().ShouldHaveSingleItem();
        _line.Received[0].Type.ShouldBe(ActivityTypes.ConversationUpdate);
        _line.Received[0].Locale.ShouldBe("nl-NL");
        _line.Received[0].MembersAdded!.Select(member => member.Id).ShouldBe(["bot", "dl_anna"], "the user is whom the token names");
    }

    [Fact]
    public async Task The_sender_is_whom_the_token_names_whatever_the_activity_says()
    {
        var (conversation, token) = await _line.BeginAsync("dl_anna");

        await _line.Server.PostAsync(Line.With(token), conversation, Line.Message("hoi", from: "dl_bert"), default);

        _line.Received[^1].From!.Id.ShouldBe("dl_anna");
        Line.Json(await _line.Server.ReadAsync(Line.With(token), conversation, null, default)).GetProperty("activities")[0].GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_anna");
    }

    [Fact]
    public async Task Without_a_user_in_the_token_the_activity_names_the_sender()
    {
        var (conversation, token) = _line.Generate(user: null);
        await _line.Server.StartAsync(Line.With(token), default, default);

        await _line.Server.PostAsync(Line.With(token), conversation, Line.Message("hoi", from: "dl_bert"), default);

        _line.Received[^1].From!.Id.ShouldBe("dl_bert");
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("DL_anna")]
    [InlineData("")]
    public void A_users_id_begins_with_dl(string user) =>
        Line.CodeOf(_line.Server.Generate(Line.With(Line.Secret), JsonSerializer.SerializeToUtf8Bytes(new { user = new { id = user } }))).ShouldBe((400, "BadArgument"));

    [Fact]
    public async Task The_same_activity_again_gets_the_same_id_and_stands_there_once()
    {
        var (conversation, token) = await _line.BeginAsync();

        var first = await _line.Server.PostAsync(Line.With(token), conversation, Line.Message("hoi", "c1"), default);
        var again = await _line.Server.PostAsync(Line.With(token), conversation, Line.Message("hoi", "c1"), default);
        await _line.Server.PostAsync(Line.With(token), conversation, Line.Message("hoi", "c2"), default);
        await _line.Server.PostAsync(Line.With(token), conversation, Line.Message("hoi"), default);

        Line.Json(again).GetProperty("id").GetString().ShouldBe(Line.Json(first).GetProperty("id").GetString());
        (await _line.ReadAsync(conversation, token)).Texts.Length.ShouldBe(3);
        _line.Received.Skip(1).Select(activity => activity.Id).Distinct().Count().ShouldBe(3, "the bot tells it by its id");
    }

    [Fact]
    public async Task What_the_bot_did_not_take_is_refused_with_502_and_taken_when_it_comes_again()
    {
        var (conversation, token) = await _line.BeginAsync();
        _line.Fails = true;
        Line.CodeOf(await _line.Server.PostAsync(Line.With(token), conversation, Line.Message("hoi", "c1"), default)).ShouldBe((502, "BotRejectedActivity"));

        _line.Fails = false;
        var again = await _line.Server.PostAsync(Line.With(token), conversation, Line.Message("hoi", "c1"), default);

        ((int)again.Status).ShouldBe(200);
        _line.Received[^1].Id.ShouldBe(Line.Json(again).GetProperty("id").GetString());
        (await _line.ReadAsync(conversation, token)).Texts.ShouldBe(["hoi"]);
    }

    [Fact]
    public async Task A_watermark_brings_what_is_behind_it_a_page_at_a_time_until_there_is_no_more()
    {
        var (conversation, token) = await _line.BeginAsync();
        var expected = Enumerable.Range(0, 250).Select(i => $"text {i}").ToArray();
        foreach (var text in expected) await _line.Server.SendAsync(conversation, text, new Activity { Type = "message", Text = text }, default);

        var read = new List<string>();
        var (texts, watermark) = await _line.ReadAsync(conversation, token);
        for (; texts.Length > 0; (texts, watermark) = await _line.ReadAsync(conversation, token, watermark))
        {
            texts.Length.ShouldBeLessThanOrEqualTo(100);
            read.AddRange(texts);
        }

        read.ShouldBe(expected);
        (await _line.ReadAsync(conversation, token, watermark)).Watermark.ShouldBe(watermark);
        (await _line.ReadAsync(conversation, token, "")).Texts[0].ShouldBe("text 0", "an empty watermark is none");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("abc")]
    [InlineData("٣")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_was_never_given_is_refused(string watermark)
    {
        var (conversation, token) = await _line.BeginAsync();

        Line.CodeOf(await _line.Server.ReadAsync(Line.With(token), conversation, watermark, default)).ShouldBe((400, "BadArgument"));
        Line.CodeOf(await _line.Server.ReconnectAsync(Line.With(token), conversation, watermark, default)).ShouldBe((400, "BadArgument"));
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("", 2)]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("77", 0)]
    public async Task Coming_back_opens_a_stream_from_the_watermark_or_from_now(string? watermark, long after)
    {
        var (conversation, token) = await _line.BeginAsync();
        foreach (var text in new[] { "a", "b" }) await _line.Server.SendAsync(conversation, text, new Activity { Type = "message", Text = text }, default);

        var body = Line.Json(await _line.Server.ReconnectAsync(Line.With(token), conversation, watermark, default));

        var start = _line.Server.Open(TicketOf(body.GetProperty("streamUrl").GetString()!));
        start.ShouldBe(new StreamStart(conversation, after));
        body.GetProperty("token").GetString()!.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_stream_opens_once_and_within_a_minute()
    {
        var (conversation, token) = await _line.BeginAsync();
        var (first, second) = (await TicketAsync(), await TicketAsync());
        _line.Time.Advance(TimeSpan.FromSeconds(59));

        _line.Server.Open(first).ShouldNotBeNull();
        _line.Server.Open(first).ShouldBeNull();
        _line.Time.Advance(TimeSpan.FromSeconds(1));
        _line.Server.Open(second).ShouldBeNull();
        _line.Server.Open("made up").ShouldBeNull();
        _line.Server.Open(null).ShouldBeNull();

        async Task<string> TicketAsync() => TicketOf(Line.Json(await _line.Server.ReconnectAsync(Line.With(token), conversation, null, default)).GetProperty("streamUrl").GetString()!);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("conversationUpdate")]
    public async Task What_is_no_message_is_taken_and_neither_kept_nor_passed_on(string type)
    {
        var (conversation, token) = await _line.BeginAsync();

        var response = await _line.Server.PostAsync(Line.With(token), conversation, JsonSerializer.SerializeToUtf8Bytes(new { type, from = new { id = "x" } }), default);

        ((int)response.Status).ShouldBe(200);
        _line.Received.Count.ShouldBe(1, "the arrival alone");
        (await _line.ReadAsync(conversation, token)).Texts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"text\":\"hoi\"}")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        var (conversation, token) = await _line.BeginAsync();

        Line.CodeOf(await _line.Server.PostAsync(Line.With(token), conversation, Encoding.UTF8.GetBytes(body), default)).ShouldBe((400, "BadArgument"));
    }

    [Fact]
    public async Task Files_are_refused_with_a_way_on()
    {
        var (conversation, token) = await _line.BeginAsync();

        var refused = _line.Server.Upload(Line.With(token), conversation);

        Line.CodeOf(refused).ShouldBe((415, "NotSupported"));
        Line.Json(refused).GetProperty("error").GetProperty("message").GetString()!.ShouldContain("as a message");
    }

    [Fact]
    public async Task A_forgotten_conversation_is_gone_and_takes_no_replies()
    {
        var (conversation, token) = await _line.BeginAsync();
        await _line.Server.PostAsync(Line.With(token), conversation, Line.Message("hoi"), default);

        await _line.Server.ForgetAsync(conversation, default);

        Line.CodeOf(await _line.Server.ReadAsync(Line.With(token), conversation, null, default)).ShouldBe((404, "NotFound"));
        (await _line.Server.SendAsync(conversation, "late", new Activity { Type = "message", Text = "late" }, default)).ShouldBeFalse();
    }

    [Fact]
    public void A_session_has_a_name() => Line.Json(_line.Server.Session(Line.With(Line.Secret))).GetProperty("sessionId").GetString()!.Length.ShouldBeGreaterThan(10);

    private static string TicketOf(string streamUrl) => streamUrl[(streamUrl.LastIndexOf("t=", StringComparison.Ordinal) + 2)..];
}
