using BotAdvisor.Web.Channels.Teams.Extension;

namespace BotAdvisor.Web.Tests.Channels.Extension;

/// <summary>Queries that come faster than they are answered.</summary>
public sealed class LatestQueriesTests : IDisposable
{
    private readonly LatestQueries _queries = new(atOnce: 1);
    private readonly ManualResetEventSlim _release = new();

    public void Dispose()
    {
        _release.Dispose();
        _queries.Dispose();
    }

    [Fact]
    public async Task A_query_that_waits_is_dropped_when_the_same_persons_next_comes()
    {
        var worked = 0;
        var other = Task.Run(() => _queries.RunAsync("other", Busy, default));
        (await Wait.ForAsync(() => _queries.Count == 1)).ShouldBeTrue();
        var first = _queries.RunAsync("me", _ => $"first {++worked}", default);
        var second = _queries.RunAsync("me", _ => $"second {++worked}", default);

        (await first).ShouldBeNull();
        second.IsCompleted.ShouldBeFalse();
        _release.Set();

        (await second).ShouldBe("second 1");
        (await other).ShouldBe("busy", "somebody else's query goes on");
        _queries.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_caller_who_has_gone_costs_nothing()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        (await _queries.RunAsync<string>("me", _ => throw new InvalidOperationException("not to be worked on"), gone.Token)).ShouldBeNull();
        (await _queries.RunAsync("me", _ => "next", default)).ShouldBe("next");
    }

    [Fact]
    public async Task A_query_that_fails_leaves_room_for_the_next()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => _queries.RunAsync<string>("me", _ => throw new InvalidOperationException(), default));

        (await _queries.RunAsync("me", _ => "next", default)).ShouldBe("next");
        _queries.Count.ShouldBe(0);
    }

    private string Busy(CancellationToken cancellationToken)
    {
        _release.Wait(TimeSpan.FromSeconds(20), CancellationToken.None);
        return "busy";
    }
}
