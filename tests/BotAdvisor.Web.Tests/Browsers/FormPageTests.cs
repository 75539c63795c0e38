using BotAdvisor.Web.Tests.Processes;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>The plain page in a browser without script.</summary>
public sealed class FormPageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private TestServer _server = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;
    private readonly List<string> _requests = [];

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _context = await browser.Chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        _page = await _context.NewPageAsync();
        _page.Request += (_, request) => _requests.Add(request.Url);
        await _page.GotoAsync(_server.Http.BaseAddress!.ToString());
    }

    public async Task DisposeAsync()
    {
        await _context.CloseAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_user_is_welcomed_types_clicks_and_gets_advice_with_its_source()
    {
        await SeesAsync(Texts.Welcome.Nl);
        await SaysAsync("advies");
        await ClicksAsync("HR-beleid");
        await ClicksAsync("Onze organisatie");

        await SeesAsync("Bron: Digitale transformatie");
        await Browser.PictureAsync(_page, "form-page");
        _requests.ShouldAllBe(url => url.StartsWith(_server.Http.BaseAddress!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_user_types_is_shown_and_never_run()
    {
        await SaysAsync("<img src=x onerror=alert(1)><b>hallo</b>");

        (await _page.Locator(".said").InnerTextAsync()).ShouldBe("<img src=x onerror=alert(1)><b>hallo</b>");
        _requests.ShouldNotContain(url => url.EndsWith("/x", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_speak_in_the_users_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent([new("text", "hoi")]) };
        request.Headers.Add("Origin", "https://evil.example");

        using var response = await _server.Http.SendAsync(request);

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    private async Task SaysAsync(string text)
    {
        await _page.GetByLabel("Je bericht").FillAsync(text);
        await ClicksAsync("Verstuur");
    }

    private Task ClicksAsync(string title) => _page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    private Task SeesAsync(string text) => _page.GetByText(text).WaitForAsync();
}
