using BotAdvisor.Web.Channels.Teams.Extension;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>A user in the Teams playground who looks something up while writing a message, and has a message explained.</summary>
public sealed class PlaygroundExtensionTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private PlaygroundPage _teams = null!;

    public async Task InitializeAsync()
    {
        _teams = await PlaygroundPage.OpenAsync(browser);
        await _teams.SeesAsync(Texts.Welcome.Nl);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task What_is_looked_up_while_writing_is_put_into_the_message()
    {
        await _teams.ClicksAsync("Trigger Message Extension App");
        await _teams.Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Search Command" }).ClickAsync();
        var search = _teams.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Search-Based Message Extension" });
        await search.WaitForAsync();
        await _teams.Page.Keyboard.TypeAsync("advies schol", new() { Delay = 30 });
        await search.GetByText("Scholing, voor de organisatie").WaitForAsync();
        await _teams.PictureAsync("search");

        await search.GetByText("Scholing, voor de organisatie").ClickAsync();
        await _teams.SeesAsync("Inhoud van 2018, onze tekst van");
        await _teams.PictureAsync("search-inserted");
        await _teams.ClicksAsync("Send Message");
        await _teams.Page.GetByText("Bron: Digitale transformatie").Last.WaitForAsync();
        await _teams.PictureAsync("search-sent");
    }

    [Fact]
    public async Task What_is_not_known_is_said_in_the_box()
    {
        await _teams.ClicksAsync("Trigger Message Extension App");
        await _teams.Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Search Command" }).ClickAsync();
        await _teams.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Search-Based Message Extension" }).WaitForAsync();
        await _teams.Page.Keyboard.TypeAsync("appeltaart");

        await _teams.SeesAsync(ExtensionTexts.NothingFound.Nl);
        await _teams.PictureAsync("search-nothing");
    }

    [Fact]
    public async Task A_message_is_explained_to_the_one_who_asks_and_a_term_of_it_shared()
    {
        await _teams.SaysAsync("wat is blockchain en wat is een algoritme?");
        await _teams.SeesAsync("Preciezer");
        await _teams.Page.GetByRole(AriaRole.Button, new() { Name = "Show more information" }).Nth(1).ClickAsync();
        await _teams.Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Action Command" }).ClickAsync();
        await _teams.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).First.FillAsync("explain");
        await _teams.ClicksAsync("Create");
        await _teams.SeesAsync(ExtensionTexts.OnlyYou.Nl);
        await _teams.PictureAsync("explain");

        await _teams.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Deel: " }).First.ClickAsync();
        await _teams.SeesAsync("Inhoud van 2018, onze tekst van");
        await _teams.PictureAsync("explain-shared");
    }
}
