using BotAdvisor.Dialogs;
using CsCheck;

namespace BotAdvisor.Tests.Dialogs;

public class OptionReaderTests
{
    private static readonly Dialog Fase = Talk.Content.Dialogs.Find("fase-bepalen")!;

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2.", 1)]
    [InlineData("de tweede", 1)]
    [InlineData("twee", 1)]
    [InlineData("nummer 3", 2)]
    [InlineData("optie drie graag", 2)]
    [InlineData("vergunning", 0)]
    [InlineData("VERGUNNING!", 0)]
    [InlineData("subs", 1)]
    [InlineData("klacht", 2)]
    [InlineData("klacht indienen", 2)]
    [InlineData("4", null)]
    [InlineData("0", null)]
    [InlineData("-1", 0)]
    [InlineData("iets anders", null)]
    [InlineData("", null)]
    public void A_short_text_picks_by_number_title_or_first_letters(string text, int? index) =>
        OptionReader.Pick(text, ["Vergunning", "Subsidie", "Klacht indienen"]).ShouldBe(index);

    [Fact]
    public void First_letters_of_two_titles_pick_none() => OptionReader.Pick("dig", ["Digitaal loket", "Digitale brief"]).ShouldBeNull();

    [Theory]
    [InlineData("basistechnologie", "wij werken nog met mappen en papier", "automatisering")]
    [InlineData("basistechnologie", "alles komt via de websit binnen", "digitalisering")]
    [InlineData("governance", "de cio denk ik", "digitalisering")]
    [InlineData("governance", "dat doet de informatie manager", "automatisering")]
    [InlineData("governance", "geen idee", "weet-ik-niet")]
    [InlineData("governance", "weet ik eigenlijk niet zo", null)]
    [InlineData("governance", "de burgemeester", null)]
    public void Free_text_is_read_by_the_words_of_the_options(string step, string text, string? option) =>
        OptionReader.ByWords(Fase.StepOf(step)!, text)?.Id.ShouldBe(option);

    [Fact]
    public void Any_text_can_be_read() =>
        Gen.String.Sample(text => { OptionReader.Pick(text, ["a", "b"]); OptionReader.ByWords(Fase.Steps[0], text); }, iter: 500);
}
