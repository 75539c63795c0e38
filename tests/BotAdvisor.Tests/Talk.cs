using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Tests;

/// <summary>A conversation with the real advisor on the repository's content, written as one speaks.</summary>
internal sealed class Talk
{
    public static AdvisorContent Content { get; } = AdvisorContent.Load(new(RepositoryFolder.Knowledge, RepositoryFolder.Dialogs));

    public static Advisor Advisor { get; } = new(Content, new AdvisorSettings());

    private int _number;

    public Conversation Conversation { get; private set; } = Conversation.New with { Welcomed = true };

    public Reply Last { get; private set; } = null!;

    /// <summary>A fresh conversation in which this was said.</summary>
    public static Talk That(params string[] texts)
    {
        var talk = new Talk();
        foreach (var text in texts) talk.Says(text);
        return talk;
    }

    public static Talk WithStranger() => new() { Conversation = Conversation.New };

    public Reply Says(string text) => Takes(new UserMessage { ConversationKey = "test", Id = $"{++_number}", Text = text });

    public Reply Presses(string title)
    {
        var choice = Last.Choices.SingleOrDefault(choice => choice.Title == title)
            ?? throw new ShouldAssertException($"There is no button '{title}' among: {string.Join(", ", Last.Choices.Select(offered => offered.Title))}");
        return PressesValue(choice.Value);
    }

    public Reply PressesValue(string value) => Takes(new UserMessage { ConversationKey = "test", Id = $"{++_number}", Choice = value });

    public Reply Takes(UserMessage message)
    {
        var turn = Advisor.AnswerAsync(message, Conversation).AsTask().GetAwaiter().GetResult();
        Conversation = turn.Next;
        return Last = turn.Reply.ShouldNotBeNull();
    }

    /// <summary>Goes through the seven questions with these options, by their ids.</summary>
    public Reply AnswersPhase(params string[] options)
    {
        Says("in welke fase zit mijn team");
        foreach (var option in options) PressesValue(Last.Choices.Single(choice => choice.Value.EndsWith($"/{option}", StringComparison.Ordinal)).Value);
        return Last;
    }
}

internal static class ReplyAssertions
{
    public static Reply ShouldSay(this Reply reply, LocalizedText text)
    {
        PlainText.Of(reply).ShouldContain(text.In(reply.Language));
        return reply;
    }
}
