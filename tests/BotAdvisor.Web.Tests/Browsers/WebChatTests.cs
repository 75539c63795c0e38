using Microsoft.Playwright;
using Xunit.Abstractions;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>People on the web page: by mouse, by keyboard, on a telephone, in the dark, in English, after a reload, side by side.</summary>
public sealed class WebChatTests(Browser browser, RunningServer running, ITestOutputHelper output) : IClassFixture<Browser>, IClassFixture<RunningServer>
{
    // Presses the newest button and tells how many milliseconds later the answer is on the screen.
    private const string PressAndWait = """
        () => new Promise(resolve => {
          const replies = document.querySelectorAll('#webchat .reply .choices');
          const before = document.querySelectorAll('#webchat .reply .choice').length;
          const begun = performance.now();
          const watcher = new MutationObserver(() => {
            if (document.querySelectorAll('#webchat .reply .choice').length === before) return;
            watcher.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - begun));
          });
          watcher.observe(document.getElementById('webchat'), { childList: true, subtree: true });
          replies[replies.length - 1].querySelector('.choice').click();
        })
        """;

    private Uri Address => running.Server.Http.BaseAddress!;

    [Fact]
    public async Task A_team_finds_its_phase_by_mouse_and_sees_why()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.SeesAsync(Texts.Welcome.Nl);
        await chat.SeesAsync(Texts.WhatIAm.Nl);
        (await chat.Page.Locator("#webchat .choice").CountAsync()).ShouldBe(4, "four things to start with");
        await chat.PictureAsync("web-first");
        await chat.IsAccessibleAsync("first screen");

        foreach (var title in ChatPage.Scan[..3]) await chat.ChoosesAsync(title);
        await chat.PictureAsync("web-question");
        await chat.IsAccessibleAsync("in a dialog");
        foreach (var title in ChatPage.Scan[3..]) await chat.ChoosesAsync(title);

        await chat.SeesAsync(Texts.MainlyInPhase.In(Labels.Language.Nl, "digitalisering"));
        var result = chat.Replies.Last;
        (await result.Locator(".bars .top").InnerTextAsync()).ShouldContain("Digitalisering");
        await result.GetByText("Bekijk als tabel").ClickAsync();
        (await result.Locator("figure table td").AllInnerTextsAsync()).ShouldAllBe(cell => cell.EndsWith('%'));
        (await result.Locator(".strip tbody tr").CountAsync()).ShouldBe(3, "one for each dimension that was asked");
        (await result.Locator(".strip tbody tr").First.InnerTextAsync()).ShouldContain("ja");
        await chat.PictureAsync("web-result");
        await chat.IsAccessibleAsync("result");

        await result.Locator(".place").First.ClickAsync();
        await chat.SeesAsync("In dit antwoord gebruikt");
        await chat.PictureAsync("web-source");
        await chat.IsAccessibleAsync("source");
        await chat.IsCleanAsync();
    }

    [Fact]
    public async Task After_a_reload_the_conversation_goes_on_and_what_was_typed_is_there()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        foreach (var title in ChatPage.Scan[..3]) await chat.ChoosesAsync(title);
        await chat.Field.FillAsync("nog niet verstuurd");

        await chat.ReloadsAsync();

        await chat.AnswersAsync(4);
        (await chat.Field.InputValueAsync()).ShouldBe("nog niet verstuurd");
        foreach (var title in ChatPage.Scan[3..]) await chat.ChoosesAsync(title);
        await chat.SeesAsync(Texts.MainlyInPhase.In(Labels.Language.Nl, "digitalisering"));
        (await chat.Replies.CountAsync()).ShouldBe(6, "nothing is there twice");
        await chat.IsCleanAsync();
    }

    [Fact]
    public async Task Two_users_at_once_do_not_see_each_other()
    {
        await using var anna = await ChatPage.OpenAsync(browser, Address);
        await using var bert = await ChatPage.OpenAsync(browser, Address);

        await anna.SaysAsync("wat is blockchain?");
        await bert.SaysAsync("wat is big data?");
        await anna.AnswersAsync(2);
        await bert.AnswersAsync(2);

        (await anna.Page.Locator("#webchat").InnerTextAsync()).ShouldNotContain("big data", Case.Insensitive);
        (await bert.Page.Locator("#webchat").InnerTextAsync()).ShouldNotContain("blockchain", Case.Insensitive);
    }

    [Fact]
    public async Task Personal_data_is_not_shown_again_and_not_kept()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.SaysAsync("mijn bsn is 111222333, wat is blockchain?");
        await chat.AnswersAsync(2);

        await chat.ReloadsAsync();
        await chat.AnswersAsync(2);

        (await chat.Page.Locator("#webchat").InnerTextAsync()).ShouldNotContain("111222333");
    }

    [Fact]
    public async Task A_snippet_is_copied_with_one_press()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await chat.SaysAsync("advies over scholing voor onze gemeente");
        await chat.AnswersAsync(2);
        await chat.ChoosesAsync("Kopieer als tekst");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Kopieer deze tekst" }).ClickAsync();

        await chat.Notice.GetByText("Gekopieerd").WaitForAsync();
        var copied = await chat.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        copied.ShouldStartWith("Scholing");
        copied.ShouldContain("Bron: Digitale transformatie");
        await chat.PictureAsync("web-snippet");
    }

    [Fact]
    public async Task Start_over_is_always_at_hand()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        foreach (var title in ChatPage.Scan[..3]) await chat.ChoosesAsync(title);

        await chat.ChoosesAsync("Opnieuw");

        await chat.SeesAsync(Texts.FromTheStart.Nl);
    }

    [Fact]
    public async Task What_is_typed_while_the_page_loads_is_not_lost()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.Page.RouteAsync("**/webchat/webchat.js*", async route =>
        {
            await Task.Delay(700);
            await route.ContinueAsync();
        });

        await chat.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await chat.Page.GetByLabel("Je bericht").FillAsync("alvast getypt");
        await chat.UntilReadyAsync();

        (await chat.Field.InputValueAsync()).ShouldBe("alvast getypt");
        (await chat.FocusedAsync()).ShouldBe(await chat.Field.GetAttributeAsync("aria-label") ?? "", "the keyboard stays where one was typing");
    }

    [Fact]
    public async Task What_is_pressed_while_the_page_loads_is_answered_in_the_conversation()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.Page.RouteAsync("**/webchat/webchat.js*", async route =>
        {
            await Task.Delay(700);
            await route.ContinueAsync();
        });

        await chat.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await chat.Page.WaitForFunctionAsync("() => window.AdvisorChat");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Advies opzoeken" }).ClickAsync();
        await chat.UntilReadyAsync();

        await chat.AnswersAsync(2);
        await chat.SeesAsync("Over welk thema wil je advies?");
    }

    [Fact]
    public async Task Without_Web_Chat_the_page_works_as_a_form()
    {
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        await chat.Page.RouteAsync("**/webchat/webchat.js*", route => route.AbortAsync());
        await chat.Page.ReloadAsync();

        await chat.Page.GetByLabel("Je bericht").FillAsync("wat is blockchain?");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();

        await chat.Page.Locator(".said").WaitForAsync();
        await chat.SeesAsync("Bron: Digitale transformatie");
    }

    [Fact]
    public async Task The_page_is_ready_and_answers_soon()
    {
        await using (var first = await ChatPage.OpenAsync(browser, Address)) await first.SaysAsync("hoi");
        await using var chat = await ChatPage.OpenAsync(browser, Address);
        var ready = await chat.Page.EvaluateAsync<double>("() => performance.now()");
        var answers = new List<double>();
        for (var i = 0; i < 9; i++) answers.Add(await chat.Page.EvaluateAsync<double>(PressAndWait));

        var size = (await running.Server.Http.GetByteArrayAsync($"/{chat.Requests.Single(url => url.Contains("webchat.js", StringComparison.Ordinal))[Address.ToString().Length..]}")).Length;
        output.WriteLine($"ready after {ready:0} ms; answers after {string.Join(", ", answers.Select(answer => $"{answer:0}"))} ms; Web Chat {size / 1024} KiB plain");
        ready.ShouldBeLessThan(1_500 * Slack);
        answers[0].ShouldBeLessThan(200 * Slack, "the first answer");
        answers.Order().ElementAt(answers.Count / 2).ShouldBeLessThan(200 * Slack);
    }

    // What holds on a machine that has nothing else to do; elsewhere, time is only kept from running away.
    private static double Slack => Environment.GetEnvironmentVariable("BOTADVISOR_STRICT_TIMES") == "1" ? 1 : 4;
}
