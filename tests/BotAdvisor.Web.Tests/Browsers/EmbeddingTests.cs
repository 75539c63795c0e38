using BotAdvisor.Web.Tests.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>The advisor in the corner of an intranet page of another origin, under a policy as strict as that page likes.</summary>
public sealed class EmbeddingTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly string _intranet = $"http://localhost:{BotProcess.FreePort()}";
    private WebApplication _pages = null!;
    private TestServer _server = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _pages.DisposeAsync();
    }

    [Fact]
    public async Task On_an_allowed_page_a_button_opens_the_advisor_and_one_can_talk()
    {
        var page = await OpenAsync(allowed: true);

        await page.GetByRole(AriaRole.Button, new() { Name = "Vraag de adviseur" }).ClickAsync();
        var frame = page.FrameLocator("iframe");
        await frame.GetByRole(AriaRole.Button, new() { Name = "Advies opzoeken" }).Last.ClickAsync();
        await frame.GetByText("Scholing").First.WaitForAsync();
        await Browser.PictureAsync(page, "web-embedded");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sluit" }).ClickAsync();
        await page.Locator("iframe").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        (await page.EvaluateAsync<string[]>("() => window.stopped")).ShouldBeEmpty("the page's own policy stops nothing");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_any_other_page_the_browser_does_not_show_it()
    {
        var page = await OpenAsync(allowed: false);

        await page.GetByRole(AriaRole.Button, new() { Name = "Vraag de adviseur" }).ClickAsync();
        await page.WaitForTimeoutAsync(1_000);

        page.Frames.Single(frame => frame.ParentFrame is not null).Url.ShouldBe("chrome-error://chromewebdata/");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(bool allowed)
    {
        _server = await TestServer.StartAsync(allowed ? [$"--WebChat:AllowedOrigins:0={_intranet}"] : []);
        var advisor = _server.Http.BaseAddress!;
        var builder = WebApplication.CreateSlimBuilder([$"--urls={_intranet}"]);
        _pages = builder.Build();
        _pages.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src {advisor}; frame-src {advisor}";
            return Results.Content($"<!doctype html><html lang=\"nl\"><title>Intranet</title><h1>Intranet</h1><p>Nieuws van vandaag.</p><script src=\"{advisor}webchat/embed.js\" defer></script></html>", "text/html");
        });
        await _pages.StartAsync();

        var context = await browser.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1100, Height = 900 }, Locale = "nl-NL" });
        await context.AddInitScriptAsync("window.stopped = []; document.addEventListener('securitypolicyviolation', event => window.stopped.push(event.violatedDirective));");
        var page = await context.NewPageAsync();
        await page.GotoAsync(_intranet);
        return page;
    }
}
