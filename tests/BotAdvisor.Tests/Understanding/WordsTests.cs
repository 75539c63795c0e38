using BotAdvisor.Understanding;
using CsCheck;

namespace BotAdvisor.Tests.Understanding;

public class WordsTests
{
    [Theory]
    [InlineData("Wat is Blockchain?", "wat is blockchain")]
    [InlineData("  hé,  één/twee ", "he een twee")]
    [InlineData("foto's en e-mail", "fotos en e mail")]
    [InlineData("data\u00adgestuurd", "datagestuurd")]
    [InlineData("block\u200bchain", "blockchain")]
    [InlineData("\u202eblockchain\u202c", "blockchain")]
    [InlineData("ﬁets", "fiets")]
    [InlineData("🙂", "")]
    [InlineData("\ud800x\udc00", "x")]
    public void Text_becomes_words_that_compare_well(string text, string words) => string.Join(' ', Words.Of(text)).ShouldBe(words);

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same() => Words.Of("e\u0301e\u0301n").ShouldBe(Words.Of("\u00e9\u00e9n"));

    [Fact]
    public void Any_text_can_be_cut() => Gen.String.Sample(text => Words.Of(text).ShouldAllBe(word => word.Length > 0), iter: 2_000);
}
