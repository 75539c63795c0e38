using System.Text;
using BotAdvisor.Web.Tests.Processes;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>The web page when things go wrong, and when a user wants to be forgotten. The program runs as a process of its own, and is killed.</summary>
public sealed class WebChatTroubleTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("web-");
    private readonly int _port = BotProcess.FreePort();
    private BotProcess _bot = null!;

    private string Storage => Path.Combine(_folder.FullName, "b.db");

    private Uri Address => new($"http://127.0.0.1:{_port}/");

    public async Task InitializeAsync() => _bot = await BotProcess.ServeAsync(Storage, _port);

    public Task DisposeAsync()
    {
        _bot.Dispose();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task When_the_server_restarts_in_the_middle_the_user_is_told_and_goes_on_and_what_failed_can_be_sent_again()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.ChoosesAsync("In welke fase zit ons team?");
        await chat.ChoosesAsync("Overslaan");

        _bot.Kill();
        await chat.SeesAsync("De verbinding is weg");
        await chat.SaysAsync("Online systemen en de cloud");
        var again = chat.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("opnieuw|nogmaals", System.Text.RegularExpressions.RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)) }).Last;
        await chat.Page.GetByText("Kan niet verzenden").Or(chat.Page.GetByText("mislukt")).Or(chat.Page.GetByText("Verzenden")).First.WaitForAsync();
        await chat.PictureAsync("web-lost");
        await chat.IsAccessibleAsync("connection lost");

        await RestartAsync();
        await chat.SeesAsync("De verbinding is er weer");
        await again.ClickAsync();
        await chat.AnswersAsync(4);
        await chat.ChoosesAsync("Voor contact met inwoners");
        await chat.ChoosesAsync("Dezelfde dienst is beter");

        await chat.SeesAsync(Texts.MainlyInPhase.In(Labels.Language.Nl, "digitalisering"));
        (await chat.Replies.CountAsync()).ShouldBe(6, "nothing was lost or came twice");
        await chat.IsCleanAsync(mayLoseConnection: true);
    }

    [Fact]
    public async Task My_data_is_deleted_everywhere_when_I_ask_for_it()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.SaysAsync("kwikstaartje zoekt advies over scholing");
        await chat.AnswersAsync(2);
        Stored().ShouldContain("kwikstaartje", customMessage: "it is kept until then");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Wis mijn gegevens" }).ClickAsync();
        await chat.PictureAsync("web-delete");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, wis alles" }).ClickAsync();

        await chat.SeesAsync("Je gegevens zijn gewist");
        await chat.AnswersAsync(1);
        (await chat.Replies.CountAsync()).ShouldBe(1, "a new conversation");
        (await chat.Page.Locator("#webchat").InnerTextAsync()).ShouldNotContain("kwikstaartje");
        Stored().ShouldNotContain("kwikstaartje");
        await chat.IsCleanAsync();
    }

    [Fact]
    public async Task Without_script_too_my_data_is_deleted_when_I_ask_for_it()
    {
        var context = await browser.Chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address.ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "In welke fase zit ons team?" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Overslaan" }).ClickAsync();
        Stored().ShouldContain("fase-bepalen");

        await page.GetByRole(AriaRole.Button, new() { Name = "Wis mijn gegevens" }).ClickAsync();

        await page.GetByText("Je gegevens zijn gewist").WaitForAsync();
        Stored().ShouldNotContain("fase-bepalen");
        await context.CloseAsync();
    }

    private async Task RestartAsync()
    {
        _bot.Dispose();
        _bot = await BotProcess.ServeAsync(Storage, _port);
    }

    // Every byte of the storage, whatever table or log it stands in.
    private string Stored()
    {
        var all = new StringBuilder();
        foreach (var file in _folder.GetFiles("b.db*").Where(file => file.Extension != ".lock"))
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            all.Append(Encoding.Latin1.GetString(bytes.ToArray()));
        }

        return all.ToString();
    }
}
