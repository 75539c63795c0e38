using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Storage;
using CsCheck;

namespace BotAdvisor.Tests.Conversations;

public class AdvisorTests
{
    [Theory]
    [InlineData("wat is blokchain?", "blockchain")]
    [InlineData("leg eens uit wat big data is", "big-data")]
    [InlineData("what is an algorithm?", "algoritme")]
    public void A_concept_is_explained_with_example_work_and_source(string text, string id)
    {
        var concept = Talk.Content.Knowledge.Concepts[id];

        var reply = Talk.That(text).Last;

        reply.ShouldSay(concept.Meaning.Text).ShouldSay(concept.Example.Text).ShouldSay(concept.Work.Text).ShouldSay(Texts.OursExplanation);
        reply.Sources.ShouldContain(source => source.Id == "bijlage-d" && source.Strength == Strength.Report);
    }

    [Fact]
    public void English_is_answered_in_English() => Talk.That("What is big data?").Last.Language.ShouldBe(Language.En);

    [Fact]
    public void The_language_asked_for_counts_whatever_the_words() =>
        new Talk().Takes(new UserMessage { ConversationKey = "c", Id = "1", Text = "wat is blockchain", AnswerIn = Language.En }).Language.ShouldBe(Language.En);

    [Fact]
    public void More_precise_and_simpler_lead_to_each_other()
    {
        var talk = Talk.That("wat is blockchain");

        talk.Presses(Texts.MorePrecise.Nl).ShouldSay(Talk.Content.Knowledge.Concepts["blockchain"].Precise.Text);
        talk.Presses(Texts.Simpler.Nl).ShouldSay(Talk.Content.Knowledge.Concepts["blockchain"].Meaning.Text);
    }

    [Fact]
    public void A_phase_is_explained_with_its_year_and_the_parking_example()
    {
        var reply = Talk.That("wat is dataficering?").Last;

        PlainText.Of(reply).ShouldContain("2010");
        reply.ShouldSay(Talk.Content.Knowledge.Phases[Phase.Dataficering].Parking.Text);
    }

    [Fact]
    public void The_difference_between_phases_names_both()
    {
        var reply = Talk.That("wat is het verschil tussen automatisering en digitalisering").Last;

        reply.ShouldSay(Talk.Content.Knowledge.Phases[Phase.Automatisering].Meaning.Text).ShouldSay(Talk.Content.Knowledge.Phases[Phase.Digitalisering].Meaning.Text);
    }

    [Fact]
    public void Worry_meets_the_person_first_and_never_a_number()
    {
        var reply = Talk.That("gaat mijn baan verdwijnen? ik werk al jaren aan de balie").Last;

        reply.Intent.ShouldBe(Intent.Worry);
        reply.Blocks[0].Text.ShouldBe(Texts.Worry.Nl);
        PlainText.Of(reply).ShouldNotContain("%");
    }

    [Fact]
    public async Task The_contact_of_the_organisation_is_named_to_who_wants_a_person()
    {
        var advisor = new Advisor(Talk.Content, new AdvisorSettings("HR is er op kamer 12."));
        var turn = await advisor.AnswerAsync(new UserMessage { ConversationKey = "c", Id = "1", Text = "kan ik een mens spreken" }, Conversation.New);

        PlainText.Of(turn.Reply!).ShouldContain("HR is er op kamer 12.");
    }

    [Theory]
    [InlineData("hoe laat gaat de kantine open")]
    [InlineData("wat is de hoofdstad van Frankrijk")]
    [InlineData("asdfgh")]
    [InlineData("")]
    public void What_it_does_not_know_it_says_with_a_way_on(string text)
    {
        var reply = Talk.That(text).Last;

        reply.Sources.ShouldBeEmpty();
        reply.Choices.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Who_arrives_is_welcomed_once()
    {
        var talk = Talk.WithStranger();
        talk.Takes(new UserMessage { ConversationKey = "c", Id = "1", Arrived = true }).ShouldSay(Texts.Welcome).ShouldSay(Texts.WhatIAm);

        var again = await Talk.Advisor.AnswerAsync(new UserMessage { ConversationKey = "c", Id = "2", Arrived = true }, talk.Conversation);

        again.Reply.ShouldBeNull();
    }

    [Fact]
    public void Who_was_not_welcomed_hears_in_the_first_answer_what_they_talk_to_and_only_then()
    {
        var talk = Talk.WithStranger();

        talk.Says("wat is blockchain").ShouldSay(Texts.WhatIAm);
        PlainText.Of(talk.Says("wat is big data")).ShouldNotContain(Texts.WhatIAm.Nl);
    }

    [Fact]
    public void Every_button_of_every_fixed_answer_leads_somewhere()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["hoi", "help", "advies", "begrippen", "wat is digitalisering", "ik ben bang", "scan met het team", "appeltaart", "wat is een fiets"]);
        while (open.TryDequeue(out var text))
        {
            foreach (var choice in Talk.That(text).Last.Choices.Where(choice => seen.Add(choice.Value))) open.Enqueue(choice.Value);
        }

        seen.Count.ShouldBeGreaterThan(15);
    }

    // Any Unicode, 0 to 20,000 characters, one after another in a few conversations.
    [Fact]
    public void A_thousand_random_texts_get_an_answer_each()
    {
        var talks = Enumerable.Range(0, 10).Select(_ => Talk.That("in welke fase zit mijn team")).ToArray();
        var texts = Gen.Char[char.MinValue, char.MaxValue].Array[0, 20_000].Select(letters => new string(letters));

        Gen.Select(texts, Gen.Int[0, 9]).Sample(
            (text, talk) =>
            {
                lock (talks[talk])
                {
                    PlainText.Of(talks[talk].Says(text)).ShouldNotBeNullOrWhiteSpace();
                    StoredJson.Write(talks[talk].Conversation).Length.ShouldBeLessThan(4096);
                }
            },
            iter: 1_000);
    }

    [Fact]
    public void Titles_fit_on_a_button()
    {
        foreach (var text in new[] { "hoi", "wat is blockchain", "advies", "advies over scholing", "in welke fase zit mijn team", "wat is digitalisering" })
        {
            Talk.That(text).Last.Choices.ShouldAllBe(choice => choice.Title.Length <= 40);
        }
    }
}
