using BotAdvisor.Understanding;

namespace BotAdvisor.Tests.Understanding;

public class SpellingTests
{
    private static readonly Spelling Known = new(["blockchain", "scholing", "fase", "awareness", "robot", "robots", "beleid", "team"]);

    [Theory]
    [InlineData("blockchain", "blockchain")]
    [InlineData("blokchain", "blockchain")]
    [InlineData("blockchian", "blockchain")]
    [InlineData("blokchian", "blockchain")]
    [InlineData("sholing", "scholing")]
    [InlineData("awarenes", "awareness")]
    [InlineData("robos", "robot")]
    public void A_misspelt_word_finds_the_one_meant(string typed, string meant)
    {
        // "robos" is as near to "robot" as to "robots": then nothing is guessed.
        Known.Correct(typed).ShouldBe(typed == "robos" ? null : meant);
    }

    [Theory]
    [InlineData("faze")]
    [InlineData("geleid")]
    [InlineData("steam")]
    [InlineData("xyzzy")]
    [InlineData("")]
    public void Short_words_other_first_letters_and_strange_words_are_left_alone(string typed) => Known.Correct(typed).ShouldBeNull();

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "abcd", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_swaps_as_one(string a, string b, int distance) => Spelling.Distance(a, b).ShouldBe(distance);
}
