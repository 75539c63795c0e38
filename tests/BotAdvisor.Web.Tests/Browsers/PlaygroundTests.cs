using BotAdvisor.Web.Tests.Processes;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>A user in the Teams playground: welcome, the scan by clicking and by typing, the advice that follows.</summary>
public sealed class PlaygroundTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playground-");
    private BotProcess _bot = null!;
    private Playground _playground = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _bot = await BotProcess.ServeAsync(Path.Combine(_folder.FullName, "b.db"), BotProcess.FreePort());
        _playground = await Playground.StartAsync($"{_bot.Address}/api/messages", BotProcess.FreePort());
        _page = await browser.Chromium.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1400 } });
        await _page.GotoAsync(_playground.Address);
        await SeesAsync(Texts.Welcome.Nl);
    }

    public async Task DisposeAsync()
    {
        await _page.CloseAsync();
        _playground.Dispose();
        _bot.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_team_finds_its_phase_by_clicking()
    {
        await SeesAsync(Texts.WhatIAm.Nl);
        await Browser.PictureAsync(_page, "playground-welcome");
        await SaysAsync("in welke fase zit mijn team");
        await SeesAsync("Vraag 1");
        await ClicksAsync("Overslaan");
        await SeesAsync("Vraag 2");
        await Browser.PictureAsync(_page, "playground-question");
        foreach (var (title, number) in new[] { "Online systemen en de cloud", "Voor contact met inwoners", "Dezelfde dienst is beter" }.Select((title, i) => (title, i + 2)))
        {
            await SeesAsync($"Vraag {number}");
            await ClicksAsync(title);
        }

        await SeesResultAsync("digitalisering", "playground-result-by-clicking");
    }

    [Fact]
    public async Task A_team_finds_its_phase_by_typing()
    {
        await SaysAsync("In welke faze zit ons team?");
        await SeesAsync("Vraag 1");
        await SaysAsync("sensoren en een scanauto meten alles, een algoritme voorspelt waar we heen moeten");
        foreach (var (answer, number) in new[] { "de derde", "3" }.Select((answer, i) => (answer, i + 2)))
        {
            await SeesAsync($"Vraag {number}");
            await SaysAsync(answer);
        }

        await SeesResultAsync("dataficering", "playground-result-by-typing");
    }

    private async Task SeesResultAsync(string phase, string picture)
    {
        await SeesAsync(Texts.MainlyInPhase.In(Labels.Language.Nl, phase));
        foreach (var theme in new[] { "Awareness", "Scholing", "HR-beleid" }) await SeesAsync($"{theme}: ");
        await SeesAsync(Texts.OursSuggestion.Nl);
        await SeesAsync("Bron: Digitale transformatie");
        await Browser.PictureAsync(_page, picture);
    }

    private async Task SaysAsync(string text)
    {
        await _page.Locator("[data-lexical-editor=true][role=textbox]").ClickAsync();
        await _page.Keyboard.TypeAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    }

    private Task SeesAsync(string text) => _page.GetByText(text).Last.WaitForAsync(new() { State = WaitForSelectorState.Visible });

    private Task ClicksAsync(string title) => _page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();
}
