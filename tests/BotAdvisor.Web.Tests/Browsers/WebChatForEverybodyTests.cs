using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>The web page for whoever uses it otherwise: by keyboard, on a small screen, in the dark, with a screen reader, in English.</summary>
public sealed class WebChatForEverybodyTests(Browser browser, RunningServer running) : IClassFixture<Browser>, IClassFixture<RunningServer>
{
    private Uri Address => running.Server.Http.BaseAddress!;

    [Fact]
    public async Task A_team_finds_its_phase_with_the_keyboard_alone()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.Page.Keyboard.PressAsync("Tab");
        (await chat.FocusedAsync()).ShouldBe("Naar het gesprek", "the first stop leads past the head");

        foreach (var (title, number) in ChatPage.Scan.Select((title, i) => (title, i + 1)))
        {
            if (await chat.FocusedAsync() != title) await chat.TabsToAsync(title);
            await chat.Page.Keyboard.PressAsync("Enter");
            await chat.AnswersAsync(number + 1);
            await chat.Page.WaitForFunctionAsync("() => document.activeElement.closest('.reply') === [...document.querySelectorAll('#webchat .reply')].at(-1)");
        }

        await chat.SeesAsync(Texts.MainlyInPhase.In(Labels.Language.Nl, "digitalisering"));
        await chat.TabsToAsync("Wis mijn gegevens");
        await chat.Page.Keyboard.PressAsync("Enter");
        (await chat.FocusedAsync()).ShouldBe("Nee, ga terug", "the harmless answer is the first");
        await chat.IsAccessibleAsync("asked to delete");
        await chat.Page.Keyboard.PressAsync("Escape");
        (await chat.FocusedAsync()).ShouldBe("Wis mijn gegevens", "the keyboard goes back to where it was");
        await chat.IsCleanAsync();
    }

    [Theory]
    [InlineData("telephone", 320, 640)]
    [InlineData("zoomed-in-to-400", 320, 256)]
    public async Task A_small_screen_shows_everything_without_scrolling_sideways(string name, int width, int height)
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address, new() { ViewportSize = new() { Width = width, Height = height } });
        await chat.FitsAsync();
        await chat.PictureAsync($"web-{name}-first");

        foreach (var title in ChatPage.Scan) await chat.ChoosesAsync(title);

        await chat.SeesAsync(Texts.MainlyInPhase.In(Labels.Language.Nl, "digitalisering"));
        await chat.FitsAsync();
        await chat.PictureAsync($"web-{name}-result");
        await chat.IsAccessibleAsync(name);
        await chat.Page.GetByText("Liever een mens?").ScrollIntoViewIfNeededAsync();
        await chat.IsCleanAsync();
    }

    [Fact]
    public async Task In_the_dark_everything_has_contrast()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address, new() { ViewportSize = new() { Width = 1100, Height = 900 }, ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await chat.IsAccessibleAsync("dark first screen");
        foreach (var title in ChatPage.Scan) await chat.ChoosesAsync(title);
        await chat.Replies.Last.Locator(".place").First.ClickAsync();
        await chat.SeesAsync("In dit antwoord gebruikt");

        await chat.IsAccessibleAsync("dark result");
        await chat.PictureAsync("web-dark");
        await chat.IsCleanAsync();
    }

    [Fact]
    public async Task A_screen_reader_is_told_in_Dutch_what_was_said_and_answered()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.Page.EvaluateAsync(
            """
            () => {
              window.announced = [];
              new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
                if (node.parentElement?.closest('[aria-live]') && node.textContent.trim()) window.announced.push(node.textContent);
              }))).observe(document.getElementById('webchat'), { childList: true, subtree: true });
            }
            """);

        await chat.SaysAsync("wat is blockchain?");
        await chat.AnswersAsync(2);
        await chat.Page.WaitForFunctionAsync("() => window.announced.some(text => text.includes('knoppen'))");

        var announced = await chat.Page.EvaluateAsync<string[]>("() => window.announced");
        announced.ShouldContain(text => text.StartsWith("Jij zei:", StringComparison.Ordinal) && text.Contains("wat is blockchain?", StringComparison.Ordinal));
        announced.ShouldContain(text => text.StartsWith("De adviseur zegt:", StringComparison.Ordinal) && text.Contains("Bron: Digitale transformatie", StringComparison.Ordinal));
        announced.ShouldNotContain(text => text.Contains("Adaptive", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task In_English_page_and_advisor_speak_English()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await chat.UntilReadyAsync();
        await chat.SeesAsync(Texts.Welcome.En);

        await chat.SaysAsync("wat is blockchain?");
        await chat.AnswersAsync(2);

        (await chat.Replies.Last.GetAttributeAsync("lang")).ShouldBe("en", "whoever chose English is answered in it");
        (await chat.Page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Delete my data" }).WaitForAsync();
        await chat.PictureAsync("web-english");
        await chat.IsAccessibleAsync("English");
        await chat.IsCleanAsync();
    }

    [Fact]
    public async Task The_accessibility_statement_is_accessible_and_names_the_contact()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "Toegankelijkheid" }).ClickAsync();

        await chat.SeesAsync("WCAG 2.1");
        await chat.PictureAsync("web-accessibility");
        await chat.IsAccessibleAsync("statement");
    }
}
