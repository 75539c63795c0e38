using System.Globalization;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;

namespace BotAdvisor.Roads;

/// <summary>Stop, back, restart and help: they always work, whatever is going on.</summary>
internal static class CommandRoad
{
    public static Turn? Take(TurnContext turn, Intent intent) => intent switch
    {
        Intent.Stop => Stop(turn),
        Intent.Back => Back(turn),
        Intent.Restart => Restart(turn),
        Intent.Help => Help(turn),
        _ => null,
    };

    /// <summary>From now on everything is said in one language.</summary>
    public static Turn Speak(TurnContext turn, Language language)
    {
        var spoken = turn with { Conversation = turn.Conversation with { AnswerIn = language } };
        var reply = spoken.Reply(Intent.Help).Say(Texts.LanguageChosen);
        return spoken.Aside(spoken.Going() is null ? reply.OfferStart(spoken.Content) : reply);
    }

    private static Turn Stop(TurnContext turn)
    {
        var reply = turn.Reply(Intent.Stop).Say(turn.Going() is null ? Texts.NothingToStop : Texts.Stopped).OfferStart(turn.Content);
        return turn.Say(reply, turn.Conversation with { Dialog = null });
    }

    private static Turn Back(TurnContext turn)
    {
        if (turn.Known() is not { } dialog) return turn.Say(turn.Reply(Intent.Back).Say(Texts.NothingToGoBackTo).OfferStart(turn.Content));
        var questions = StepsBack(turn);
        var position = DialogRunner.Back(turn.Conversation.Dialog!, questions);
        var reply = turn.Reply(Intent.Back).Say(position is null ? Texts.FirstQuestion : questions > 1 ? Texts.QuestionsBack : Texts.OneQuestionBack);
        return DialogRoad.GoOn(turn, reply, dialog, position ?? turn.Conversation.Dialog!);
    }

    // "twee vragen terug", "terug naar het begin"; otherwise one.
    private static int StepsBack(TurnContext turn)
    {
        var words = Understanding.Words.Of(turn.Message.Text);
        if (words.Any(word => word is "begin" or "start" or "eerste" or "first")) return int.MaxValue;
        return words.Select(word => word is "een" or "one" ? null : Places.NumberOf(word) ?? (int.TryParse(word, CultureInfo.InvariantCulture, out var typed) ? typed : null)).FirstOrDefault(number => number is > 0) ?? 1;
    }

    private static Turn Restart(TurnContext turn)
    {
        var reply = turn.Reply(Intent.Restart).Say(Texts.FromTheStart);
        return turn.Known() is { } dialog
            ? DialogRoad.GoOn(turn, reply, dialog, DialogRunner.Begin(dialog))
            : turn.Say(reply.Say(Texts.Greeting).OfferStart(turn.Content), turn.Conversation with { Dialog = null, Topic = null });
    }

    private static Turn Help(TurnContext turn)
    {
        var help = FixedRoad.Answer(turn, Intent.Help)!;
        return turn.Going() is { } going ? DialogRoad.AskAgain(turn, help, going.Dialog, turn.Conversation.Dialog!, going.Open) : turn.Say(help);
    }
}
