using System.Diagnostics;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>A user in front of the web page. Writes down what the browser fetched, and what its policy stopped.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    /// <summary>The titles of the buttons that lead through a scan, to a result.</summary>
    public static readonly string[] Scan = ["In welke fase zit ons team?", "Overslaan", "Online systemen en de cloud", "Voor contact met inwoners", "Dezelfde dienst is beter"];

    private const string Watch = "window.stopped = []; document.addEventListener('securitypolicyviolation', event => window.stopped.push(event.violatedDirective + ' ' + event.blockedURI));";

    private readonly IBrowserContext _context;
    private readonly Uri _address;

    private ChatPage(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        _address = address;
        Page = page;
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Errors.Add(message.Text);
        };
        page.PageError += (_, error) => Errors.Add(error);
    }

    public IPage Page { get; }

    public List<string> Requests { get; } = [];

    public List<string> Errors { get; } = [];

    /// <summary>What the page showed as its own notice.</summary>
    public ILocator Notice => Page.Locator("#notice");

    public ILocator Replies => Page.Locator("#webchat .reply");

    public ILocator Field => Page.Locator("#webchat").GetByRole(AriaRole.Textbox);

    /// <summary>Opens the page and waits until one can talk.</summary>
    public static async Task<ChatPage> OpenAsync(Browser browser, Uri address, BrowserNewContextOptions? options = null, string query = "")
    {
        options ??= new() { ViewportSize = new() { Width = 1100, Height = 900 } };
        options.Locale = "nl-NL";
        var context = await browser.Chromium.NewContextAsync(options);
        var chat = new ChatPage(context, await context.NewPageAsync(), address);
        await context.AddInitScriptAsync(Watch);
        await chat.Page.GotoAsync($"{address}{query}");
        await chat.UntilReadyAsync();
        return chat;
    }

    public Task UntilReadyAsync() => Page.WaitForSelectorAsync("html[data-ready]");

    public async Task SaysAsync(string text)
    {
        await Field.FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses the newest button of that name, and waits for the answer.</summary>
    public async Task ChoosesAsync(string title)
    {
        var before = await Replies.CountAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();
        await AnswersAsync(before + 1);
    }

    /// <summary>Waits until the advisor has answered so often.</summary>
    public Task AnswersAsync(int count) => Replies.Nth(count - 1).WaitForAsync();

    public Task SeesAsync(string text) => Page.GetByText(text).Last.WaitForAsync(new() { State = WaitForSelectorState.Visible });

    /// <summary>Goes from one control to the next until the one of that name has the keyboard.</summary>
    public async Task TabsToAsync(string name)
    {
        for (var pressed = 0; pressed < 60; pressed++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await FocusedAsync() == name) return;
        }

        throw new ShouldAssertException($"'{name}' cannot be reached with Tab; the keyboard is at '{await FocusedAsync()}'.");
    }

    /// <summary>The name of what has the keyboard.</summary>
    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>("() => { const at = document.activeElement; return (at.getAttribute('aria-label') || at.textContent || at.placeholder || '').trim(); }");

    /// <summary>Holds the page against every rule of axe.</summary>
    public async Task IsAccessibleAsync(string place)
    {
        var found = await Page.RunAxe();
        found.Violations.Select(violation => $"{violation.Id} ({violation.Impact}): {string.Join(" | ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty(place);
        found.Passes.Length.ShouldBeGreaterThan(10, "axe must have looked");
    }

    /// <summary>Whether the page is no wider than its window.</summary>
    public async Task FitsAsync() => (await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);

    /// <summary>Nothing came from elsewhere, nothing was stopped, nothing went wrong.</summary>
    public async Task IsCleanAsync(bool mayLoseConnection = false)
    {
        Requests.Where(url => !url.StartsWith(_address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal)).ShouldBeEmpty();
        (await Page.EvaluateAsync<string[]>("() => window.stopped")).ShouldBeEmpty();
        if (!mayLoseConnection) Errors.ShouldBeEmpty();
    }

    /// <summary>Reloads, as a user does, and waits until one can talk again.</summary>
    public async Task ReloadsAsync()
    {
        await Page.ReloadAsync();
        await UntilReadyAsync();
    }

    public Task PictureAsync(string name) => Browser.PictureAsync(Page, name);

    /// <summary>How long something takes, in milliseconds.</summary>
    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
