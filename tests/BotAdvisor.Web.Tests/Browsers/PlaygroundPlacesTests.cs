namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>The bot among others in the Teams playground: in a group chat, in a channel, installed and removed.</summary>
public sealed class PlaygroundPlacesTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private PlaygroundPage _teams = null!;

    public async Task InitializeAsync()
    {
        _teams = await PlaygroundPage.OpenAsync(browser);
        await _teams.SeesAsync(Texts.Welcome.Nl);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task In_a_group_chat_it_answers_who_mentions_it_and_a_dialog_is_of_one_person()
    {
        await _teams.GoesToAsync("Group Chat");
        await _teams.SeesAsync(Texts.WelcomeGroup.Nl);
        (await _teams.Page.GetByText(Texts.WelcomeGroup.Nl).CountAsync()).ShouldBe(1, "a member and an installation are one welcome");

        await _teams.MentionsAsync("in welke fase zit mijn team");
        await _teams.SeesAsync("Vraag 1");
        await _teams.PictureAsync("group");

        _teams.Line.Speaker = "user-id-1";
        await _teams.ClicksAsync("Overslaan");
        await _teams.SeesAsync(Texts.NotYourCard.Nl);
        await _teams.PictureAsync("group-somebody-else");

        _teams.Line.Speaker = null;
        await _teams.ClicksAsync("Overslaan");
        await _teams.SeesAsync("Vraag 2");
    }

    [Fact]
    public async Task In_a_channel_it_answers_in_the_thread_until_it_is_removed()
    {
        await _teams.GoesToAsync("General");
        await _teams.SeesAsync(Texts.WelcomeGroup.Nl);
        await _teams.PostsAsync("in welke fase zit mijn team");
        await _teams.SeesAsync("Vraag 1");
        await _teams.PictureAsync("channel");
        await _teams.ClicksAsync("Overslaan");
        await _teams.SeesAsync("Vraag 2");

        await _teams.PlaysAsync("Uninstall application");
        (await Wait.ForAsync(() => _teams.Line.Sent.Any(sent => sent.Activity.TryGetProperty("action", out var action) && action.GetString() == "remove" && sent.Status == 200))).ShouldBeTrue();
        await _teams.ClicksAsync("Online systemen en de cloud");
        await _teams.SeesAsync(Texts.QuestionHasPassed.Nl);
        await _teams.PictureAsync("channel-after-removal");

        await _teams.PlaysAsync("Install application");
        (await Wait.ForAsync(() => _teams.Page.GetByText(Texts.WelcomeGroup.Nl).CountAsync().GetAwaiter().GetResult() == 2)).ShouldBeTrue("it is new there again");
    }
}
