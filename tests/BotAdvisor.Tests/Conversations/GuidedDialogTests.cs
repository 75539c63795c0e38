using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Phases;
using BotAdvisor.Replies;

namespace BotAdvisor.Tests.Conversations;

public class GuidedDialogTests
{
    private const string A = "automatisering";
    private const string D = "digitalisering";
    private const string X = "dataficering";
    private const string Unknown = "weet-ik-niet";

    [Fact]
    public void The_scan_ends_in_a_phase_with_advice_that_fits()
    {
        var result = new Talk().AnswersPhase(step => step is "gebruik" or "beeld" ? A : D);

        result.Intent.ShouldBe(Intent.FindPhase);
        result.Phase!.Top.ShouldBe(Phase.Digitalisering);
        result.Phase.Shares.Values.Sum().ShouldBe(1, 1e-9);
        result.Rows.Select(row => (row.Theme, row.Level)).ShouldBe([(Theme.Awareness, Level.Organisatie), (Theme.Scholing, Level.Organisatie), (Theme.HrBeleid, Level.Organisatie)]);
        result.ShouldSay(Texts.MixedIsNormal);
        result.Sources.Select(source => source.Id).ShouldContain("tabel-3");
    }

    [Fact]
    public void A_team_that_is_clear_is_asked_three_questions_at_most()
    {
        var talk = new Talk();

        talk.AnswersPhase(X).Phase!.Top.ShouldBe(Phase.Dataficering);

        talk.Conversation.Dialog!.Answers.Count(answer => answer.Step != "verhaal").ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void A_story_is_listened_to_first_and_leaves_fewer_questions()
    {
        var talk = Talk.That("in welke fase zit mijn team", "aanvragen komen binnen via de website en digid, wij behandelen ze in het zaaksysteem en mensen volgen het in de app");

        PlainText.Of(talk.Last).ShouldContain("digitalisering");
        var asked = 0;
        for (; talk.Last.Phase is null; asked++) talk.PressesValue(talk.Last.Choices.First(choice => choice.Value.EndsWith($"/{D}", StringComparison.Ordinal)).Value);
        asked.ShouldBeLessThanOrEqualTo(2);
        talk.Last.Phase!.Top.ShouldBe(Phase.Digitalisering);
    }

    [Fact]
    public void A_story_that_tells_nothing_is_not_pressed_for()
    {
        var talk = Talk.That("in welke fase zit mijn team", "tja gewoon werken");

        talk.Last.ShouldSay(Texts.HeardNoPhase);
        talk.Last.Choices.ShouldContain(choice => choice.Value.StartsWith("answer:fase-bepalen/basistechnologie/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_the_answers_does_not_matter()
    {
        var asked = new Talk();
        asked.AnswersPhase(step => step == "gebruik" ? A : D);
        var other = asked.Conversation.Dialog! with { Answers = [.. asked.Conversation.Dialog.Answers.Reverse()] };
        var dialog = Talk.Content.Dialogs.Find("fase-bepalen")!;

        PhaseModel.Shares(PhaseQuestions.Evidence(dialog, other))!.Shares.ShouldBe(asked.Last.Phase!.Shares);
    }

    [Fact]
    public void The_first_steps_fit_the_phase_found()
    {
        var scholing = Talk.Content.Knowledge.Themes[Theme.Scholing].Rows[Level.Organisatie];

        new Talk().AnswersPhase(A).ShouldSay(scholing.FirstStepByPhase[Phase.Automatisering].Text);
        new Talk().AnswersPhase(X).ShouldSay(scholing.FirstStepByPhase[Phase.Dataficering].Text);
    }

    [Fact]
    public void A_team_that_is_all_in_one_phase_is_not_told_that_it_is_mixed() =>
        PlainText.Of(new Talk().AnswersPhase(A)).ShouldNotContain(Texts.MixedIsNormal.Nl);

    [Fact]
    public void Who_knows_nothing_is_told_no_phase_and_given_a_way_on()
    {
        var result = new Talk().AnswersPhase(Unknown);

        result.Phase.ShouldBeNull();
        result.Rows.ShouldBeEmpty();
        result.ShouldSay(Texts.PhaseNotFound);
        result.Choices.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_answer_can_be_corrected_from_the_result()
    {
        var talk = new Talk();
        talk.AnswersPhase(D);

        talk.Presses(Texts.CorrectAnswer.Nl).ShouldSay(Texts.WhichAnswer);
        talk.Presses("Online systemen en de cloud");
        talk.PressesValue($"answer:fase-bepalen/basistechnologie/{X}");

        talk.Conversation.Dialog!.AnswerOf("basistechnologie").ShouldBe([X]);
    }

    [Fact]
    public void The_result_can_be_taken_along_as_text()
    {
        var talk = new Talk();
        var result = talk.AnswersPhase(D);

        var copied = PlainText.Of(talk.Presses(Texts.CopyAsText.Nl));

        copied.ShouldContain(Texts.ToCopy.Nl);
        foreach (var row in result.Rows) copied.ShouldContain(row.Text);
        copied.ShouldContain("Bron:");
    }

    [Fact]
    public void The_result_becomes_the_agenda_of_a_team_talk()
    {
        var talk = new Talk();
        talk.AnswersPhase(D);

        talk.Presses(Texts.AgendaButton.Nl);
        var agenda = talk.Presses("Scholing");

        agenda.ShouldSay(Texts.AgendaTitle).ShouldSay(Talk.Content.Knowledge.Phases[Phase.Digitalisering].Meaning.Text);
        agenda.Rows.Single().Theme.ShouldBe(Theme.Scholing);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("de tweede")]
    [InlineData("online systemen en de cloud")]
    [InlineData("online")]
    [InlineData("alles via de website en het zaaksysteem")]
    [InlineData("answer:fase-bepalen/basistechnologie/digitalisering")]
    public void Buttons_numbers_titles_and_own_words_all_answer(string answer)
    {
        var talk = Talk.InScan(answer);

        talk.Conversation.Dialog!.AnswerOf("basistechnologie").ShouldBe([D]);
    }

    [Fact]
    public void A_term_that_is_also_an_answer_answers_when_it_is_all_that_is_typed()
    {
        var talk = Talk.InScan();
        while (!talk.Last.Choices.Any(choice => choice.Value.StartsWith("answer:fase-bepalen/overheidscontext/", StringComparison.Ordinal))) talk.Says("weet ik niet");

        talk.Says("wat is een smart city?").ShouldSay(Talk.Content.Knowledge.Concepts["smart-city"].Meaning.Text);
        talk.Says("smart city");
        talk.Conversation.Dialog!.AnswerOf("overheidscontext").ShouldBe([X]);
    }

    [Fact]
    public void Advice_is_found_in_three_taps()
    {
        var talk = Talk.That("advies");
        talk.Presses("HR-beleid");
        var result = talk.Presses(Talk.Content.Knowledge.Levels[Level.Organisatie].Names.Display.Nl);

        result.Rows.Single().Theme.ShouldBe(Theme.HrBeleid);
        result.Rows.Single().Level.ShouldBe(Level.Organisatie);
    }

    [Fact]
    public void All_eighteen_rows_can_be_reached_by_buttons()
    {
        foreach (var theme in Talk.Content.Knowledge.Themes.Values)
        {
            foreach (var level in Talk.Content.Knowledge.Levels.Values)
            {
                var talk = Talk.That("advies");
                talk.PressesValue("all:advies/thema");
                talk.Presses(theme.Names.Display.Nl);
                talk.Presses(level.Names.Display.Nl).Rows.Single().ShouldBe(new AdviceRow(theme.Id, level.Id, theme.Rows[level.Id].Text.Text.Nl));
            }
        }
    }

    [Fact]
    public void What_was_said_already_is_not_asked()
    {
        var result = Talk.That("advies over scholing en HR-beleid voor de sector").Last;

        result.Rows.Select(row => (row.Theme, row.Level)).ShouldBe([(Theme.Scholing, Level.Sector), (Theme.HrBeleid, Level.Sector)]);
    }

    [Fact]
    public void Two_answers_at_once_answer_two_questions()
    {
        var talk = Talk.That("advies");

        talk.Says("scholing voor de sector").Rows.Single().ShouldBe(new AdviceRow(Theme.Scholing, Level.Sector, Talk.Content.Knowledge.Themes[Theme.Scholing].Rows[Level.Sector].Text.Text.Nl));
    }

    [Fact]
    public void A_level_alone_after_advice_gives_the_other_row() =>
        Talk.That("advies over scholing", "en voor de sector?").Last.Rows.Single().Level.ShouldBe(Level.Sector);

    [Fact]
    public void The_source_repeats_a_row_and_the_advisor_says_so()
    {
        var row = Talk.Content.Knowledge.Themes[Theme.KwaliteitVanDeArbeid].Rows[Level.Organisatie];

        Talk.That("advies over kwaliteit van de arbeid voor onze organisatie").Last.ShouldSay(row.Note!.Text);
    }

    [Fact]
    public void A_concept_dialog_explains_what_is_chosen()
    {
        var talk = Talk.That("welke begrippen ken je");

        talk.Presses("Alle begrippen").Choices.Length.ShouldBe(Talk.Content.Knowledge.Concepts.Count);
        talk.Says("internet of things").ShouldSay(Talk.Content.Knowledge.Concepts["internet-of-things"].Meaning.Text);
    }
}
