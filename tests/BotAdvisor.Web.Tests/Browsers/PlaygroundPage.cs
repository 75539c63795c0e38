using BotAdvisor.Web.Tests.Processes;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>Somebody with a Dutch client in the Teams playground, in front of a bot of their own.</summary>
internal sealed class PlaygroundPage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly BotProcess _bot;
    private readonly Playground _playground;

    private PlaygroundPage(DirectoryInfo folder, BotProcess bot, TeamsLine line, Playground playground, IPage page) => (_folder, _bot, Line, _playground, Page) = (folder, bot, line, playground, page);

    public IPage Page { get; }

    public TeamsLine Line { get; }

    /// <summary>The storage of the bot.</summary>
    public string Storage => StorageIn(_folder);

    public static async Task<PlaygroundPage> OpenAsync(Browser browser, string locale = "nl-NL", params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("playground-");
        var bot = await BotProcess.ServeAsync(StorageIn(folder), BotProcess.FreePort(), settings);
        var line = await TeamsLine.StartAsync(bot.Address, locale);
        var playground = await Playground.StartAsync(line.Endpoint, BotProcess.FreePort());
        var page = await browser.Chromium.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1400 } });
        await page.GotoAsync(playground.Address);
        return new(folder, bot, line, playground, page);
    }

    private static string StorageIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "b.db");

    public async Task SaysAsync(string text)
    {
        await Page.Locator("[data-lexical-editor=true][role=textbox]").Last.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Says something to the bot by its name in a group chat.</summary>
    public Task MentionsAsync(string text) => MentionsAsync(text, Page.Locator("[data-lexical-editor=true][role=textbox]").Last, () => Page.Keyboard.PressAsync("Enter"));

    /// <summary>Begins a thread of a channel with it.</summary>
    public Task PostsAsync(string text) => MentionsAsync(text, Page.Locator("[data-lexical-editor=true][role=textbox]").First, () => ClicksAsync("Post"));

    /// <summary>Goes to another chat or channel.</summary>
    public Task GoesToAsync(string place) => Page.GetByText(place, new() { Exact = true }).First.ClickAsync();

    /// <summary>Makes the playground send one of the activities that it can play.</summary>
    public async Task PlaysAsync(string activity)
    {
        await Page.GetByText("Mock an Activity").First.ClickAsync();
        await Page.GetByText(activity).First.ClickAsync();
        await ClicksAsync("Send activity");
    }

    private async Task MentionsAsync(string text, ILocator box, Func<Task> send)
    {
        await box.ClickAsync();
        await Page.Keyboard.TypeAsync("@Test");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Test Bot" }).ClickAsync();
        await Page.Keyboard.TypeAsync($" {text}");
        await send();
    }

    public Task SeesAsync(string text) => Page.GetByText(text).Last.WaitForAsync(new() { State = WaitForSelectorState.Visible });

    public Task ClicksAsync(string title) => Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    public Task PictureAsync(string name) => Browser.PictureAsync(Page, $"playground-{name}");

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        _playground.Dispose();
        await Line.DisposeAsync();
        _bot.Dispose();
        _folder.Delete(recursive: true);
    }
}
