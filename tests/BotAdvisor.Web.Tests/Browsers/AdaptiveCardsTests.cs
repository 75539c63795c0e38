using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Web.Channels.Cards;
using BotAdvisor.Web.Tests.Channels.Cards;
using Deque.AxeCore.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>Microsoft's renderer shows every card, on the width of a phone and in both themes; what it shows is what the card says.</summary>
public sealed class AdaptiveCardsTests(Browser browser) : IClassFixture<Browser>
{
    private const int Phone = 320;

    public static TheoryData<Language> Languages => [Language.Nl, Language.En];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_card_is_read_without_a_warning_and_shows_all_it_says_on_a_phone(Language language)
    {
        await using var page = await CardPage.OpenAsync(browser, Phone);
        foreach (var card in await EveryCard.InAsync(language))
        {
            var shown = await page.ShowAsync(Written(card));

            shown.Faults.ShouldBeEmpty(card.Way);
            shown.Wide.ShouldBeEmpty(card.Way);
            shown.Links.ShouldBe(0, card.Way);
            shown.Pressed.ShouldBe(shown.Buttons, card.Way);
            InOrder(shown.Text, [.. card.Reply.Blocks.Select(block => block.Text), .. card.Reply.Choices.Select(choice => choice.Title)]).ShouldBeNull($"{card.Way}: {shown.Text}");
            shown.Order.Where(role => role != "heading").ShouldBe(shown.Order.SkipWhile(role => role == "heading").Where(role => role != "heading"), card.Way);
        }
    }

    [Fact]
    public async Task One_card_of_each_kind_is_accessible_in_light_and_dark_and_is_looked_at()
    {
        await using var phone = await CardPage.OpenAsync(browser, Phone);
        await using var chat = await CardPage.OpenAsync(browser, 600);
        var cards = await EveryCard.InAsync(Language.Nl);
        foreach (var kind in Enum.GetValues<ReplyKind>())
        {
            var card = cards.Where(card => card.Reply.Kind == kind && card.Reply.Choices.Length <= 6).MaxBy(card => card.Reply.Blocks.Length)!;
            foreach (var (page, isDark, name) in new[] { (phone, false, "phone"), (phone, true, "phone-dark"), (chat, false, "chat") })
            {
                await page.ShowAsync(Written(card), isDark);
                await Browser.WholePictureAsync(page.Page, $"card-{Label.Of(kind)}-{name}");
                if (page == chat) continue;
                var axe = await page.Page.RunAxe();
                axe.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}").ShouldBeEmpty($"{kind} {name}");
            }
        }

        await phone.ShowAsync(Written(cards.First(card => card.Reply.Choices.Length is > 6 and <= 12)));
        await Browser.WholePictureAsync(phone.Page, "card-list-phone");
        await phone.Page.EmulateMediaAsync(new() { ForcedColors = Microsoft.Playwright.ForcedColors.Active });
        await phone.ShowAsync(Written(cards.First(card => card.Reply.Kind == ReplyKind.PhaseResult)));
        await Browser.WholePictureAsync(phone.Page, "card-phase-result-high-contrast");
    }

    private static System.Text.Json.JsonElement Written(ShownCard card) => CardWriting.Write(card.Reply, PlainText.Of(card.Reply), new("card-1", null, CardStamp.Stays));

    // The first text that does not stand behind the one before it; null where all do. Where a screen breaks a line does not count.
    private static string? InOrder(string shown, IEnumerable<string> texts)
    {
        var (rest, at) = (Squeezed(shown), 0);
        foreach (var text in texts)
        {
            var found = rest.IndexOf(Squeezed(text), at, StringComparison.Ordinal);
            if (found < 0) return text;
            at = found;
        }

        return null;
    }

    private static string Squeezed(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
