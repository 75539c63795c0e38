namespace BotAdvisor.Web.Tests;

/// <summary>The real clock, that can be moved on: timers go on as always.</summary>
internal sealed class ManualTime : TimeProvider
{
    private long _skipped;

    public void Skip(TimeSpan by) => Interlocked.Add(ref _skipped, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _skipped));
}
