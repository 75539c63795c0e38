using BotAdvisor.Answers;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Tests.Answers;

/// <summary>What holds against its sources and what does not, sentence by sentence.</summary>
public class SourceCheckTests
{
    private const string Passage =
        "Volgens de OESO loopt 9 procent van de banen het risico te verdwijnen; in 2016 was dat 20 tot 30%. De gemeente Zuidhorn gaf 1.500 euro uit aan het kindpakket. Medewerkers leren drie nieuwe vaardigheden. "
        + "De Wet op de ondernemingsraden geldt sinds 12 maart 1979. In de bron staat: “Techniek vraagt om gesprek.” Het onderzoek van TNO's afdeling kostte vijf miljoen euro en de helft van de gemeenten deed mee.";

    private const string English = "The OECD expects that nine percent of jobs may disappear. Employees of the municipality of Zuidhorn learn twenty-one new skills in ten weeks.";

    [Theory]
    [InlineData("Volgens de OESO loopt 9% van de banen risico.")]
    [InlineData("Negen procent van de banen kan verdwijnen.")]
    [InlineData("In 2016 liep 20% tot 30% van de banen risico.")]
    [InlineData("Zuidhorn gaf 1500 euro uit aan het kindpakket.")]
    [InlineData("Zuidhorn gaf vijftienhonderd euro uit aan het kindpakket.")]
    [InlineData("Je leert 3 nieuwe vaardigheden.")]
    [InlineData("De wet geldt sinds 12 maart 1979 voor ondernemingsraden.")]
    [InlineData("De bron zegt: \"techniek vraagt om gesprek\".")]
    [InlineData("De bron zegt: „Techniek vraagt om gesprek”.")]
    [InlineData("Het onderzoek van TNO kostte 5 miljoen euro.")]
    [InlineData("Het onderzoek kostte 5.000.000 euro.")]
    [InlineData("Daarom leren medewerkers nieuwe vaardigheden.")]
    public void A_sentence_that_its_source_says_holds(string text) => Holds(text).ShouldBeTrue();

    [Theory]
    [InlineData("Volgens de OESO loopt 12% van de banen risico.", "a percentage that is not there")]
    [InlineData("Twaalf procent van de banen kan verdwijnen.", "the same in words")]
    [InlineData("In 2017 liepen de banen risico.", "a year that is not there")]
    [InlineData("Zuidhorn gaf 1.500.000 euro uit aan het kindpakket.", "a thousand times as much")]
    [InlineData("Medewerkers leren 9 procent nieuwe vaardigheden in vier weken.", "a number in words")]
    [InlineData("De wet geldt sinds 12 april 1979 voor ondernemingsraden.", "another month")]
    [InlineData("1500% van de banen loopt risico.", "a number that is no percentage there")]
    [InlineData("Een kwart van de gemeenten deed mee.", "another fraction")]
    [InlineData("Tientallen gemeenten doen mee aan het kindpakket.", "a vague number")]
    [InlineData("Volgens McKinsey loopt 9% van de banen risico.", "a body")]
    [InlineData("Gartner zegt dat banen risico lopen te verdwijnen.", "a body at the beginning")]
    [InlineData("CPB: banen lopen risico te verdwijnen.", "an acronym at the beginning")]
    [InlineData("Banen lopen risico. Deloitte onderzoek verdwijnen.", "a body at the beginning of a second sentence")]
    [InlineData("De bron zegt: “Techniek lost alle gesprekken op.”", "a quote")]
    [InlineData("De bron zegt: “Techniek vraagt om gesprek.", "a quote without an end")]
    [InlineData("Jouw baan loopt 9% risico te verdwijnen.", "a percentage about a person")]
    [InlineData("Je loopt negen procent risico je baan te verliezen.", "the same in words")]
    [InlineData("De kans dat jouw baan verdwijnt is een risico.", "a person's chances")]
    [InlineData("Ik denk dat banen risico lopen te verdwijnen.", "a voice")]
    [InlineData("Als taalmodel zie ik dat banen risico lopen.", "a persona")]
    [InlineData("Banen lopen risico, zie https://oeso.example/banen.", "a link")]
    [InlineData("Banen lopen risico, zie oeso.nl voor banen.", "a link without a scheme")]
    [InlineData("Banen lopen risico, mail naar info@oeso.nl.", "an address")]
    [InlineData("Banen lopen **risico** te verdwijnen.", "markup")]
    [InlineData("Banen lopen <b>risico</b> te verdwijnen.", "a tag")]
    [InlineData("Banen lopen ![risico](x) te verdwijnen.", "an image")]
    [InlineData("Banen lopen risico te verdwijnen [1].", "a number of its own")]
    [InlineData("- Banen lopen risico te verdwijnen.", "a list")]
    [InlineData("1. Banen lopen risico te verdwijnen.", "a numbered list")]
    [InlineData("=Banen lopen risico te verdwijnen.", "a formula")]
    [InlineData("Banen lopen ri\u200bsico te verdwijnen.", "an invisible sign")]
    [InlineData("Banen lopen \u202erisico te verdwijnen.", "a sign that turns round")]
    [InlineData("Banen lopen risico\u0007 te verdwijnen.", "a control sign")]
    [InlineData("Bаnen lopen risico te verdwijnen.", "a letter of another alphabet")]
    [InlineData("Banen lopen \ud83d risico te verdwijnen.", "half a sign")]
    [InlineData("The jobs are at risk and will disappear in the end.", "another language")]
    [InlineData("Katten slapen graag op warme vensterbanken.", "something else")]
    [InlineData("Dat is zo.", "nothing")]
    public void A_sentence_that_its_source_does_not_say_is_cut(string text, string because) => Holds(text).ShouldBeFalse(because);

    [Theory]
    [InlineData("The OECD expects that 9% of jobs may disappear.", true)]
    [InlineData("Employees learn 21 new skills in 10 weeks.", true)]
    [InlineData("Employees learn twenty-one new skills.", true)]
    [InlineData("Employees learn ten new skills in twenty-two weeks.", false)]
    [InlineData("Your job has a nine percent risk to disappear.", false)]
    [InlineData("I expect that jobs may disappear.", false)]
    [InlineData("Google expects that jobs may disappear.", false)]
    public void English_is_held_to_the_same(string text, bool holds) => Holds(text, English, Language.En).ShouldBe(holds);

    [Fact]
    public void A_passage_that_was_not_given_is_none() =>
        SourceCheck.Check(Question(Passage, Language.Nl), new([new("Medewerkers leren nieuwe vaardigheden.", ["p2"])])).ShouldBeNull();

    [Fact]
    public void A_sentence_without_a_passage_is_cut() =>
        SourceCheck.Check(Question(Passage, Language.Nl), new([new("Medewerkers leren nieuwe vaardigheden.", [])])).ShouldBeNull();

    [Fact]
    public void What_fails_is_cut_and_the_rest_stays() =>
        Checked("Medewerkers leren nieuwe vaardigheden.", "Dat zegt ook McKinsey.", "Zuidhorn gaf euro's uit aan het kindpakket.")!.Sentences.Length.ShouldBe(2);

    [Fact]
    public void Without_its_first_sentence_there_is_no_answer() => Checked("Dat zegt ook McKinsey.", "Medewerkers leren nieuwe vaardigheden.", "Zuidhorn gaf euro's uit aan het kindpakket.").ShouldBeNull();

    [Fact]
    public void With_fewer_than_half_there_is_no_answer() => Checked("Medewerkers leren nieuwe vaardigheden.", "Dat zegt ook McKinsey.", "Dat kost 13 euro.").ShouldBeNull();

    [Fact]
    public void The_question_is_no_answer() =>
        Checked("Wat kost het nieuwe kindpakket van de gemeente nou echt?").ShouldBeNull();

    [Fact]
    public void Any_text_at_all_is_looked_at_and_breaks_nothing()
    {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(32, 127))));
            _ = SourceCheck.Check(Question(Passage + text, Language.Nl), new([new(text, ["p1"])]));
        }
    }

    private static WrittenAnswer? Checked(params string[] texts) => SourceCheck.Check(Question(Passage, Language.Nl), new([.. texts.Select(text => new WrittenSentence(text, ["p1"]))]));

    private static bool Holds(string text, string passage = Passage, Language language = Language.Nl) => SourceCheck.Check(Question(passage, language), new([new(text, ["p1"])])) is not null;

    private static OpenQuestion Question(string passage, Language language) =>
        new("wat kost het nieuwe kindpakket van de gemeente nou echt", language, [new QuotablePassage("p1", "Banen", passage, [new SourceCitation("s1", "Rapport", "§ 1", Strength.Report)], Strength.Report)], "me");
}
