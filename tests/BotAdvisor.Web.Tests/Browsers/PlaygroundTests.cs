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
        await SeesAsync("Vraag 1 van 7");
        await Browser.PictureAsync(_page, "playground-question");
        var steps = Dialog.Steps;
        foreach (var step in steps)
        {
            await ClicksAsync(step.Options[1].Title.Nl);
            if (step != steps[^1]) await SeesAsync($"Vraag {steps.IndexOf(step) + 2} van 7");
        }

        await SeesResultAsync("digitalisering", "playground-result-by-clicking");
    }

    [Fact]
    public async Task A_team_finds_its_phase_by_typing()
    {
        string[] answers = ["3", "de derde", "gegevens van buiten", "alles is anders geworden", "een dashboard", "smart city", "wij hebben een cdo"];
        await SaysAsync("In welke faze zit ons team?");
        foreach (var (answer, number) in answers.Select((answer, i) => (answer, i + 1)))
        {
            await SeesAsync($"Vraag {number} van 7");
            await SaysAsync(answer);
        }

        await SeesResultAsync("dataficering", "playground-result-by-typing");
    }

    private static BotAdvisor.Dialogs.Dialog Dialog { get; } =
        AdvisorContent.Load(new(RepositoryFolder.Knowledge, RepositoryFolder.Dialogs)).Dialogs.Find("fase-bepalen")!;

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
