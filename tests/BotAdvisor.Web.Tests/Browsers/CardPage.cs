using System.Text.Json;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>A page on which Microsoft's own renderer of Adaptive Cards shows cards, as wide as a phone or a chat.</summary>
internal sealed class CardPage : IAsyncDisposable
{
    private const string Show =
        """
        ([card, isDark]) => {
          const say = { light: '#242424', dark: '#ffffff' }, quiet = { light: '#424242', dark: '#d6d6d6' }, theme = isDark ? 'dark' : 'light';
          const colors = { default: { default: say[theme], subtle: quiet[theme] } };
          const style = (light, dark) => ({ backgroundColor: isDark ? dark : light, foregroundColors: colors });
          const shown = new AdaptiveCards.AdaptiveCard();
          shown.hostConfig = new AdaptiveCards.HostConfig({
            fontFamily: 'Segoe UI, Liberation Sans, sans-serif',
            textBlock: { headingLevel: 2 },
            actions: { maxActions: 6, actionsOrientation: 'vertical', actionAlignment: 'stretch', buttonSpacing: 8 },
            containerStyles: { default: style('#ffffff', '#292929'), emphasis: style('#f0f0f0', '#141414'), accent: style('#ebf3fc', '#082338'), attention: style('#fdf3f4', '#3b0509') },
          });
          // Its pattern for languages remembers where it stopped, and refuses every second card.
          AdaptiveCards.AdaptiveCard.langProperty.regEx.lastIndex = 0;
          const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
          shown.parse(card, context);
          const faults = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message).concat(shown.validateProperties().validationEvents.map((event) => event.message));
          const host = document.getElementById('host');
          document.body.className = theme;
          const pressed = [];
          shown.onExecuteAction = (action) => pressed.push(action.title);
          host.replaceChildren(shown.render());
          const limit = host.getBoundingClientRect().right + 1;
          const wide = [...host.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > limit).map((element) => element.outerHTML.slice(0, 200));
          // What stands in a field is no inner text; for the reading it stands behind it.
          const values = [...host.querySelectorAll('textarea')].map((area) => { const value = document.createElement('p'); value.textContent = area.value; area.after(value); return value; });
          const text = host.innerText;
          values.forEach((value) => value.remove());
          const order = [...host.querySelectorAll('[role=heading], button, input, textarea, select')].map((element) => element.getAttribute('role') || element.tagName.toLowerCase());
          host.querySelector('input[type=radio]')?.click();
          const select = host.querySelector('select');
          if (select) { select.selectedIndex = 1; select.dispatchEvent(new Event('change')); }
          const buttons = [...host.querySelectorAll('button')];
          buttons.forEach((button) => button.click());
          return { faults, wide, text, order, pressed, buttons: buttons.map((button) => button.innerText), links: host.querySelectorAll('a, img').length };
        }
        """;

    private CardPage(IPage page) => Page = page;

    public IPage Page { get; }

    public static async Task<CardPage> OpenAsync(Browser browser, int width)
    {
        var page = await browser.Chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 700 } });
        await page.SetContentAsync(
            """
            <!doctype html><html lang="nl"><head><title>Kaart</title><style>
              body { margin: 0; font: 14px 'Liberation Sans', sans-serif } body.dark { background: #292929 } main { padding: 8px }
              button.ac-pushButton { font: inherit; padding: 6px 12px; text-align: start; border: 1px solid #616161; border-radius: 4px; background: #fff; color: #242424; white-space: normal !important }
              .dark button.ac-pushButton { background: #292929; color: #fff }
              .dark textarea { background: #141414 !important; color: #fff !important }
              textarea { width: 100%; box-sizing: border-box; font: inherit; min-height: 8em; background: inherit; color: inherit }
            </style></head><body><main id="host"></main></body></html>
            """);
        await page.AddScriptTagAsync(new() { Path = Path.Combine(RepositoryFolder.Root, "tests", "npm", "node_modules", "adaptivecards", "dist", "adaptivecards.min.js") });
        return new(page);
    }

    /// <summary>Shows a card, and tells what the renderer made of it.</summary>
    public async Task<ShownByMicrosoft> ShowAsync(JsonElement card, bool isDark = false)
    {
        var told = (await Page.EvaluateAsync($"([card, isDark]) => ({Show})([JSON.parse(card), isDark])", new object[] { card.GetRawText(), isDark })).ShouldNotBeNull();
        return told.Deserialize<ShownByMicrosoft>(JsonSerializerOptions.Web)!;
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}

/// <summary>What the renderer made of a card.</summary>
/// <param name="Faults">Its warnings and errors.</param>
/// <param name="Wide">What sticks out at the side.</param>
/// <param name="Text">All text, in reading order.</param>
/// <param name="Order">Heads, fields and buttons, in the order a screen reader meets them.</param>
/// <param name="Pressed">The titles of the buttons that did something when they were clicked.</param>
/// <param name="Buttons">The titles of all buttons.</param>
/// <param name="Links">How many links and pictures there are.</param>
internal sealed record ShownByMicrosoft(string[] Faults, string[] Wide, string Text, string[] Order, string[] Pressed, string[] Buttons, int Links);
