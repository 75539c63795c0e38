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

    /// <summary>Begins the scan without a story: the first question is open.</summary>
    public static Talk InScan(params string[] texts) => That([.. new[] { "in welke fase zit mijn team", "overslaan" }, .. texts]);

    /// <summary>Goes through the scan, answering whatever is asked about a dimension with the option given for it, until the result.</summary>
    public Reply AnswersPhase(Func<string, string> optionFor)
    {
        Says("in welke fase zit mijn team");
        Says("overslaan");
        while (Last.Choices.FirstOrDefault(choice => choice.Value.StartsWith("answer:fase-bepalen/", StringComparison.Ordinal)) is { } first)
        {
            PressesValue($"answer:fase-bepalen/{first.Value.Split('/')[1]}/{optionFor(first.Value.Split('/')[1])}");
        }

        return Last;
    }

    /// <summary>The same with one option for every question.</summary>
    public Reply AnswersPhase(string option) => AnswersPhase(_ => option);
}

internal static class ReplyAssertions
{
    public static Reply ShouldSay(this Reply reply, LocalizedText text)
    {
        PlainText.Of(reply).ShouldContain(text.In(reply.Language));
        return reply;
    }
}
