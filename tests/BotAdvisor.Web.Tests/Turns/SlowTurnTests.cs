using System.Collections.Concurrent;
using System.Collections.Immutable;
using BotAdvisor.Replies;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Commands;
using BotAdvisor.Web.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotAdvisor.Web.Tests.Turns;

/// <summary>A turn that takes its time: what the user sees meanwhile, and what becomes of a caller who cannot wait.</summary>
public sealed class SlowTurnTests : IDisposable
{
    private static readonly Advisor Advisor = Installed.Advisor()!;

    private readonly SlowStore _store = new();
    private readonly Sender _sender = new();
    private readonly Intake _intake;

    public SlowTurnTests() => _intake = new Intake(new CurrentAdvisor(Advisor), _store, _sender, TimeProvider.System, NullLoggerFactory.Instance);

    public void Dispose() => _intake.Dispose();

    [Fact]
    public async Task Typing_shows_while_a_turn_works_and_not_after_its_reply()
    {
        _store.LoadTakes = TimeSpan.FromSeconds(4);
        await _intake.AcceptAsync(new(Message("m1"), "address"), default);

        (await Wait.ForAsync(() => _sender.Seen.Contains("reply"))).ShouldBeTrue();
        await Task.Delay(200);
        _sender.Seen.ShouldBe(["typing", "typing", "reply"]);
    }

    [Fact]
    public async Task A_quick_turn_shows_no_typing()
    {
        await _intake.AcceptAsync(new(Message("m1"), "address"), default);

        (await Wait.ForAsync(() => !_sender.Seen.IsEmpty)).ShouldBeTrue();
        _sender.Seen.ShouldBe(["reply"]);
    }

    [Fact]
    public async Task Who_can_wait_gets_the_answer_and_nothing_is_sent()
    {
        _store.LoadTakes = TimeSpan.FromMilliseconds(50);
        var answer = await _intake.AnswerWithinAsync(new(Message("m1"), "address"), TimeSpan.FromSeconds(20), default);

        answer.IsLate.ShouldBeFalse();
        answer.Reply.ShouldNotBeNull();
        await _intake.DrainAsync(default);
        _sender.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_cannot_wait_is_told_so_and_the_answer_is_sent_once()
    {
        _store.LoadTakes = TimeSpan.FromMilliseconds(800);
        var answer = await _intake.AnswerWithinAsync(new(Message("m1"), "address"), TimeSpan.FromMilliseconds(100), default);

        answer.IsLate.ShouldBeTrue();
        _store.Accepted.ShouldHaveSingleItem("on disk before the caller is told to wait").ShouldBe("m1");
        (await Wait.ForAsync(() => !_sender.Seen.IsEmpty)).ShouldBeTrue();
        await _intake.DrainAsync(default);
        _sender.Seen.ShouldBe(["reply"]);
        (await _store.UnansweredAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_fails_after_the_caller_left_is_made_all_the_same()
    {
        _store.LoadTakes = TimeSpan.FromMilliseconds(500);
        _store.SavesThatFail = 1;
        (await _intake.AnswerWithinAsync(new(Message("m1"), "address"), TimeSpan.FromMilliseconds(100), default)).IsLate.ShouldBeTrue();

        (await Wait.ForAsync(() => !_sender.Seen.IsEmpty)).ShouldBeTrue();
        _sender.Seen.ShouldBe(["reply"]);
    }

    [Fact]
    public async Task The_answer_to_the_same_message_under_an_earlier_id_is_given_again()
    {
        var first = await _intake.AnswerWithinAsync(new(Message("p-1"), "address"), TimeSpan.FromSeconds(20), default);
        var again = await _intake.AnswerWithinAsync(new(Message("p-2") with { EarlierId = "p-1" }, "address"), TimeSpan.FromSeconds(20), default);
        var later = await _intake.AnswerWithinAsync(new(Message("p-3") with { EarlierId = "p-2" }, "address"), TimeSpan.FromSeconds(20), default);

        PlainText.Of(again.Reply!).ShouldBe(PlainText.Of(first.Reply!));
        later.Reply.ShouldNotBeNull();
        _store.Saves.ShouldBe(2, "the second gave the answer of the first; the third is a press of its own");
    }

    [Fact]
    public async Task A_press_whose_answer_was_late_counts_once_too()
    {
        _store.LoadTakes = TimeSpan.FromMilliseconds(400);
        (await _intake.AnswerWithinAsync(new(Message("p-1"), "address"), TimeSpan.FromMilliseconds(50), default)).IsLate.ShouldBeTrue();
        (await Wait.ForAsync(() => !_sender.Seen.IsEmpty)).ShouldBeTrue();
        _store.LoadTakes = TimeSpan.Zero;

        var again = await _intake.AnswerWithinAsync(new(Message("p-2") with { EarlierId = "p-1" }, "address"), TimeSpan.FromSeconds(20), default);

        again.Reply.ShouldBeNull();
        _store.Saves.ShouldBe(1);
    }

    private static UserMessage Message(string id) => new() { ConversationKey = "c1", Id = id, Choice = "start:fase-bepalen" };

    /// <summary>A store that is slow and may fail.</summary>
    private sealed class SlowStore : IConversationStore
    {
        private readonly InMemoryConversationStore _store = new();

        public TimeSpan LoadTakes { get; set; }

        public int SavesThatFail { get; set; }

        public int Saves { get; private set; }

        public ConcurrentQueue<string> Accepted { get; } = new();

        public Task<bool> AcceptAsync(AcceptedMessage message, CancellationToken cancellationToken)
        {
            Accepted.Enqueue(message.Message.Id);
            return _store.AcceptAsync(message, cancellationToken);
        }

        public async Task<StoredConversation> LoadAsync(string conversationKey, string messageId, CancellationToken cancellationToken)
        {
            if (LoadTakes > TimeSpan.Zero) await Task.Delay(LoadTakes, cancellationToken);
            return await _store.LoadAsync(conversationKey, messageId, cancellationToken);
        }

        public Task<SaveOutcome> SaveAsync(TurnRecord turn, CancellationToken cancellationToken)
        {
            // The turn itself and the apology for it.
            if (SavesThatFail > 0 && Saves++ < SavesThatFail * 2) throw new IOException("The disk is full.");
            Saves++;
            return _store.SaveAsync(turn, cancellationToken);
        }

        public Task<ImmutableArray<AcceptedMessage>> UnansweredAsync(CancellationToken cancellationToken) => _store.UnansweredAsync(cancellationToken);

        public Task<ImmutableArray<OutgoingReply>> UnsentAsync(CancellationToken cancellationToken) => _store.UnsentAsync(cancellationToken);

        public Task<bool> WithdrawAsync(string conversationKey, string messageId, CancellationToken cancellationToken) => _store.WithdrawAsync(conversationKey, messageId, cancellationToken);

        public Task RemoveOutgoingAsync(long id, string? sentAs, CancellationToken cancellationToken) => _store.RemoveOutgoingAsync(id, sentAs, cancellationToken);

        public Task<string?> SentForAsync(string conversationKey, string messageId, CancellationToken cancellationToken) => _store.SentForAsync(conversationKey, messageId, cancellationToken);

        public Task<ImmutableArray<string>> ConversationsInAsync(string place, CancellationToken cancellationToken) => _store.ConversationsInAsync(place, cancellationToken);

        public Task<int> ForgetAnsweredAsync(DateTimeOffset before, CancellationToken cancellationToken) => _store.ForgetAnsweredAsync(before, cancellationToken);

        public Task ForgetConversationAsync(string conversationKey, CancellationToken cancellationToken) => _store.ForgetConversationAsync(conversationKey, cancellationToken);
    }

    private sealed class Sender : IReplySender
    {
        public ConcurrentQueue<string> Seen { get; } = new();

        public Task<SendOutcome> SendAsync(OutgoingReply reply, CancellationToken cancellationToken)
        {
            Seen.Enqueue("reply");
            return Task.FromResult(new SendOutcome(SendKind.Sent));
        }

        public Task ShowTypingAsync(string address, CancellationToken cancellationToken)
        {
            Seen.Enqueue("typing");
            return Task.CompletedTask;
        }
    }
}
