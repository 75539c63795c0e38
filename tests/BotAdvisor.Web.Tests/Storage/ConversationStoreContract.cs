using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Storage;

namespace BotAdvisor.Web.Tests.Storage;

/// <summary>What every store promises.</summary>
public abstract class ConversationStoreContract
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    protected abstract IConversationStore Store { get; }

    [Fact]
    public async Task A_message_is_accepted_once()
    {
        (await Store.AcceptAsync(Accepted("1"), default)).ShouldBeTrue();
        (await Store.AcceptAsync(Accepted("1"), default)).ShouldBeFalse();
        (await Store.AcceptAsync(Accepted("1", conversation: "other"), default)).ShouldBeTrue();
    }

    [Fact]
    public async Task An_answered_message_is_not_accepted_again()
    {
        await Store.AcceptAsync(Accepted("1"), default);
        await Store.SaveAsync(Turn("1", 0), default);

        (await Store.AcceptAsync(Accepted("1"), default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_can_be_withdrawn_until_it_is_answered()
    {
        await Store.AcceptAsync(Accepted("1"), default);
        await Store.AcceptAsync(Accepted("2"), default);
        await Store.SaveAsync(Turn("2", 0), default);

        (await Store.WithdrawAsync("c", "1", default)).ShouldBeTrue();
        (await Store.WithdrawAsync("c", "2", default)).ShouldBeFalse("it was answered");
        (await Store.WithdrawAsync("other", "1", default)).ShouldBeFalse();

        (await Store.UnansweredAsync(default)).ShouldBeEmpty();
        (await Store.AcceptAsync(Accepted("1"), default)).ShouldBeTrue("it may come again");
        (await Store.AcceptAsync(Accepted("2"), default)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_waits_for_an_answer_is_found_in_order_with_all_that_is_needed()
    {
        foreach (var id in new[] { "3", "1", "2" }) await Store.AcceptAsync(Accepted(id), default);
        await Store.SaveAsync(Turn("1", 0), default);

        var waiting = await Store.UnansweredAsync(default);

        waiting.ShouldBe([Accepted("3"), Accepted("2")]);
    }

    [Fact]
    public async Task A_new_conversation_is_at_version_zero()
    {
        var stored = await Store.LoadAsync("c", "1", default);

        stored.ShouldBe(new StoredConversation(Conversation.New, 0));
    }

    [Fact]
    public async Task Saved_state_is_loaded_and_its_version_counts_up()
    {
        await Store.SaveAsync(Turn("1", 0, State("a")), default);
        await Store.SaveAsync(Turn("2", 1, State("b")), default);

        var stored = await Store.LoadAsync("c", "3", default);

        stored.Version.ShouldBe(2);
        stored.Conversation.Dialog!.Dialog.ShouldBe("b");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_turn_worked_out_from_another_version_is_not_saved(long expected)
    {
        await Store.SaveAsync(Turn("1", 0, State("a")), default);

        var outcome = await Store.SaveAsync(Turn("2", expected, State("b"), address: "x"), default);

        outcome.ShouldBe(new SaveOutcome(SaveKind.Conflict));
        (await Store.LoadAsync("c", "2", default)).Answered.ShouldBeFalse();
        (await Store.LoadAsync("c", "2", default)).Conversation.Dialog!.Dialog.ShouldBe("a");
        (await Store.UnsentAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_is_answered_once()
    {
        await Store.SaveAsync(Turn("1", 0, State("a"), address: "x"), default);

        var outcome = await Store.SaveAsync(Turn("1", 1, State("b"), address: "x"), default);

        outcome.Kind.ShouldBe(SaveKind.AnsweredBefore);
        (await Store.LoadAsync("c", "2", default)).Conversation.Dialog!.Dialog.ShouldBe("a");
        (await Store.UnsentAsync(default)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_reply_given_at_once_is_given_again_to_the_same_message()
    {
        await Store.SaveAsync(Turn("1", 0), default);

        var again = await Store.LoadAsync("c", "1", default);

        again.Answered.ShouldBeTrue();
        StoredJson.Write(again.Answer!).ShouldBe(StoredJson.Write(Reply("1")));
    }

    [Fact]
    public async Task A_turn_may_leave_the_state_as_it_is()
    {
        await Store.SaveAsync(Turn("1", 0, State("a")), default);
        await Store.SaveAsync(Turn("2", 0, next: null), default);

        var stored = await Store.LoadAsync("c", "3", default);

        stored.Version.ShouldBe(1);
        (await Store.LoadAsync("c", "2", default)).Answered.ShouldBeTrue();
    }

    [Fact]
    public async Task Replies_stand_in_the_outbox_in_order_until_they_are_taken_out()
    {
        var first = (await Store.SaveAsync(Turn("1", 0, State("a"), address: "x"), default)).Outgoing!;
        await Store.SaveAsync(Turn("2", 1, State("a"), address: "y"), default);
        await Store.RemoveOutgoingAsync(first.Id, null, default);

        var left = (await Store.UnsentAsync(default)).Single();

        (left.ConversationKey, left.MessageId, left.Address).ShouldBe(("c", "2", "y"));
        left.Id.ShouldBeGreaterThan(first.Id);
        StoredJson.Write(left.Reply).ShouldBe(StoredJson.Write(Reply("2")));
    }

    [Fact]
    public async Task Old_answered_messages_are_forgotten_and_waiting_ones_are_not()
    {
        await Store.AcceptAsync(Accepted("waiting"), default);
        await Store.SaveAsync(Turn("old", 0), default);

        (await Store.ForgetAnsweredAsync(Now, default)).ShouldBe(0);
        (await Store.ForgetAnsweredAsync(Now.AddSeconds(1), default)).ShouldBe(1);

        (await Store.LoadAsync("c", "old", default)).Answered.ShouldBeFalse();
        (await Store.UnansweredAsync(default)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_forgotten_conversation_leaves_nothing_and_takes_no_other_with_it()
    {
        await Store.SaveAsync(Turn("1", 0, State("a"), address: "x"), default);
        await Store.AcceptAsync(Accepted("2"), default);
        await Store.AcceptAsync(Accepted("2", conversation: "other"), default);

        await Store.ForgetConversationAsync("c", default);

        (await Store.LoadAsync("c", "1", default)).ShouldBe(new StoredConversation(Conversation.New, 0));
        (await Store.UnsentAsync(default)).ShouldBeEmpty();
        (await Store.UnansweredAsync(default)).ShouldBe([Accepted("2", conversation: "other")]);
        (await Store.AcceptAsync(Accepted("1"), default)).ShouldBeTrue("it may begin anew");
    }

    [Fact]
    public async Task The_conversations_of_a_place_are_known_until_they_are_forgotten()
    {
        await Store.AcceptAsync(InPlace("accepted"), default);
        await Store.SaveAsync(Turn("1", 0, State("a")) with { Message = InPlace("answered").Message }, default);
        await Store.AcceptAsync(Accepted("1", conversation: "elsewhere"), default);

        (await Store.ConversationsInAsync("team", default)).Order().ShouldBe(["accepted", "answered"]);
        await Store.ForgetConversationAsync("accepted", default);
        (await Store.ConversationsInAsync("team", default)).ShouldBe(["answered"]);
        (await Store.ConversationsInAsync("elsewhere", default)).ShouldBeEmpty();

        static AcceptedMessage InPlace(string conversation) => Accepted("1", conversation) with { Message = Message("1", conversation) with { Place = "team" } };
    }

    [Fact]
    public async Task What_a_reply_was_sent_as_is_known_for_its_message_and_for_edits_of_it()
    {
        var first = (await Store.SaveAsync(Turn("1", 0, State("a"), address: "x"), default)).Outgoing!;
        await Store.RemoveOutgoingAsync(first.Id, "sent-1", default);
        (await Store.SentForAsync("c", "1", default)).ShouldBe("sent-1");
        (await Store.SentForAsync("c", "11", default)).ShouldBeNull();
        (await Store.SentForAsync("other", "1", default)).ShouldBeNull();

        var edit = (await Store.SaveAsync(Turn($"1{UserMessage.EditMark}x", 1, State("a"), address: "x"), default)).Outgoing!;
        await Store.RemoveOutgoingAsync(edit.Id, "sent-2", default);

        (await Store.SentForAsync("c", "1", default)).ShouldBe("sent-2");
        await Store.ForgetAnsweredAsync(Now.AddSeconds(1), default);
        (await Store.SentForAsync("c", "1", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_turns_from_one_version_one_is_saved()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => Store.SaveAsync(Turn($"{i}", 0, State($"{i}"), address: "x"), default))));

        outcomes.Count(outcome => outcome.Kind == SaveKind.Saved).ShouldBe(1);
        (await Store.LoadAsync("c", "new", default)).Version.ShouldBe(1);
        (await Store.UnsentAsync(default)).Length.ShouldBe(1);
    }

    protected static TurnRecord Turn(string id, long version, Conversation? next, string? address = null) =>
        new(Message(id), version, next, Reply(id), address, Now);

    protected static TurnRecord Turn(string id, long version) => Turn(id, version, State("a"));

    protected static Conversation State(string dialog) => Conversation.New with { Dialog = new DialogPosition(dialog, []) };

    protected static AcceptedMessage Accepted(string id, string conversation = "c") => new(Message(id, conversation), "there");

    private static UserMessage Message(string id, string conversation = "c") => new() { ConversationKey = conversation, Id = id, Text = $"text of {id}" };

    private static Reply Reply(string id) => new() { Intent = Intent.Help, Language = Language.Nl, Blocks = [new(BlockKind.Paragraph, $"answer to {id}")] };
}
