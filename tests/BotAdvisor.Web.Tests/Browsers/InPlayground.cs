using BotAdvisor.Web.Tests.Processes;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>Tests that each have the whole program, and a user in front of it in the Teams playground.</summary>
public abstract class InPlayground(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playground-");
    private BotProcess _bot = null!;
    private Playground _playground = null!;

    private protected IPage Page { get; private set; } = null!;

    private protected string Storage => Path.Combine(_folder.FullName, "b.db");

    public virtual async Task InitializeAsync()
    {
        _bot = await BotProcess.ServeAsync(Storage, BotProcess.FreePort(), [.. Settings]);
        _playground = await Playground.StartAsync($"{_bot.Address}/api/messages", BotProcess.FreePort());
        Page = await browser.Chromium.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1400 } });
        await Page.GotoAsync(_playground.Address);

        // The playground's own language is English, and cannot be set.
        await SeesAsync(Texts.Welcome.En);
    }

    public virtual async Task DisposeAsync()
    {
        await Page.CloseAsync();
        _playground.Dispose();
        _bot.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>What the program is started with beside its storage.</summary>
    private protected virtual IEnumerable<(string Name, string Value)> Settings => [];

    private protected async Task SaysAsync(string text)
    {
        await Page.Locator("[data-lexical-editor=true][role=textbox]").ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    private protected Task SeesAsync(string text) => Page.GetByText(text).Last.WaitForAsync(new() { State = WaitForSelectorState.Visible });

    private protected Task ClicksAsync(string title) => Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();

    private protected Task PictureAsync(string name) => Browser.PictureAsync(Page, name);
}
