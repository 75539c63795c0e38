using System.Text.Json;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>The whole program with a model: the real client library against a stand-in for the service.</summary>
public sealed class ModelServerTests : IAsyncLifetime
{
    private const string Open = "waarom verandert het werk van ambtenaren door data in de gemeente";

    private AzureOpenAIStub _service = null!;

    public async Task InitializeAsync() => _service = await AzureOpenAIStub.StartAsync();

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

    private static async Task<string> SaysAsync(TestServer server, string id, string text) =>
        (await server.AskAsync(Activities.Message(id, text, expectReplies: true)))!.Value.GetProperty("text").GetString()!;
}
