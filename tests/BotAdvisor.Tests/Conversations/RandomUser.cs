using BotAdvisor.Replies;

namespace BotAdvisor.Tests.Conversations;

/// <summary>Somebody who presses a button that was offered, or types one of some texts, as chance has it.</summary>
/// <param name="random">Chance.</param>
/// <param name="typed">What is typed.</param>
/// <param name="pressesOf">Of so many messages all but one press, where there is something to press.</param>
internal sealed class RandomUser(Random random, string[] typed, int pressesOf)
{
    public UserMessage Says(Reply? last, string key, string id)
    {
        var presses = last is { Choices.IsEmpty: false } && random.Next(pressesOf) > 0;
        return new UserMessage
        {
            ConversationKey = key,
            Id = id,
            Text = presses ? "" : typed[random.Next(typed.Length)],
            Choice = presses ? last!.Choices[random.Next(last.Choices.Length)].Value : null,
        };
    }
}
