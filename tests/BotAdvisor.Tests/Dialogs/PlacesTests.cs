using BotAdvisor.Dialogs;
using CsCheck;

namespace BotAdvisor.Tests.Dialogs;

public class PlacesTests
{
    [Theory]
    [InlineData("2", 1)]
    [InlineData("nummer 3", 2)]
    [InlineData("dat tweede", 1)]
    [InlineData("die derde graag", 2)]
    [InlineData("de laatste", 3)]
    [InlineData("doe de laatste maar", 3)]
    [InlineData("the last one please", 3)]
    [InlineData("the second one", 1)]
    [InlineData("de bovenste", 0)]
    [InlineData("de onderste", 3)]
    [InlineData("the top one", 0)]
    [InlineData("top!")]
    [InlineData("de voorlaatste", 2)]
    [InlineData("de een na laatste", 2)]
    [InlineData("de eerste twee", 0, 1)]
    [InlineData("de bovenste drie", 0, 1, 2)]
    [InlineData("the first 2", 0, 1)]
    [InlineData("de laatste twee", 2, 3)]
    [InlineData("de twee onderste", 2, 3)]
    [InlineData("eerste en laatste", 0, 3)]
    [InlineData("1, 2 en 4", 0, 1, 3)]
    [InlineData("1 t/m 3", 0, 1, 2)]
    [InlineData("twee tot en met vier", 1, 2, 3)]
    [InlineData("2-4", 1, 2, 3)]
    [InlineData("number two and number three", 1, 2)]
    [InlineData("de middelste")]
    [InlineData("5")]
    [InlineData("0")]
    [InlineData("de eerste zes")]
    [InlineData("de laatste tijd is het druk")]
    [InlineData("eerste hulp")]
    [InlineData("99999999999")]
    [InlineData("")]
    public void A_text_names_places_among_four(string text, params int[] places) => Places.Of(text, 4).ShouldBe(places);

    [Fact]
    public void The_middle_is_there_among_three() => Places.Of("de middelste", 3).ShouldBe([1]);

    [Fact]
    public void The_last_one_is_the_last_answer_and_not_the_button_behind_it() => Places.Of("de laatste", 4, answers: 2).ShouldBe([1]);

    [Fact]
    public void Any_text_can_be_read() => Gen.String.Sample(text => { Places.Of(text, 3).ShouldAllBe(place => place >= 0 && place < 3); }, iter: 500);
}
