using System.Diagnostics;
using BotAdvisor.Privacy;
using BotAdvisor.Replies;
using CsCheck;

namespace BotAdvisor.Tests.Privacy;

public class PersonalDataTests
{
    [Theory]
    [InlineData("mail mij op a.b-c@gemeente.voorbeeld.nl graag", "mail mij op [e-mail] graag")]
    [InlineData("bsn 111222333", "bsn [BSN]")]
    [InlineData("mijn bsn is 111.222.333.", "mijn bsn is [BSN].")]
    [InlineData("bel 06-12345678 of 010 123 45 67", "bel [tel] of [tel]")]
    [InlineData("bel +31 6 1234 5678", "bel [tel]")]
    [InlineData("bel 0031612345678", "bel [tel]")]
    [InlineData("iban NL91 ABNA 0417 1643 00 graag", "iban [IBAN] graag")]
    [InlineData("nl91abna0417164300", "[IBAN]")]
    [InlineData("ik woon op 1234 AB 12 in de stad", "ik woon op [adres] in de stad")]
    [InlineData("1234ab 12a", "[adres]")]
    [InlineData("bsn １１１２２２３３３", "bsn [BSN]")]
    public void Personal_data_is_taken_out(string text, string masked) => PersonalData.Mask(text).ShouldBe(new MaskedText(masked, true));

    [Theory]
    [InlineData("in 2010-2016 verdween 15 procent van de 160.000 banen")]
    [InlineData("in 2018 en 2 jaar later")]
    [InlineData("123456789 is geen bsn")]
    [InlineData("NL00 ABNA 5417 1643 11")]
    [InlineData("artikel 27 lid 1 k en l")]
    [InlineData("5.000 eruit en 1.500 erin, 1971 2016 1982 1993")]
    [InlineData("bestelnummer 06123456789012345")]
    [InlineData("@botadvisor wat is iot")]
    [InlineData("scholing 2.0")]
    public void Other_numbers_stay(string text) => PersonalData.Mask(text).ShouldBe(new MaskedText(text, false));

    [Fact]
    public void Masking_twice_changes_nothing_more() =>
        Gen.String.Sample(text => PersonalData.Mask(PersonalData.Mask(text).Text).HadAny.ShouldBeFalse(), iter: 2_000);

    [Theory]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("0")]
    [InlineData("NL91 ABNA ")]
    [InlineData("1234 ab ")]
    [InlineData("06-1")]
    public void A_hundred_thousand_characters_cost_little(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        PersonalData.Mask(text);
        var watch = Stopwatch.StartNew();

        PersonalData.Mask(text);

        // A wide bound: it tells linear from worse, on any machine.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void The_user_is_told_kindly_and_still_answered()
    {
        var reply = Talk.That("iemand@voorbeeld.nl, wat is blockchain?").Last;

        reply.ShouldSay(Texts.PersonalDataTakenOut).ShouldSay(Talk.Content.Knowledge.Concepts["blockchain"].Meaning.Text);
        PlainText.Of(reply).ShouldNotContain("voorbeeld.nl");
    }
}
