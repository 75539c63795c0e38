using System.Collections.Concurrent;
using BotAdvisor.Turns;

namespace BotAdvisor.Tests.Turns;

public class LanesTests
{
    [Fact]
    public async Task Work_in_a_lane_is_done_in_order_and_one_at_a_time()
    {
        var lanes = new Lanes();
        var order = new ConcurrentQueue<int>();
        var busy = 0;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => lanes.Run("a", async () =>
        {
            Interlocked.Increment(ref busy).ShouldBe(1);
            await Task.Yield();
            order.Enqueue(i);
            Interlocked.Decrement(ref busy);
            return i;
        })));

        order.ShouldBe(Enumerable.Range(0, 200));
    }

    [Fact]
    public async Task Lanes_do_not_wait_for_each_other()
    {
        var lanes = new Lanes();
        var gate = new TaskCompletionSource();
        var blocked = lanes.Run("a", async () =>
        {
            await gate.Task;
            return 1;
        });

        (await lanes.Run("b", () => Task.FromResult(2))).ShouldBe(2);

        gate.SetResult();
        (await blocked).ShouldBe(1);
    }

    [Fact]
    public async Task Work_that_fails_does_not_stop_its_lane()
    {
        var lanes = new Lanes();
        var failing = lanes.Run<int>("a", () => throw new InvalidOperationException("as meant"));

        (await lanes.Run("a", () => Task.FromResult(2))).ShouldBe(2);
        await failing.ShouldThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task An_empty_lane_is_gone()
    {
        var lanes = new Lanes();
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => lanes.Run($"{i}", () => Task.FromResult(i))));

        await lanes.DrainAsync(CancellationToken.None);

        SpinWait.SpinUntil(() => lanes.Count == 0, TimeSpan.FromSeconds(5)).ShouldBeTrue();
    }

    [Fact]
    public async Task Draining_waits_for_work_that_is_put_in_meanwhile()
    {
        var lanes = new Lanes();
        var done = false;
        _ = lanes.Run("a", async () =>
        {
            await Task.Yield();
            _ = lanes.Run("b", async () =>
            {
                await Task.Delay(20);
                return done = true;
            });
            return true;
        });

        await lanes.DrainAsync(CancellationToken.None);

        done.ShouldBeTrue();
    }
}
