using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Roads;

/// <summary>Two meanings are about as likely: the user is asked which one it is, and never lectured on a guess.</summary>
internal static class DoubtRoad
{
    private const int MostChoices = 3;

    // Less likely than this, a meaning is not worth a button.
    private const double WorthAsking = 0.12;

    // Greetings and commands are never what a doubtful message is about.
    private static readonly Intent[] NeverAsked = [Intent.Greeting, Intent.Thanks, Intent.Goodbye, Intent.Stop, Intent.Back, Intent.Restart, Intent.Help, Intent.OutOfScope];

    /// <summary>The question back; null where there is no meaning worth asking for, or only one that is not as likely to be something else altogether.</summary>
    public static ReplyBuilder? Ask(TurnContext turn)
    {
        var meant = turn.Reading.Ranked.Where(meaning => meaning.Confidence >= WorthAsking && !NeverAsked.Contains(meaning.Intent)).Take(MostChoices).ToArray();
        if (meant.Length == 0 || (meant.Length == 1 && turn.Reading.Ranked[1].Intent != Intent.OutOfScope)) return null;
        var reply = turn.Reply(turn.Reading.Intent).Say(Texts.DoYouMean);
        foreach (var meaning in meant) MeaningOffer.Add(turn, reply, meaning.Intent);
        return reply.Offer(Texts.NoneOfThese, new ChoiceValue.Say(Intent.Help));
    }
}
