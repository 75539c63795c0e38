using BotAdvisor.Dialogs;

namespace BotAdvisor.Tests.Dialogs;

public class DialogRunnerTests
{
    private static readonly Dialog Advies = Talk.Content.Dialogs.Find("advies")!;

    [Fact]
    public void The_open_question_is_the_first_without_an_answer()
    {
        var begin = DialogRunner.Begin(Advies);

        DialogRunner.Open(Advies, begin)!.Id.ShouldBe("thema");
        DialogRunner.Open(Advies, DialogRunner.Answer(begin, "thema", ["scholing"]))!.Id.ShouldBe("niveau");
    }

    [Fact]
    public void A_dialog_with_all_answers_has_no_open_question()
    {
        var begin = DialogRunner.Begin(Advies, [new("thema", ["scholing"]), new("niveau", ["sector"])]);

        DialogRunner.Open(Advies, begin).ShouldBeNull();
    }

    [Fact]
    public void Going_back_undoes_the_last_answer_that_was_asked()
    {
        var position = DialogRunner.Answer(DialogRunner.Begin(Advies), "thema", ["scholing"]);

        DialogRunner.Open(Advies, DialogRunner.Back(position)!)!.Id.ShouldBe("thema");
    }

    [Fact]
    public void Going_back_passes_over_what_was_said_of_ones_own_accord()
    {
        var position = DialogRunner.Answer(DialogRunner.Begin(Advies, [new("thema", ["scholing"])]), "niveau", ["sector"]);

        var back = DialogRunner.Back(position).ShouldNotBeNull();

        back.AnswerOf("thema").ShouldBe(["scholing"]);
        DialogRunner.Back(back).ShouldBeNull();
    }

    [Fact]
    public void An_answer_given_again_replaces_the_first_one()
    {
        var position = DialogRunner.Answer(DialogRunner.Begin(Advies), "thema", ["scholing"]);

        DialogRunner.Answer(position, "thema", ["innovatie"]).Answers.Select(answer => answer.Options[0]).ShouldBe(["innovatie"]);
    }

    [Fact]
    public void An_answer_that_the_dialog_no_longer_knows_is_asked_again()
    {
        var position = DialogRunner.Answer(DialogRunner.Begin(Advies), "thema", ["was-er-vroeger"]);

        DialogRunner.Open(Advies, position)!.Id.ShouldBe("thema");
    }
}
