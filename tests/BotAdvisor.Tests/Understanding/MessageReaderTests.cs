using System.Diagnostics;
using BotAdvisor.Labels;
using CsCheck;

namespace BotAdvisor.Tests.Understanding;

public class MessageReaderTests
{
    [Theory]
    [InlineData("wat is blokchain?", "explain-concept")]
    [InlineData("wat is blockchain", "explain-concept")]
    [InlineData("blockchain", "explain-concept")]
    [InlineData("wat betekent iot eigenlijk", "explain-concept")]
    [InlineData("kun je kunstmatige inteligentie uitleggen", "explain-concept")]
    [InlineData("What is big data?", "explain-concept")]
    [InlineData("advies over scholing voor onze gemeente", "find-advice")]
    [InlineData("advise over scholing", "find-advice")]
    [InlineData("heb iets nodig over bijscholing voor het MT van vanmiddag", "find-advice")]
    [InlineData("hr-beleid", "find-advice")]
    [InlineData("in welke fase zit mijn team", "find-phase")]
    [InlineData("in welke faze zitten wij eigenlijk?", "find-phase")]
    [InlineData("hoe digitaal zijn wij eigenlijk", "find-phase")]
    [InlineData("which phase is our team in?", "find-phase")]
    [InlineData("wij tikken formulieren over en alles gaat in mappen naar het archief", "find-phase")]
    [InlineData("wat is digitalisering", "explain-phase")]
    [InlineData("wat is het verschil tussen automatisering en digitalisering", "explain-phase")]
    [InlineData("gaat mijn baan verdwijnen? werk al 22 jaar aan de balie", "worry")]
    [InlineData("ik ben bang dat ik word vervangen door een computer", "worry")]
    [InlineData("moet de OR hier iets van vinden", "works-council")]
    [InlineData("kan ik een echt mens spreken", "human")]
    [InlineData("wat bewaar je van mij", "privacy")]
    [InlineData("ben je een robot?", "about")]
    [InlineData("hoi", "greeting")]
    [InlineData("Goedemorgen!", "greeting")]
    [InlineData("dank je wel", "thanks")]
    [InlineData("help", "help")]
    [InlineData("wat kun je", "help")]
    [InlineData("stop", "stop")]
    [InlineData("stop maar even graag", "stop")]
    [InlineData("terug", "back")]
    [InlineData("opnieuw", "restart")]
    [InlineData("wat is de hoofdstad van Frankrijk", "out-of-scope")]
    [InlineData("recept voor appeltaart", "out-of-scope")]
    [InlineData("", "out-of-scope")]
    [InlineData("🙂", "out-of-scope")]
    public void Ordinary_sentences_are_understood(string text, string intent) => Label.Of(Talk.Advisor.Read(text).Intent).ShouldBe(intent);

    [Fact]
    public void Themes_and_level_are_heard_together()
    {
        var reading = Talk.Advisor.Read("advies over scholing en hr beleid voor onze gemeente");

        reading.Themes.ShouldBe([Theme.Scholing, Theme.HrBeleid]);
        reading.Level.ShouldBe(Level.Organisatie);
    }

    [Theory]
    [InlineData("wat is blokchain", "blockchain")]
    [InlineData("wat is een block chain", "blockchain")]
    [InlineData("internet der dingen", "internet-of-things")]
    [InlineData("wat is AI", "kunstmatige-intelligentie")]
    [InlineData("bigdata", "big-data")]
    [InlineData("wat zijn algoritmen", "algoritme")]
    public void Concepts_are_found_by_all_their_names(string text, string concept) => Talk.Advisor.Read(text).Concepts.ShouldBe([concept]);

    [Theory]
    [InlineData("wat is blockchain", Language.Nl)]
    [InlineData("what is blockchain", Language.En)]
    [InlineData("blockchain", Language.Nl)]
    public void The_language_is_that_of_the_text(string text, Language language) => Talk.Advisor.Read(text).Language.ShouldBe(language);

    [Fact]
    public void Where_the_text_does_not_tell_the_language_spoken_so_far_counts() =>
        Talk.Advisor.Read("blockchain", Language.En).Language.ShouldBe(Language.En);

    [Fact]
    public void A_description_of_work_gives_signs_of_phases()
    {
        var reading = Talk.Advisor.Read("de scanauto rijdt rond en sensoren meten welke plekken vrij zijn");

        reading.Signals.ShouldNotBeEmpty();
        reading.Signals.ShouldAllBe(signal => signal.Phase == Phase.Dataficering);
    }

    [Fact]
    public void Reading_never_throws_and_always_has_a_meaning() =>
        Gen.String.Sample(text => Talk.Advisor.Read(text).Confidence.ShouldBeInRange(0, 1), iter: 2_000);

    [Theory]
    [InlineData("a ")]
    [InlineData("wat is ")]
    [InlineData("blokchain ")]
    [InlineData("e\u0301")]
    [InlineData("wat is het verschil tussen ")]
    public void A_hundred_thousand_characters_of_anything_are_read_in_bounded_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        Talk.Advisor.Read(text);
        var watch = Stopwatch.StartNew();

        Talk.Advisor.Read(text);

        // A wide bound: it tells linear from worse, on any machine.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }
}
