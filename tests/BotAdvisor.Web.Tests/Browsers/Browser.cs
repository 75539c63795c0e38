using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>Debian's Chromium, headless. Screenshots go to artifacts/screenshots, to be looked at.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;

    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>Takes a picture of the page.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        var folder = Path.Combine(RepositoryFolder.Root, "artifacts", "screenshots");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }

    /// <summary>Takes a picture of the page from top to bottom.</summary>
    public static Task WholePictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(RepositoryFolder.Root, "artifacts", "screenshots", $"{name}.png"), FullPage = true });

    public async Task InitializeAsync()
    {
        var path = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is not installed. Run eng/test.sh, which installs it, or: apt-get install chromium.");
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet });
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright?.Dispose();
    }
}
