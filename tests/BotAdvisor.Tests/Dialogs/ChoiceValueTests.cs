using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using CsCheck;

namespace BotAdvisor.Tests.Dialogs;

public class ChoiceValueTests
{
    public static TheoryData<ChoiceValue, string> Values => new()
    {
        { new ChoiceValue.Answer("fase-bepalen", "gebruik", "digitalisering"), "answer:fase-bepalen/gebruik/digitalisering" },
        { new ChoiceValue.Begin("advies", []), "begin:advies" },
        { new ChoiceValue.Begin("advies", [new("thema", ["scholing", "hr-beleid"]), new("niveau", ["sector"])]), "begin:advies/thema=scholing+hr-beleid/niveau=sector" },
        { new ChoiceValue.ShowAll("advies", "thema"), "all:advies/thema" },
        { new ChoiceValue.Why("advies", "thema"), "why:advies/thema" },
        { new ChoiceValue.Say(Intent.Stop), "say:stop" },
        { new ChoiceValue.ShowPhase(Phase.Dataficering), "phase:dataficering" },
        { new ChoiceValue.Precise("big-data"), "precise:big-data" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_written_and_read_back(ChoiceValue value, string text)
    {
        value.ToString().ShouldBe(text);
        ChoiceValue.Parse(text)!.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("stop")]
    [InlineData("say:fly")]
    [InlineData("answer:a/b")]
    [InlineData("ANSWER:a/b/c")]
    [InlineData("begin:advies/thema")]
    [InlineData("let op: dit is gewone tekst")]
    public void Any_other_text_is_none(string text) => ChoiceValue.Parse(text).ShouldBeNull();

    [Fact]
    public void Parsing_never_throws() => Gen.String.Sample(text => ChoiceValue.Parse(text), iter: 2_000);
}
