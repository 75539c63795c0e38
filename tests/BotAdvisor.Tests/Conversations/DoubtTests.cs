using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Tests.Conversations;

public class DoubtTests
{
    [Fact]
    public void Of_two_meanings_as_likely_the_user_is_asked_which_and_every_choice_leads_on()
    {
        var doubtful = Talk.Content.Knowledge.Utterances.Select(utterance => utterance.Text).Where(text => Talk.Advisor.Read(text).IsInDoubt).Take(20).ToArray();
        doubtful.ShouldNotBeEmpty();
        foreach (var text in doubtful)
        {
            var reply = Talk.That(text).Last;
            if (reply.Blocks[0].Text != Texts.DoYouMean.Nl && reply.Blocks[0].Text != Texts.DoYouMean.En) continue;
            reply.Choices.Length.ShouldBeInRange(3, 4);
            foreach (var choice in reply.Choices) PlainText.Of(Talk.That(text, choice.Value).Last).ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [InlineData("kun je in het engels antwoorden", Language.En)]
    [InlineData("english please", Language.En)]
    [InlineData("liever nederlands graag", Language.Nl)]
    public void The_language_that_is_asked_for_stays(string text, Language language)
    {
        var talk = Talk.That(text);

        talk.Last.Language.ShouldBe(language);
        talk.Says("wat is blockchain").Language.ShouldBe(language);
        talk.Says("what is big data").Language.ShouldBe(language);
    }
}
