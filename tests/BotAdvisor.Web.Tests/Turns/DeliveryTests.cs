using System.Collections.Concurrent;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Commands;
using BotAdvisor.Web.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BotAdvisor.Web.Tests.Turns;

/// <summary>What becomes of a reply that cannot be sent at once.</summary>
public sealed class DeliveryTests : IDisposable
{
    private static readonly Advisor Advisor = Installed.Advisor()!;

    private readonly FakeTimeProvider _time = new();
    private readonly InMemoryConversationStore _store = new();
    private readonly Sender _sender;
    private readonly Intake _intake;

    public DeliveryTests()
    {
        _sender = new Sender(_time);
        _intake = new Intake(new CurrentAdvisor(Advisor), _store, _sender, _time, NullLoggerFactory.Instance);
    }

    public void Dispose() => _intake.Dispose();

    [Fact]
    public async Task It_is_tried_for_about_an_hour_and_then_given_up()
    {
        _sender.Outcome = _ => new(SendKind.TryAgain);
        await AcceptAsync();

        await PassAsync(TimeSpan.FromHours(2), () => _sender.Tries.Count >= 70);

        _sender.Tries.Count.ShouldBe(70);
        (_sender.Tries.Last() - _sender.Tries.First()).ShouldBeInRange(TimeSpan.FromMinutes(45), TimeSpan.FromMinutes(75));
        (await Wait.ForAsync(() => _store.UnsentAsync(default).GetAwaiter().GetResult().IsEmpty)).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_sent_when_the_receiver_is_back_after_fifty_minutes()
    {
        var back = _time.GetUtcNow().AddMinutes(50);
        _sender.Outcome = _ => _time.GetUtcNow() < back ? new(SendKind.TryAgain) : new(SendKind.Sent);
        await AcceptAsync();

        await PassAsync(TimeSpan.FromHours(2), () => _store.UnsentAsync(default).GetAwaiter().GetResult().IsEmpty);

        (_sender.Tries.Last() - back).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_receiver_that_asks_for_five_minutes_gets_them()
    {
        _sender.Outcome = number => number == 1 ? new(SendKind.TryAgain, TimeSpan.FromMinutes(5)) : new(SendKind.Sent);
        await AcceptAsync();

        await PassAsync(TimeSpan.FromHours(1), () => _sender.Tries.Count == 2);

        (_sender.Tries.Last() - _sender.Tries.First()).ShouldBeInRange(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.5));
    }

    [Fact]
    public async Task A_sender_that_throws_costs_no_reply()
    {
        _sender.Outcome = number => number < 3 ? throw new InvalidOperationException("against the promise") : new(SendKind.Sent);
        await AcceptAsync();

        await PassAsync(TimeSpan.FromMinutes(5), () => _sender.Tries.Count == 3);

        _sender.Tries.Count.ShouldBe(3);
        (await Wait.ForAsync(() => _store.UnsentAsync(default).GetAwaiter().GetResult().IsEmpty)).ShouldBeTrue();
    }

    private Task<bool> AcceptAsync() => _intake.AcceptAsync(new(new UserMessage { ConversationKey = "c1", Id = "m1", Text = "hoi" }, "address"), default);

    private async Task PassAsync(TimeSpan most, Func<bool> until)
    {
        (await Wait.ForAsync(() => !_sender.Tries.IsEmpty)).ShouldBeTrue();
        var end = _time.GetUtcNow() + most;
        while (!until() && _time.GetUtcNow() < end)
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(2);
        }
    }

    private sealed class Sender(TimeProvider time) : IReplySender
    {
        public Func<int, SendOutcome> Outcome { get; set; } = _ => new(SendKind.Sent);

        public ConcurrentQueue<DateTimeOffset> Tries { get; } = new();

        public Task<SendOutcome> SendAsync(OutgoingReply reply, CancellationToken cancellationToken)
        {
            Tries.Enqueue(time.GetUtcNow());
            return Task.FromResult(Outcome(Tries.Count));
        }

        public Task ShowTypingAsync(string address, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
