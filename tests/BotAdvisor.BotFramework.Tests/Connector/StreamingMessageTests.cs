using System.Text.Json;
using BotAdvisor.BotFramework.Connector;
using BotAdvisor.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotAdvisor.BotFramework.Tests.Connector;

public sealed class StreamingMessageTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Connectors _connector;
    private readonly StreamingMessage _stream;

    public StreamingMessageTests()
    {
        _connector = new Connectors { Time = _time };
        _stream = new StreamingMessage(_connector.Client(), Connectors.ServiceUrl, Connectors.Message() with { Text = null, ReplyToId = "q" }, _time);
    }

    public void Dispose() => _connector.Dispose();

    [Fact]
    public async Task Parts_grow_in_sequence_at_most_one_a_second_and_the_final_one_is_a_message_without_number()
    {
        await _stream.InformAsync("Ik zoek het op", default);
        await NextSecondAsync("Een");
        await _stream.UpdateAsync("Een antw", default);
        await NextSecondAsync("Een antwoord");
        _time.Advance(TimeSpan.FromSeconds(1));
        var outcome = await _stream.FinishAsync(Connectors.Message("Een antwoord."), default);

        outcome.IsDone.ShouldBeTrue();
        var sent = _connector.Calls.Select(call => JsonDocument.Parse(call.Body).RootElement).ToArray();
        sent.Select(activity => activity.GetProperty("type").GetString()).ShouldBe(["typing", "typing", "typing", "message"]);
        sent.Select(activity => activity.GetProperty("text").GetString()).ShouldBe(["Ik zoek het op", "Een", "Een antwoord", "Een antwoord."]);
        var infos = sent.Select(activity => activity.GetProperty("entities")[0]).ToArray();
        infos.ShouldAllBe(info => info.GetProperty("type").GetString() == "streaminfo");
        infos.Select(info => info.GetProperty("streamType").GetString()).ShouldBe(["informative", "streaming", "streaming", "final"]);
        infos.Select(info => info.TryGetProperty("streamSequence", out var number) ? number.GetInt32() : 0).ShouldBe([1, 2, 3, 0]);
        infos.Select(info => info.TryGetProperty("streamId", out var id) ? id.GetString() : null).ShouldBe([null, "sent-1", "sent-1", "sent-1"]);
    }

    [Theory]
    [InlineData("BadArgument", "streaming api is not enabled")]
    [InlineData("ContentStreamNotAllowed", "Content stream is not allowed")]
    public async Task Where_streams_are_not_taken_the_message_is_sent_whole(string code, string message)
    {
        Refuse(403, code, message);
        await _stream.UpdateAsync("Een", default);
        await NextSecondAsync("Een antwoord");
        (await _stream.FinishAsync(Connectors.Message("Een antwoord."), default)).IsDone.ShouldBeTrue();

        _connector.Calls.Count.ShouldBe(2);
        _connector.Calls.Last().Body.ShouldNotContain("streaminfo");
    }

    [Fact]
    public async Task When_the_user_stops_it_nothing_more_is_sent()
    {
        await _stream.UpdateAsync("Een", default);
        Refuse(403, "ContentStreamNotAllowed", "Content stream was cancelled by user.");
        await NextSecondAsync("Een antwoord");
        await NextSecondAsync("Een antwoord dat");

        (await _stream.FinishAsync(Connectors.Message("Een antwoord dat"), default)).Kind.ShouldBe(ConnectorOutcomeKind.Refused);
        _stream.State.ShouldBe(StreamState.Stopped);
        _connector.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Content stream finished due to exceeded streaming time.")]
    [InlineData("Message size too large")]
    public async Task When_the_channel_ends_it_the_shown_part_is_replaced(string message)
    {
        await _stream.UpdateAsync("Een", default);
        Refuse(403, "ContentStreamNotAllowed", message);
        await NextSecondAsync("Een antwoord");

        (await _stream.FinishAsync(Connectors.Message("Een antwoord."), default)).IsDone.ShouldBeTrue();
        var (verb, url, _, body, _) = _connector.Calls.Last();
        verb.ShouldBe("PUT");
        url.ShouldEndWith("/activities/sent-1");
        body.ShouldContain("Een antwoord.");
    }

    [Fact]
    public async Task Before_two_minutes_are_over_it_is_ended_by_replacing()
    {
        await _stream.UpdateAsync("Een", default);
        _time.Advance(TimeSpan.FromSeconds(111));
        await _stream.UpdateAsync("Een antwoord", default);
        (await _stream.FinishAsync(Connectors.Message("Een antwoord."), default)).IsDone.ShouldBeTrue();

        _connector.Calls.Select(call => call.Verb).ShouldBe(["POST", "PUT"]);
    }

    [Fact]
    public async Task What_was_never_streamed_is_sent_as_a_message()
    {
        (await _stream.FinishAsync(Connectors.Message("Kort."), default)).IsDone.ShouldBeTrue();

        _connector.Calls.ShouldHaveSingleItem().Body.ShouldNotContain("streaminfo");
    }

    [Fact]
    public async Task A_throttled_stream_waits_as_long_as_it_is_asked()
    {
        await _stream.UpdateAsync("Een", default);
        _connector.Answers.Enqueue(() => Connectors.Answer(429, retryAfter: "5"));
        await NextSecondAsync("Een antwoord");
        await NextSecondAsync("Een antwoord dat");
        _connector.Calls.Count.ShouldBe(2);
        _time.Advance(TimeSpan.FromSeconds(5));
        await _stream.UpdateAsync("Een antwoord dat groeit", default);

        _connector.Calls.Count.ShouldBe(3);
    }

    private Task NextSecondAsync(string soFar)
    {
        _time.Advance(StreamingMessage.Interval);
        return _stream.UpdateAsync(soFar, default);
    }

    private void Refuse(int status, string code, string message) =>
        _connector.Answers.Enqueue(() => Connectors.Answer(status, JsonSerializer.Serialize(new { error = new { code, message } })));
}
