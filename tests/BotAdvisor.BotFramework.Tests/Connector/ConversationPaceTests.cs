using BotAdvisor.BotFramework.Connector;
using Microsoft.Extensions.Time.Testing;

namespace BotAdvisor.BotFramework.Tests.Connector;

public class ConversationPaceTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Calls_go_out_as_early_as_every_limit_allows_and_none_is_refused()
    {
        var pace = new ConversationPace(ConversationPace.Sends, _time);

        var moments = Enumerable.Range(0, 2_000).Select(_ => pace.Take("a:1")).ToArray();

        moments.Take(7).ShouldAllBe(moment => moment == TimeSpan.Zero);
        moments.ShouldBeInOrder();
        foreach (var (calls, window) in new[] { (7, 1), (8, 2), (60, 30), (1_800, 3_600) })
        {
            for (var i = calls; i < moments.Length; i++) (moments[i] - moments[i - calls]).TotalSeconds.ShouldBeGreaterThanOrEqualTo(window, $"{calls} calls in {window} s, call {i}");
        }
    }

    [Fact]
    public void Conversations_do_not_wait_for_each_other()
    {
        var pace = new ConversationPace(ConversationPace.Sends, _time);
        for (var i = 0; i < 100; i++) pace.Take("busy");

        pace.Take("quiet").ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Who_was_quiet_for_long_starts_anew()
    {
        var pace = new ConversationPace(ConversationPace.Sends, _time);
        for (var i = 0; i < 60; i++) pace.Take("a:1");
        _time.Advance(TimeSpan.FromHours(2));

        Enumerable.Range(0, 7).Select(_ => pace.Take("a:1")).ShouldAllBe(wait => wait == TimeSpan.Zero);
    }

    [Fact]
    public void Conversations_that_made_few_calls_are_soon_forgotten_and_busy_ones_are_not()
    {
        var pace = new ConversationPace(ConversationPace.Sends, _time);
        for (var i = 0; i < 40; i++) pace.Take("busy");
        for (var i = 0; i < 900; i++) pace.Take($"quiet-{i}");
        _time.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 100; i++) pace.Take("busy");

        pace.Count.ShouldBe(1);
    }
}
