using BotAdvisor.Labels;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>A user alone with the bot in the Teams playground: welcome, the scan by clicking and by typing, every kind of card.</summary>
public sealed class PlaygroundTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private PlaygroundPage _teams = null!;

    public async Task InitializeAsync()
    {
        _teams = await PlaygroundPage.OpenAsync(browser);
        await _teams.SeesAsync(Texts.Welcome.Nl);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task A_team_finds_its_phase_by_clicking_and_the_dialog_stays_one_card()
    {
        await _teams.SeesAsync(Texts.WhatIAm.Nl);
        await _teams.PictureAsync("welcome");
        await _teams.SaysAsync("in welke fase zit mijn team");
        await _teams.SeesAsync("Vraag 1");
        await _teams.ClicksAsync("Overslaan");
        await _teams.SeesAsync("Vraag 2");
        await _teams.PictureAsync("question");
        foreach (var (title, number) in new[] { "Online systemen en de cloud", "Voor contact met inwoners", "Dezelfde dienst is beter" }.Select((title, i) => (title, i + 2)))
        {
            await _teams.SeesAsync($"Vraag {number}");
            await _teams.ClicksAsync(title);
        }

        await SeesResultAsync("digitalisering", "result-by-clicking");
        (await _teams.Page.GetByText("Vraag 1").CountAsync()).ShouldBe(0, "each question made way for the next");
        _teams.Line.Sent.Count(sent => sent.Activity.GetProperty("type").GetString() == "invoke").ShouldBe(4);
    }

    [Fact]
    public async Task A_team_finds_its_phase_by_typing()
    {
        await _teams.SaysAsync("In welke faze zit ons team?");
        await _teams.SeesAsync("Vraag 1");
        await _teams.SaysAsync("sensoren en een scanauto meten alles, een algoritme voorspelt waar we heen moeten");
        foreach (var (answer, number) in new[] { "de derde", "3" }.Select((answer, i) => (answer, i + 2)))
        {
            await _teams.SeesAsync($"Vraag {number}");
            await _teams.SaysAsync(answer);
        }

        await SeesResultAsync("dataficering", "result-by-typing");
    }

    [Fact]
    public async Task Every_kind_of_card_shows_and_its_buttons_work()
    {
        await _teams.SaysAsync("wat is blokchain");
        await _teams.SeesAsync("Blockchain");
        await _teams.PictureAsync("concept");
        await _teams.ClicksAsync(Texts.MorePrecise.Nl);
        await _teams.SeesAsync(Texts.AnswerBelow.Nl);
        await _teams.Page.GetByRole(AriaRole.Button, new() { Name = Texts.Simpler.Nl, Exact = true }).WaitForAsync();

        await _teams.SaysAsync("advies over scholing");
        await _teams.SeesAsync("Scholing, voor de organisatie");
        await _teams.PictureAsync("advice");
        await _teams.ClicksAsync(Texts.CopyAsText.Nl);
        await _teams.SeesAsync(Texts.TextToCopy.Nl);
        (await _teams.Page.Locator("textarea").Last.InputValueAsync()).ShouldContain("Scholing, voor de organisatie:");
        await _teams.PictureAsync("copy");

        await _teams.SaysAsync("advies");
        await _teams.ClicksAsync("Alle negen thema's");
        await _teams.Page.GetByText("Werkgeverschap").Last.ClickAsync();
        await _teams.PictureAsync("list");
        await _teams.ClicksAsync(Texts.ChooseButton.Nl);
        await _teams.SeesAsync("Voor wie");
        await _teams.SaysAsync("stop");

        await _teams.SaysAsync("wat verandert er in mijn werk");
        await _teams.ClicksAsync("Medewerker klantcontact");
        await _teams.SeesAsync("taken");
        await _teams.SaysAsync("telefoon opnemen, klachten bespreken en dossiers controleren");
        if (await _teams.Page.GetByRole(AriaRole.Button, new() { Name = Texts.DoneButton.Nl, Exact = true }).Last.IsVisibleAsync()) await _teams.ClicksAsync(Texts.DoneButton.Nl);
        else await _teams.SaysAsync("klaar");
        await _teams.SeesAsync(Texts.AskYourManager.Nl);
        await _teams.PictureAsync("tasks");
    }

    [Fact]
    public async Task An_old_card_says_what_happened_and_how_to_go_on()
    {
        await _teams.SaysAsync("in welke fase zit mijn team");
        await _teams.SeesAsync("Vraag 1");
        await _teams.SaysAsync("stop");
        await _teams.SeesAsync(Texts.Stopped.Nl);

        await _teams.Page.GetByRole(AriaRole.Button, new() { Name = "Overslaan", Exact = true }).First.ClickAsync();

        await _teams.SeesAsync(Texts.QuestionHasPassed.Nl);
        await _teams.PictureAsync("old-card");
    }

    private async Task SeesResultAsync(string phase, string picture)
    {
        await _teams.SeesAsync(Texts.MainlyInPhase.In(Language.Nl, phase));
        foreach (var theme in new[] { "Awareness", "Scholing", "HR-beleid" }) await _teams.SeesAsync($"{theme}: ");
        await _teams.SeesAsync(Texts.OursSuggestion.Nl);
        await _teams.SeesAsync("Bron: Digitale transformatie");
        await _teams.PictureAsync(picture);
    }
}
