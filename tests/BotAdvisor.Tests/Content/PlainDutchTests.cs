using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Tests.Content;

public class PlainDutchTests
{
    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("Dit is kort.", 1, 3, 3)]
    [InlineData("Dit is kort. Dit ook!", 2, 5, 3)]
    [InlineData("Scholing 2.0 kost 1.500 euro, zegt de SER.", 1, 8, 8)]
    [InlineData("Wat is dat? (Een vraag.)", 2, 5, 3)]
    [InlineData("Geen punt aan het eind", 1, 5, 5)]
    [InlineData("…", 0, 0, 0)]
    public void Sentences_and_words_are_counted(string text, int sentences, int words, int longest)
    {
        var measure = PlainDutch.Of(text);

        (measure.Sentences, measure.Words, measure.LongestSentence).ShouldBe((sentences, words, longest));
    }

    [Theory]
    [InlineData("kat", 1)]
    [InlineData("gemeente", 3)]
    [InlineData("ideeën", 3)]
    [InlineData("mooie", 2)]
    [InlineData("automatisering", 6)]
    [InlineData("hr", 1)]
    public void Syllables_are_groups_of_vowels(string word, int syllables) => PlainDutch.Of(word).Syllables.ShouldBe(syllables);

    // By hand: 10 words, 12 syllables, 2 sentences: 206.84 - 77 × 1.2 - 0.93 × 5 = 109.79.
    [Fact]
    public void The_score_is_that_of_Flesch_and_Douma() =>
        PlainDutch.Of("De kat zit op de mat. Zij slaapt daar lekker.").Score.ShouldBe(206.84 - (77.0 * 11 / 10) - (0.93 * 5), 0.001);

    [Fact]
    public void Long_words_and_passive_sentences_are_named()
    {
        var measure = PlainDutch.Of("Het wordt gemaakt. Informatievoorziening is een lang woord.");

        measure.LongWords.ShouldBe(["informatievoorziening"]);
        measure.Passives.ShouldBe(1);
    }

    [Fact]
    public void Hard_text_scores_lower_than_plain_text() =>
        PlainDutch.Of("Organisatieveranderingen impliceren onvermijdelijk herpositionering van verantwoordelijkheden.").Score
            .ShouldBeLessThan(PlainDutch.Of("Als een team anders gaat werken, krijgt iedereen ander werk.").Score);

    // The advisor's own sentences are held to the same rules as the content.
    [Fact]
    public void The_advisors_own_sentences_are_plain()
    {
        var texts = typeof(Texts).GetFields().Select(field => (field.Name, Text: field.GetValue(null) as LocalizedText)).Where(text => text.Text is not null).Select(text => (text.Name, text.Text!.Nl)).ToArray();

        texts.Where(text => PlainDutch.Of(text.Nl).LongestSentence > PlainDutch.MostWordsInSentence).ShouldBeEmpty();
        var all = PlainDutch.Of(texts.Select(text => text.Nl));
        all.WordsPerSentence.ShouldBeLessThanOrEqualTo(PlainDutch.MostWordsOnAverage);
        all.Score.ShouldBeGreaterThanOrEqualTo(PlainDutch.LowestScore);
    }
}
