using BotAdvisor.Dialogs;
using BotAdvisor.Phases;
using BotAdvisor.Replies;
using BotAdvisor.Storage;

namespace BotAdvisor.Tests.Conversations;

/// <summary>
/// Every dialog walked by machine: from each state every choice is pressed, until nothing new is reached. A state is the open question with the
/// answers so far, in no order, since their order does not count; of a question that takes several answers, at most one is chosen beside another;
/// and of a scan that is over within another dialog only its outcome counts.
/// </summary>
public class EveryStateTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int MostStates = 60_000;
    private const int MostStored = 4096;

    public static TheoryData<string> Dialogs => [.. Talk.Content.Dialogs.All.Select(dialog => dialog.Id)];

    [Theory]
    [MemberData(nameof(Dialogs))]
    public async Task Every_state_is_reached_every_choice_leads_on_and_every_path_ends(string id)
    {
        var dialog = Talk.Content.Dialogs.Find(id)!;
        var (begun, _) = await PressAsync(Conversation.New with { Welcomed = true }, $"{new ChoiceValue.Begin(id, [])}");
        var seen = new HashSet<string>(StringComparer.Ordinal) { KeyOf(begun.Next) };
        var open = new Queue<(Conversation Conversation, Reply Reply)>([(begun.Next, begun.Reply!)]);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var (ends, presses) = (0, 0);
        while (open.TryDequeue(out var state))
        {
            if (OpenStep(dialog, state.Conversation) is not { } step)
            {
                ends++;
                state.Reply.Choices.ShouldNotBeEmpty($"{id} ends without a way on: {PlainText.Of(state.Reply)}");
                continue;
            }

            asked.Add(step.Id);
            foreach (var message in Said(id, step, state.Reply))
            {
                presses++;
                var (turn, stored) = await SayAsync(state.Conversation, message);
                stored.ShouldBeLessThan(MostStored);
                var reply = turn.Reply.ShouldNotBeNull();
                PlainText.Of(reply).ShouldNotBeNullOrWhiteSpace();
                if (seen.Add(KeyOf(turn.Next))) open.Enqueue((turn.Next, reply));
            }

            seen.Count.ShouldBeLessThan(MostStates, "There are too many states to walk them all.");
        }

        output.WriteLine($"{id}: {seen.Count} states, {presses} choices pressed, {ends} ends");
        ends.ShouldBeGreaterThan(0);
        asked.Order().ShouldBe(dialog.Steps.Where(step => step.IsAsked).Select(step => step.Id).Order());
    }

    /// <summary>What is tried in a state: every button of the dialog, and words where words are asked for.</summary>
    private static IEnumerable<UserMessage> Said(string id, Step step, Reply reply) =>
    [
        .. reply.Choices.Where(choice => choice.Value.StartsWith("answer:", StringComparison.Ordinal) || choice.Value.StartsWith("all:", StringComparison.Ordinal)).Select(choice => Pressing(choice.Value)),
        .. step.Kind is StepKind.Describe ? [Typing("overslaan"), Typing("wij werken met papieren mappen en tikken alles over"), Typing("tja")] : (UserMessage[])[],
        .. step.Kind is StepKind.Tasks or StepKind.Text ? [Typing("dossiers controleren, bellen met inwoners")] : (UserMessage[])[],
    ];

    private static string KeyOf(Conversation conversation)
    {
        if (conversation.Dialog is not { } position) return "none";
        var dialog = Talk.Content.Dialogs.Find(position)!;
        var isOver = DialogRunner.Open(dialog, position)?.Dimension is null && dialog.Steps.Any(step => step.Dimension is null && step.Kind != StepKind.Describe && step.IsAsked);
        var answers = position.Answers.Where(answer => !isOver || dialog.StepOf(answer.Step)?.Dimension is null).Append(new StepAnswer("outcome", [isOver ? $"{PhaseModel.Shares(PhaseQuestions.Evidence(dialog, position))?.Top}" : ""])).Select(answer => $"{answer.Step}={(answer.Options.Length > 2 ? "several" : string.Join('+', answer.Options))}").Order(StringComparer.Ordinal);
        return $"{position.Dialog}|{string.Join(',', answers)}|{(position.Chosen.Length > 1 ? "several" : string.Concat(position.Chosen))}|{position.ShowAll}|{position.Again}|{Math.Min(position.Misses, 3)}";
    }

    private static Step? OpenStep(Dialog dialog, Conversation conversation) =>
        conversation.Dialog is { } position && Talk.Content.Dialogs.Find(position) is { } going ? DialogRunner.Open(going.Id == dialog.Id ? dialog : going, position) : null;

    private static UserMessage Pressing(string value) => new() { ConversationKey = "walk", Id = "1", Choice = value };

    private static UserMessage Typing(string text) => new() { ConversationKey = "walk", Id = "1", Text = text };

    private static Task<(Turn Turn, int Stored)> PressAsync(Conversation conversation, string value) => SayAsync(conversation, Pressing(value));

    private static async Task<(Turn Turn, int Stored)> SayAsync(Conversation conversation, UserMessage message)
    {
        var turn = await Talk.Advisor.AnswerAsync(message, conversation);
        var stored = StoredJson.Write(turn.Next);
        return (turn with { Next = StoredJson.ReadConversation(stored) }, stored.Length);
    }
}
