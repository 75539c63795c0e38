using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Tests.Roads;

/// <summary>Looking things up to share them: what is found while somebody types, what stands on what they get, and what a message is explained by.</summary>
public class SearchRoadTests
{
    private static Advisor Advisor => Talk.Advisor;

    [Theory]
    [InlineData("advies scholing", "advice/scholing/organisatie")]
    [InlineData("scholing voor de sector", "advice/scholing/sector")]
    [InlineData("advies schol", "advice/scholing/organisatie")]
    [InlineData("schol", "advice/scholing/organisatie")]
    [InlineData("training advice", "advice/scholing/organisatie")]
    [InlineData("blokchain", "concept/blockchain")]
    [InlineData("blok", "concept/blockchain")]
    [InlineData("wat is een algoritme", "concept/algoritme")]
    [InlineData("algo", "concept/algoritme")]
    [InlineData("frey", "topic/frey-osborne")]
    [InlineData("onderzoek van frey en osborne", "topic/frey-osborne")]
    [InlineData("dataficering", "phase/dataficering")]
    [InlineData("kindpakket", "topic/kindpakket")]
    public void What_is_meant_comes_first(string text, string id) => Find(text).Items[0].Id.ShouldBe(id);

    [Theory]
    [InlineData("asdkjh")]
    [InlineData("pizza bestellen")]
    [InlineData("recept appeltaart")]
    [InlineData("😀")]
    public void What_is_not_known_finds_nothing_or_everything_for_no_words(string text)
    {
        var found = Find(text);

        if (text == "😀") found.Total.ShouldBeGreaterThan(100);
        else found.Total.ShouldBe(0);
    }

    [Fact]
    public void Every_part_of_the_list_of_everything_is_another()
    {
        var ids = new List<string>();
        for (var skip = 0; Find("", skip: skip).Items is { IsEmpty: false } part; skip += 25) ids.AddRange(part.Select(found => found.Id));

        ids.ShouldBeUnique();
        ids.Count.ShouldBe(Find("").Total);
        var knowledge = Advisor.Content.Knowledge;
        ids.Count.ShouldBe(knowledge.Concepts.Count + knowledge.Topics.Count + knowledge.Phases.Count + (2 * knowledge.Themes.Count));
    }

    [Theory]
    [InlineData(FoundKind.Advice, "scholing")]
    [InlineData(FoundKind.Concept, "data")]
    [InlineData(FoundKind.Concept, "")]
    public void One_kind_alone_may_be_wanted(FoundKind kind, string text) => Find(text, only: kind).Items.ShouldAllBe(found => found.Kind == kind);

    [Theory]
    [InlineData(Language.Nl, "onze tekst van", "our text")]
    [InlineData(Language.En, "our text of", "onze tekst")]
    public void Whatever_is_shared_tells_its_source_and_how_old_it_is_and_offers_nothing(Language language, string date, string otherwise)
    {
        var ids = Enumerable.Range(0, 10).SelectMany(part => Find("", skip: 25 * part).Items).Select(found => found.Id).ToArray();
        foreach (var id in ids)
        {
            var found = Advisor.Find(id, language)!;
            var text = PlainText.Of(found.Share);

            found.Share.Language.ShouldBe(language);
            found.Share.Sources.ShouldNotBeEmpty(id);
            found.Share.Choices.ShouldBeEmpty();
            text.ShouldContain(found.Summary);
            text.ShouldContain(date);
            text.ShouldNotContain(otherwise);
            text.ShouldMatch("(van|of) 20[0-9]{2}, ");
        }
    }

    [Theory]
    [InlineData("concept/none")]
    [InlineData("advice/scholing")]
    [InlineData("advice/scholing/land")]
    [InlineData("phase/3")]
    [InlineData("")]
    [InlineData("///")]
    public void An_id_of_nothing_known_is_nothing(string id) => Advisor.Find(id, Language.Nl).ShouldBeNull();

    [Fact]
    public void A_message_is_explained_by_what_it_names_in_the_language_of_who_asks()
    {
        const string Message = "<div>Hoi <at id=\"0\">Blockchain</at>, we gaan iets met <b>algoritmes</b> &amp; big data doen</div>";

        var dutch = Advisor.Explain(Message, Language.Nl)!;
        var english = Advisor.Explain(Message, Language.En)!;

        dutch.Choices.Select(choice => choice.Value).ShouldBe(["concept/algoritme", "concept/big-data"], "a person's name is no term");
        english.Choices.Select(choice => choice.Value).ShouldBe(["concept/algoritme", "concept/big-data"]);
        PlainText.Of(english).ShouldContain("An algorithm is");
        dutch.Sources.ShouldNotBeEmpty();
    }

    [Fact]
    public void Of_many_terms_the_first_are_explained_and_the_others_named()
    {
        var explained = Advisor.Explain("algoritme, big data, blockchain, robots, augmented reality en cryptografie", Language.Nl)!;

        explained.Choices.Length.ShouldBe(4);
        explained.Blocks[^1].Text.ShouldContain("Cryptografie");
    }

    [Fact]
    public void A_term_at_the_end_of_a_very_long_message_is_found() =>
        Advisor.Explain($"{string.Concat(Enumerable.Repeat("we hebben het er maandag over ", 500))} blockchain", Language.Nl)!.Choices.ShouldHaveSingleItem().Value.ShouldBe("concept/blockchain");

    [Theory]
    [InlineData("")]
    [InlineData("<p>Tot morgen!</p>")]
    [InlineData("<<<>>>&&&")]
    public void A_message_without_terms_is_not_explained(string message) => Advisor.Explain(message, Language.Nl).ShouldBeNull();

    private static FoundPart Find(string text, int skip = 0, FoundKind? only = null) => Advisor.Find(text, Language.Nl, only, skip, 25);
}
