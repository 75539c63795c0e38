using System.Net.Http.Json;
using System.Text.Json;
using BotAdvisor.Web.Tests.Processes;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>The whole program with a model: the real client library against a stand-in for the service.</summary>
public sealed class ModelServerTests : IAsyncLifetime
{
    private const string Open = "waarom verandert het werk van ambtenaren door data in de gemeente";
    private const string Other = "waarom verandert het werk van bestuurders door data in de gemeente";

    private AzureOpenAIStub _service = null!;

    public async Task InitializeAsync()
    {
        _service = await AzureOpenAIStub.StartAsync();
        _service.Mode = StubModes.Repeats;
    }

    public Task DisposeAsync() => _service.DisposeAsync().AsTask();

    [Fact]
    public async Task An_open_question_is_answered_by_the_model_with_its_sources()
    {
        await using var server = await TestServer.StartAsync(_service.Settings());

        var text = await SaysAsync(server, "m1", Open);

        var request = _service.Requests.ShouldHaveSingleItem();
        text.ShouldContain("[1]");
        text.ShouldContain("Bron");
        request.Key.ShouldBe(AzureOpenAIStub.Key);
        request.Path.ShouldBe("/openai/v1/chat/completions");
        request.Question.ShouldBe(Open);
        request.Body.GetProperty("temperature").GetDouble().ShouldBe(0);
        request.Body.GetProperty("max_completion_tokens").GetInt32().ShouldBeInRange(100, 1_000);
        var format = request.Body.GetProperty("response_format");
        format.GetProperty("type").GetString().ShouldBe("json_schema");
        format.GetProperty("json_schema").GetProperty("strict").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task The_model_is_turned_off_and_on_while_the_server_runs()
    {
        using var folder = new TemporaryFolder("switch-");
        var storage = Path.Combine(folder.Path, "b.db");
        using var bot = await BotProcess.ServeAsync(storage, BotProcess.FreePort(), Environment());
        (await AskAsync(bot, "m1", Open)).ShouldContain("[1]");
        (await bot.Http.GetStringAsync("/health/ready")).ShouldBe("ready\nmodel: on");

        var (status, output, _) = await BotProcess.RunAsync("", storage, ["ai", "off", "--reason", "proef\r\ngestopt"]);
        status.ShouldBe(0);
        output.ShouldContain("proef  gestopt");
        await UntilAsync(bot, "ready\nmodel: off");
        var before = _service.Requests.Count;
        (await AskAsync(bot, "m2", Other)).ShouldNotContain("[1]");
        _service.Requests.Count.ShouldBe(before);
        bot.Output.ShouldContain($"The model is off, turned by {System.Environment.UserName} on");
        bot.Output.ShouldContain("proef  gestopt");

        (await BotProcess.RunAsync("", storage, ["ai", "on"])).Status.ShouldBe(0);
        await UntilAsync(bot, "ready\nmodel: on");
        (await AskAsync(bot, "m3", Other)).ShouldContain("[1]");
        (await BotProcess.RunAsync("", storage, ["ai", "status"])).Output.Split('\n').Count(line => line.Contains(" UTC ", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_turned_off_stays_off_over_a_restart_and_in_commands()
    {
        using var folder = new TemporaryFolder("switch-");
        var storage = Path.Combine(folder.Path, "b.db");
        (await BotProcess.RunAsync("", storage, ["ai", "off", "--reason", "proef"])).Status.ShouldBe(0);

        using var bot = await BotProcess.ServeAsync(storage, BotProcess.FreePort(), Environment());

        (await AskAsync(bot, "m1", Open)).ShouldNotContain("[1]");
        _service.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ai")]
    [InlineData("ai", "off")]
    [InlineData("ai", "off", "--reason", " ")]
    [InlineData("ai", "status", "--reason", "x")]
    [InlineData("ai", "maybe")]
    public async Task Wrong_use_of_the_switch_is_told(params string[] arguments) => (await BotProcess.RunAsync("", arguments)).Status.ShouldBe(2);

    [Fact]
    public async Task Changing_the_setting_turns_it_off_too()
    {
        await using var server = await TestServer.StartAsync(_service.Settings("--AzureOpenAI:Enabled=false"));

        (await SaysAsync(server, "m1", Open)).ShouldNotContain("[1]");
        (await server.Http.GetStringAsync("/health/ready")).ShouldBe("ready\nmodel: off");
        _service.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_server_ready()
    {
        _service.Mode = _ => StubAnswer.Refused(500, "InternalServerError", "oops");
        await using var server = await TestServer.StartAsync(_service.Settings());
        for (var i = 0; i < 6; i++) await SaysAsync(server, $"m{i}", Open);

        using var response = await server.Http.GetAsync("/health/ready");

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("ready\nmodel: failing; answers are quoted");
    }

    [Fact]
    public async Task Worry_and_personal_data_never_reach_the_model()
    {
        await using var server = await TestServer.StartAsync(_service.Settings());
        string[] worries = ["ik ben bang dat data mijn baan in de gemeente kost, wat zegt het onderzoek", "hoe groot is de kans dat mijn baan verdwijnt door robots", "ik wil niet meer leven door dit werk", "I am afraid that data will replace me, what does research say"];
        for (var i = 0; i < worries.Length; i++) await SaysAsync(server, $"w{i}", worries[i]);
        _service.Requests.ShouldBeEmpty();

        await SaysAsync(server, "p1", $"{Open} (jan.jansen@gemeente.nl, 06-12345678, 111222333)");

        foreach (var request in _service.Requests)
        {
            foreach (var kept in new[] { "jan.jansen", "06-12345678", "111222333", "user-1" }) request.Body.GetRawText().ShouldNotContain(kept);
        }

        _service.Requests.Count.ShouldBe(1);
    }

    private (string Name, string Value)[] Environment() =>
        [("ASPNETCORE_ENVIRONMENT", "Development"), ("AzureOpenAI__Endpoint", _service.Address), ("AzureOpenAI__ApiKey", AzureOpenAIStub.Key), ("AzureOpenAI__Deployment", AzureOpenAIStub.Deployment)];

    private static async Task<string> AskAsync(BotProcess bot, string id, string text)
    {
        using var response = await bot.Http.PostAsJsonAsync("/api/messages", Activities.Message(id, text, expectReplies: true));
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("activities")[0].GetProperty("text").GetString()!;
    }

    private static async Task UntilAsync(BotProcess bot, string ready)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        while (await bot.Http.GetStringAsync("/health/ready", limit.Token) != ready) await Task.Delay(50, limit.Token);
    }

    private static async Task<string> SaysAsync(TestServer server, string id, string text) =>
        (await server.AskAsync(Activities.Message(id, text, expectReplies: true)))!.Value.GetProperty("text").GetString()!;
}
