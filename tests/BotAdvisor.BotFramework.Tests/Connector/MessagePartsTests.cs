using System.Text;
using BotAdvisor.BotFramework.Connector;
using BotAdvisor.BotFramework.Schema;
using CsCheck;

namespace BotAdvisor.BotFramework.Tests.Connector;

public class MessagePartsTests
{
    [Fact]
    public void A_message_that_fits_stays_as_it_is()
    {
        var message = Connectors.Message(new string('a', 30_000));

        MessageParts.Of(message).ShouldBe([message]);
    }

    [Fact]
    public void A_long_message_is_cut_between_paragraphs_and_its_buttons_go_with_the_last_part()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("Dit is een zin over je werk.", 400));
        var text = string.Join("\n\n", Enumerable.Repeat(paragraph, 10));
        var message = Connectors.Message(text) with { Speak = text, SuggestedActions = new() { Actions = [new() { Type = "imBack", Title = "Verder" }] } };

        var parts = MessageParts.Of(message);

        parts.Count.ShouldBeGreaterThan(2);
        parts.ShouldAllBe(part => Encoding.Unicode.GetByteCount(Encoding.UTF8.GetString(ActivityJson.Write(part))) <= 80 * 1024);
        string.Join("\n\n", parts.Select(part => part.Text)).ShouldBe(text);
        parts.ShouldAllBe(part => part.Speak == part.Text);
        parts.SkipLast(1).ShouldAllBe(part => part.SuggestedActions == null);
        parts[^1].SuggestedActions.ShouldNotBeNull();
    }

    [Fact]
    public void Whatever_is_written_every_part_fits_and_nothing_but_space_is_lost()
    {
        string[] letters = ["a", "é", "\"", "\n", "\n\n", ". ", " ", "👩‍👩‍👧", "e\u0301", "🇳🇱", "\u0001", "ĳ", "<b>"];
        Gen.Int[0, letters.Length - 1].Select(i => letters[i]).Array[0, 400].Select(string.Concat).Sample(
            text =>
            {
                var parts = MessageParts.Of(Connectors.Message(text), longest: 320);
                parts.ShouldAllBe(part => ActivityJson.LengthOf(part) <= 320);
                parts.ShouldAllBe(part => !EndsInHalfALetter(part.Text!));
                WithoutSpace(string.Concat(parts.Select(part => part.Text))).ShouldBe(WithoutSpace(text));
            },
            iter: 500);
    }

    private static bool EndsInHalfALetter(string text) => text.Length > 0 && (char.IsHighSurrogate(text[^1]) || char.IsLowSurrogate(text[0]) || text[0] == '\u0301');

    private static string WithoutSpace(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
