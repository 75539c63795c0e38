using BotAdvisor.Labels;

namespace BotAdvisor.Tests.Conversations;

/// <summary>What is outside gets an honest sentence, whatever words it shares with what is known.</summary>
public class HonestyTests
{
    [Theory]
    [InlineData("ben je getrouwd")]
    [InlineData("ben jij wel eens verdrietig")]
    [InlineData("waar woon je eigenlijk")]
    [InlineData("heb je kinderen?")]
    [InlineData("vind je je werk leuk")]
    [InlineData("hou je van muziek")]
    [InlineData("ga je nog op vakantie")]
    [InlineData("are you married?")]
    [InlineData("where do you live")]
    [InlineData("do you ever get tired")]
    public void Who_asks_the_advisor_as_if_it_were_somebody_hears_that_it_is_a_program(string text) =>
        Talk.That(text).Last.ShouldSay(Texts.NoPerson).Intent.ShouldBe(Intent.About);

    [Theory]
    [InlineData("hoe vraag ik een parkeervergunning aan")]
    [InlineData("ik wil een parkeervergunning aanvragen")]
    [InlineData("waar kan ik mijn rijbewijs ophalen")]
    [InlineData("hoe maak ik een afspraak bij burgerzaken")]
    [InlineData("er ligt afval op straat, waar meld ik dat")]
    [InlineData("hoe schrijf ik mijn kind in voor school")]
    [InlineData("hoe vraag ik verlof aan")]
    [InlineData("i want to apply for a parking permit")]
    [InlineData("how do i renew my passport?")]
    public void Who_asks_for_a_service_hears_where_to_go(string text) => Talk.That(text).Last.ShouldSay(Texts.ServiceElsewhere);

    [Theory]
    [InlineData("de printer op de griffie doet het niet")]
    [InlineData("mijn laptop start niet op")]
    [InlineData("wie wint de verkiezingen")]
    [InlineData("wat is een goede film voor vanavond")]
    [InlineData("vacatures bij de gemeente")]
    [InlineData("zijn er nog vacatures bij jullie gemeente")]
    public void What_is_not_in_the_source_is_said_not_to_be(string text)
    {
        var reply = Talk.That(text).Last;
        Replies.PlainText.Of(reply).ShouldContain("niet in mijn bron");
        reply.Rows.ShouldBeEmpty();
        Replies.PlainText.Of(reply).ShouldNotContain(Texts.SeeAlso.Nl);
    }

    [Theory]
    [InlineData("advies over een goede zonnebril")]
    [InlineData("advies over een nieuwe auto")]
    [InlineData("geef me advies over een goed restaurant")]
    public void Advice_on_something_else_is_refused_before_the_themes_are_offered(string text)
    {
        var talk = Talk.That(text);
        talk.Last.ShouldSay(Texts.NoAdviceOnThat);
        talk.Conversation.Dialog!.Dialog.ShouldBe("advies");
    }

    [Theory]
    [InlineData("ben je een robot?", Intent.About)]
    [InlineData("wie heeft jou gemaakt", Intent.About)]
    [InlineData("heb je advies over scholing voor ons?", Intent.FindAdvice)]
    [InlineData("heb je een voorbeeld van een smart city?", null)]
    [InlineData("kun je uitleggen wat een algoritme is", Intent.ExplainConcept)]
    [InlineData("hoe liet parkeren de drie fasen zien?", null)]
    [InlineData("ik wil advies", Intent.FindAdvice)]
    public void What_is_inside_is_answered(string text, Intent? intent)
    {
        var reply = Talk.That(text).Last;
        var told = Replies.PlainText.Of(reply);
        told.ShouldNotContain(Texts.NoPerson.Nl);
        told.ShouldNotContain(Texts.ServiceElsewhere.Nl);
        told.ShouldNotContain(Texts.NoAdviceOnThat.Nl);
        if (intent is { } wanted) reply.Intent.ShouldBe(wanted);
    }

    [Fact]
    public void Within_a_dialog_too_and_the_dialog_goes_on()
    {
        var talk = Talk.That("ik wil advies", "waar woon je eigenlijk");
        talk.Last.ShouldSay(Texts.NoPerson).ShouldSay(Texts.BackToYourQuestion);
        talk.Conversation.Dialog!.Dialog.ShouldBe("advies");
    }
}
