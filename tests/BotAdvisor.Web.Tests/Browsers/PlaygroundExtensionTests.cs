using BotAdvisor.Web.Channels.Teams.Extension;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>A user in the Teams playground who looks something up while writing a message, and has a message explained.</summary>
public sealed class PlaygroundExtensionTests(Browser browser) : InPlayground(browser)
{
    [Fact]
    public async Task What_is_looked_up_while_writing_is_put_into_the_message()
    {
        await ClicksAsync("Trigger Message Extension App");
        await Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Search Command" }).ClickAsync();
        var search = Page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Search-Based Message Extension" });
        await search.WaitForAsync();
        await Page.Keyboard.TypeAsync("advies schol", new() { Delay = 30 });
        await search.GetByText("Training, for the organisation").WaitForAsync();
        await PictureAsync("playground-search");

        await search.GetByText("Training, for the organisation").ClickAsync();
        await SeesAsync("Content of 2018, our text of");
        await PictureAsync("playground-search-inserted");
        await ClicksAsync("Send Message");
        await Page.GetByText("Source: Digitale transformatie").Last.WaitForAsync();
        await PictureAsync("playground-search-sent");
    }

    [Fact]
    public async Task What_is_not_known_is_said_in_the_box()
    {
        await ClicksAsync("Trigger Message Extension App");
        await Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Search Command" }).ClickAsync();
        await Page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Search-Based Message Extension" }).WaitForAsync();
        await Page.Keyboard.TypeAsync("appeltaart");

        await SeesAsync(ExtensionTexts.NothingFound.En);
        await PictureAsync("playground-search-nothing");
    }

    [Fact]
    public async Task A_message_is_explained_to_the_one_who_asks_and_a_term_of_it_shared()
    {
        await SaysAsync("wat is blockchain en wat is een algoritme?");
        await SeesAsync("Preciezer");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Show more information" }).Nth(1).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem).Filter(new() { HasText = "Action Command" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).First.FillAsync("explain");
        await ClicksAsync("Create");
        await SeesAsync(ExtensionTexts.OnlyYou.En);
        await PictureAsync("playground-explain");

        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Share: " }).First.ClickAsync();
        await SeesAsync("Content of 2018, our text of");
        await PictureAsync("playground-explain-shared");
    }
}
