using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>
/// Something that a dialog offers with its outcome, asked for before there is one ("groeiplan", "kopieer als tekst"): it is done where the
/// answers given are enough; otherwise the user is told that it comes, and the open question is put again.
/// </summary>
internal static class OutcomeWish
{
    // "plan" may be anything; "groeiplan" is the plan.
    private const int FewestLetters = 7;

    private static readonly string[] AskingWords = ["maak", "toon", "krijg", "show"];

    /// <summary>The turn that answers the wish; null where the message is none.</summary>
    public static Turn? Take(TurnContext turn, Dialog dialog, DialogPosition position, Step open)
    {
        if (Wished(turn, dialog, position, open) is not { } wish) return null;
        var answered = open.TakesSeveral && position.Chosen.Length >= open.Least ? DialogRunner.Answer(position, open.Id, position.Chosen) : position;
        if (DialogRunner.Open(dialog, answered) is null)
        {
            var told = DialogRoad.GoOn(turn, turn.Reply(dialog.Intent), dialog, answered);
            return ChoiceRoad.Take(turn with { Conversation = told.Next }, ChoiceValue.Parse(wish.Value)!);
        }

        return DialogRoad.AskAgain(turn, turn.Reply(dialog.Intent).Add(Replies.BlockKind.Paragraph, Texts.OfferedAtTheEnd.In(turn.Language, wish.Title)), dialog, position, open);
    }

    private static Offer? Wished(TurnContext turn, Dialog dialog, DialogPosition position, Step open)
    {
        var words = turn.Content.Knowledge.Words;
        var said = Bare(turn.Message.Text);
        if (string.Concat(said).Length < FewestLetters) return null;
        return AtTheEnd(turn, dialog, position).Where(offer => IsForLater(open, ChoiceValue.Parse(offer.Value))).FirstOrDefault(offer => Bare(offer.Title) is var title && said.Length <= title.Length && said.SequenceEqual(title[..said.Length], StringComparer.Ordinal));

        ImmutableArray<string> Bare(string text) =>
            [.. Words.Of(text).Where(word => !words.Fillers.Contains(word, StringComparer.Ordinal) && !words.SmallWords.Contains(word, StringComparer.Ordinal) && !AskingWords.Contains(word, StringComparer.Ordinal))];
    }

    // What can be had at any time is looked up where the message is understood; only where every text counts as an answer it has to be told apart here.
    private static bool IsForLater(Step open, ChoiceValue? value) =>
        value is ChoiceValue.CopyResult or ChoiceValue.CopyAdvice || (open.Kind == StepKind.Tasks && value is not (ChoiceValue.Say or null));

    // What the dialog would offer if every question that is left were answered with the first thing there is. What copies the outcome may be called so in any dialog.
    private static IEnumerable<Offer> AtTheEnd(TurnContext turn, Dialog dialog, DialogPosition position)
    {
        while (DialogRunner.Open(dialog, position) is { } step)
        {
            var first = StepQuestion.OptionsOf(turn, step, dialog, position).FirstOrDefault(option => !option.Unknown)?.Id;
            position = DialogRunner.Answer(position, step.Id, [first ?? DialogRunner.Skipped]);
        }

        var offered = turn.Say(Told(turn, dialog, position)).Next.Offered;
        var copied = offered.Where(offer => ChoiceValue.Parse(offer.Value) is ChoiceValue.CopyResult or ChoiceValue.CopyAdvice);
        return offered.Concat(copied.SelectMany(offer => new[] { offer with { Title = Texts.CopyAsText.Nl }, offer with { Title = Texts.CopyAsText.En } }));
    }

    private static ReplyBuilder Told(TurnContext turn, Dialog dialog, DialogPosition position)
    {
        var reply = turn.Reply(dialog.Intent);
        _ = DialogOutcome.Tell(turn, reply, dialog, position);
        return reply;
    }
}
