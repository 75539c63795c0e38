using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Connector;
using BotAdvisor.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotAdvisor.BotFramework.Tests.Connector;

public sealed class ConnectorClientTests : IDisposable
{
    private readonly FakeTimeProvider _time = new() { AutoAdvanceAmount = TimeSpan.Zero };
    private readonly Connectors _connector;

    public ConnectorClientTests() => _connector = new Connectors { Time = _time };

    public void Dispose() => _connector.Dispose();

    [Fact]
    public async Task A_reply_goes_to_what_it_answers_with_every_part_of_the_path_escaped()
    {
        var message = Connectors.Message(conversation: "19:abc@thread.tacv2;messageid=1/2") with { ReplyToId = "x?y", ServiceUrl = "https://a/", CallerId = "me", Recipient = new() { Id = "29:u" } };

        var answer = await _connector.Client().SendAsync(Connectors.ServiceUrl, message, default);

        answer.Outcome.IsDone.ShouldBeTrue();
        answer.Value!.Id.ShouldBe("sent-1");
        var call = _connector.Calls.ShouldHaveSingleItem();
        call.Url.ShouldBe("https://smba.trafficmanager.net/emea/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1%2F2/activities/x%3Fy");
        call.Body.ShouldNotContain("serviceUrl");
        call.Body.ShouldNotContain("callerId");
        call.Body.ShouldNotContain("recipient");
    }

    [Fact]
    public async Task A_targeted_message_says_so_and_keeps_its_recipient()
    {
        await _connector.Client().SendAsync(Connectors.ServiceUrl, Connectors.Message() with { Recipient = new() { Id = "29:u", IsTargeted = true } }, default);

        var call = _connector.Calls.ShouldHaveSingleItem();
        call.Url.ShouldEndWith("/activities?isTargetedActivity=true");
        call.Body.ShouldContain("\"recipient\":{\"id\":\"29:u\",\"isTargeted\":true}");
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea", "https://smba.trafficmanager.net/emea/v3/conversations/a%3A1/activities")]
    [InlineData("https://smba.trafficmanager.net/emea/?x=1", "https://smba.trafficmanager.net/emea/v3/conversations/a%3A1/activities")]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net/v3/conversations/a%3A1/activities")]
    public async Task A_service_url_may_end_as_it_likes(string serviceUrl, string called)
    {
        await _connector.Client().SendAsync(serviceUrl, Connectors.Message(), default);

        _connector.Calls.ShouldHaveSingleItem().Url.ShouldBe(called);
    }

    [Fact]
    public async Task Nothing_is_sent_and_no_token_asked_for_an_address_that_is_not_allowed()
    {
        var tokens = new CountingTokens();

        var answer = await _connector.Client(tokens).SendAsync("https://evil.trafficmanager.net/", Connectors.Message(), default);

        answer.Outcome.Kind.ShouldBe(ConnectorOutcomeKind.Refused);
        tokens.Asked.ShouldBe(0);
        _connector.Calls.ShouldBeEmpty();
    }

    // Table A6: what each status means for a message, which is sent once.
    [Theory]
    [InlineData(200, ConnectorOutcomeKind.Done)]
    [InlineData(201, ConnectorOutcomeKind.Done)]
    [InlineData(202, ConnectorOutcomeKind.Done)]
    [InlineData(302, ConnectorOutcomeKind.Refused)]
    [InlineData(400, ConnectorOutcomeKind.Refused)]
    [InlineData(401, ConnectorOutcomeKind.Refused)]
    [InlineData(403, ConnectorOutcomeKind.Refused)]
    [InlineData(404, ConnectorOutcomeKind.Refused)]
    [InlineData(408, ConnectorOutcomeKind.Unknown)]
    [InlineData(412, ConnectorOutcomeKind.Busy)]
    [InlineData(413, ConnectorOutcomeKind.Refused)]
    [InlineData(429, ConnectorOutcomeKind.Busy)]
    [InlineData(500, ConnectorOutcomeKind.Refused)]
    [InlineData(502, ConnectorOutcomeKind.Unknown)]
    [InlineData(503, ConnectorOutcomeKind.Unknown)]
    [InlineData(504, ConnectorOutcomeKind.Unknown)]
    public async Task A_message_is_tried_once_and_its_outcome_told(int status, ConnectorOutcomeKind expected)
    {
        _connector.Answers.Enqueue(() => Connectors.Answer(status, """{"error":{"code":"SomeCode","message":"some words"}}"""));

        var answer = await _connector.Client().SendAsync(Connectors.ServiceUrl, Connectors.Message(), default);

        answer.Outcome.Kind.ShouldBe(expected);
        _connector.Calls.Count.ShouldBe(1);
        if (status >= 300) answer.Outcome.Code.ShouldBe("SomeCode");
    }

    [Fact]
    public async Task A_lost_connection_leaves_the_fate_of_a_message_unknown_and_no_connection_does_not()
    {
        _connector.Answers.Enqueue(() => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        _connector.Answers.Enqueue(() => throw new HttpRequestException(HttpRequestError.ConnectionError));
        _connector.Answers.Enqueue(() => throw new TaskCanceledException("the time-out"));
        var client = _connector.Client();

        (await client.SendAsync(Connectors.ServiceUrl, Connectors.Message(), default)).Outcome.Kind.ShouldBe(ConnectorOutcomeKind.Unknown);
        (await client.SendAsync(Connectors.ServiceUrl, Connectors.Message(), default)).Outcome.Kind.ShouldBe(ConnectorOutcomeKind.NotReached);
        (await client.SendAsync(Connectors.ServiceUrl, Connectors.Message(), default)).Outcome.Kind.ShouldBe(ConnectorOutcomeKind.Unknown);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_is_idempotent_is_tried_again(int status)
    {
        for (var i = 0; i < 3; i++) _connector.Answers.Enqueue(() => Connectors.Answer(status));

        var outcome = await WithTime(_connector.Client().UpdateAsync(Connectors.ServiceUrl, Connectors.Message() with { Id = "sent-1" }, default));

        outcome.Outcome.IsDone.ShouldBeTrue();
        _connector.Calls.Count.ShouldBe(4);
        _connector.Calls.ShouldAllBe(call => call.Verb == "PUT");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task What_is_final_is_not_tried_again(int status)
    {
        _connector.Answers.Enqueue(() => Connectors.Answer(status));

        (await _connector.Client().DeleteAsync(Connectors.ServiceUrl, "a:1", "x", isTargeted: false, default)).Kind.ShouldBe(ConnectorOutcomeKind.Refused);
        _connector.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_is_given_up_after_three_repeats()
    {
        for (var i = 0; i < 10; i++) _connector.Answers.Enqueue(() => Connectors.Answer(503));

        (await WithTime(_connector.Client().MemberAsync(Connectors.ServiceUrl, "a:1", "29:u", default))).Outcome.Kind.ShouldBe(ConnectorOutcomeKind.Unknown);
        _connector.Calls.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("date", 9)]
    public async Task The_connector_is_given_the_time_it_asks_for(string asked, int seconds)
    {
        var header = asked == "date" ? _time.GetUtcNow().AddSeconds(9).ToString("R", null) : asked;
        _connector.Answers.Enqueue(() => Connectors.Answer(429, retryAfter: header));

        await WithTime(_connector.Client().DeleteAsync(Connectors.ServiceUrl, "a:1", "x", isTargeted: false, default));

        var calls = _connector.Calls.ToArray();
        (calls[1].At - calls[0].At).TotalSeconds.ShouldBeInRange(seconds, seconds + 1.1);
    }

    [Fact]
    public async Task A_thread_is_not_created_twice_where_the_first_may_have_arrived()
    {
        _connector.Answers.Enqueue(() => Connectors.Answer(503));
        var thread = new ConversationParameters { IsGroup = true, Activity = Connectors.Message() };

        (await _connector.Client().CreateConversationAsync(Connectors.ServiceUrl, thread, default)).Outcome.Kind.ShouldBe(ConnectorOutcomeKind.Unknown);
        _connector.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connector_that_repeats_a_page_of_members_for_ever_is_left()
    {
        for (var i = 0; i < 10; i++) _connector.Answers.Enqueue(() => Connectors.Answer(200, """{"members":[{"id":"29:a"}],"continuationToken":"same"}"""));

        (await _connector.Client().MembersAsync(Connectors.ServiceUrl, "a:1", default)).Value!.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"id":5}""")]
    public async Task An_answer_that_cannot_be_read_is_no_failure(string body)
    {
        _connector.Answers.Enqueue(() => Connectors.Answer(201, body));

        var answer = await _connector.Client().SendAsync(Connectors.ServiceUrl, Connectors.Message(), default);

        answer.Outcome.IsDone.ShouldBeTrue();
        answer.Value.ShouldBeNull();
    }

    private async Task<T> WithTime<T>(Task<T> work)
    {
        for (var i = 0; i < 1_000 && !work.IsCompleted; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }

        return await work;
    }

    private sealed class CountingTokens : IBotTokens
    {
        public int Asked { get; private set; }

        public ValueTask<string?> GetAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return ValueTask.FromResult<string?>("token");
        }

        public void Reject(string token)
        {
            // Not tried here.
        }
    }
}
