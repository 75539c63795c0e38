using BotAdvisor.Labels;

namespace BotAdvisor.Tests.Conversations;

/// <summary>What works in every dialog, whatever is going on: back, restart, stop, help, a question in between, old buttons, and a way out.</summary>
public class DialogCommandsTests
{
    private const string A = "automatisering";
    private const string D = "digitalisering";
    private const string X = "dataficering";

    [Fact]
    public void Back_returns_to_the_question_before()
    {
        var talk = Talk.InScan("1", "2", "terug");

        talk.Last.ShouldSay(Texts.OneQuestionBack);
        talk.Conversation.Dialog!.Answers.Length.ShouldBe(2);
        talk.Says("twee terug").ShouldSay(Texts.QuestionsBack);
        talk.Conversation.Dialog!.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void Back_works_from_the_result_too()
    {
        var talk = new Talk();
        talk.AnswersPhase(A);
        var last = talk.Conversation.Dialog!.Answers[^1].Step;

        talk.Says("terug");
        talk.Says("de derde");

        talk.Conversation.Dialog!.AnswerOf(last).ShouldBe([X]);
    }

    [Fact]
    public void Back_at_the_first_question_says_so_and_asks_it_again()
    {
        var talk = Talk.That("in welke fase zit mijn team", "terug");

        talk.Last.ShouldSay(Texts.FirstQuestion);
        talk.Last.Choices.Select(choice => choice.Title).ShouldBe(["Overslaan", Texts.WhyDoYouAsk.Nl]);
    }

    [Fact]
    public void Restart_forgets_the_answers()
    {
        var talk = Talk.InScan("1", "2", "opnieuw");

        talk.Conversation.Dialog!.Answers.ShouldBeEmpty();
        talk.Last.ShouldSay(Texts.FromTheStart);
    }

    [Fact]
    public void Stop_forgets_the_dialog()
    {
        var talk = Talk.InScan("1", "stop");

        talk.Last.Intent.ShouldBe(Intent.Stop);
        talk.Conversation.Dialog.ShouldBeNull();
    }

    [Fact]
    public void Help_in_a_dialog_helps_and_puts_the_question_again()
    {
        var talk = Talk.InScan("help");

        talk.Last.ShouldSay(Texts.HelpCommands).ShouldSay(Texts.BackToYourQuestion);
        talk.Says("2");
        talk.Conversation.Dialog!.AnswerOf("basistechnologie").ShouldBe([D]);
    }

    [Fact]
    public void A_question_in_between_is_answered_and_the_dialog_goes_on()
    {
        var talk = Talk.InScan("1", "wat is blockchain eigenlijk?");

        talk.Last.ShouldSay(Talk.Content.Knowledge.Concepts["blockchain"].Meaning.Text).ShouldSay(Texts.BackToYourQuestion);
        talk.Conversation.Dialog!.Answers.Length.ShouldBe(2);
        talk.Says("3");
        talk.Conversation.Dialog!.Answers.Length.ShouldBe(3);
    }

    [Fact]
    public void Why_do_you_ask_is_answered_and_the_question_put_again()
    {
        var talk = Talk.InScan();

        talk.Presses(Texts.WhyDoYouAsk.Nl).ShouldSay(Talk.Content.Dialogs.Find("fase-bepalen")!.StepOf("basistechnologie")!.Why!).ShouldSay(Texts.BackToYourQuestion);
    }

    [Fact]
    public void An_answer_that_does_not_fit_is_asked_again_twice_and_then_a_way_out_is_shown()
    {
        var talk = Talk.InScan();

        talk.Says("blub").ShouldSay(Texts.NotUnderstoodAsAnswer);
        talk.Says("blub").ShouldSay(Texts.NotUnderstoodAgain);
        talk.Says("blub").ShouldSay(Texts.WayOut);
        talk.Last.Choices.Select(choice => choice.Title).TakeLast(2).ShouldBe([Texts.RestartButton.Nl, Texts.StopButton.Nl]);
        talk.Last.Choices[0].Value.ShouldStartWith("answer:fase-bepalen/");
        talk.Says("toch maar het zaaksysteem");
        talk.Conversation.Dialog!.AnswerOf("basistechnologie").ShouldBe([D]);
    }

    [Fact]
    public void A_button_of_an_earlier_question_changes_that_answer()
    {
        var talk = Talk.InScan("1", "2");

        talk.PressesValue("answer:fase-bepalen/basistechnologie/dataficering").ShouldSay(Texts.Corrected);
        talk.Conversation.Dialog!.AnswerOf("basistechnologie").ShouldBe([X]);
        talk.Conversation.Dialog.Answers.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("answer:fase-bepalen/gebruik/digitalisering")]
    [InlineData("answer:weg/was/ooit")]
    [InlineData("why:advies/thema")]
    public void A_button_of_a_dialog_that_is_over_says_that_it_has_passed(string value)
    {
        var talk = Talk.That("hoi");

        talk.PressesValue(value).ShouldSay(Texts.QuestionHasPassed);
        talk.Last.Choices.ShouldNotBeEmpty();
    }
}
