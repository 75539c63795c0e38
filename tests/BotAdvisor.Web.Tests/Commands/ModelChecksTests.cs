using BotAdvisor.Web.Commands;
using BotAdvisor.Web.Tests.Answers;

namespace BotAdvisor.Web.Tests.Commands;

/// <summary>What <c>botadvisor check</c> says of the model when something is wrong with it.</summary>
public sealed class ModelChecksTests : IAsyncLifetime
{
    private AzureOpenAIStub _service = null!;

    public async Task InitializeAsync() => _service = await AzureOpenAIStub.StartAsync();

    public Task DisposeAsync() => _service.DisposeAsync().AsTask();

    [Fact]
    public async Task Nothing_is_wrong_with_a_model_that_answers()
    {
        var findings = await FindingsAsync($"--AzureOpenAI:EmbeddingDeployment={AzureOpenAIStub.EmbeddingDeployment}");

        findings.ShouldAllBe(finding => !finding.IsFault);
        findings.Select(finding => finding.What).ShouldBe(["model", "embeddings"]);
        findings[1].State.ShouldContain("vectors of 64 numbers");
    }

    [Theory]
    [InlineData("refuses the key", "--AzureOpenAI:ApiKey=wrong")]
    [InlineData("There is no deployment 'schrijfster'", "--AzureOpenAI:Deployment=schrijfster")]
    [InlineData("No answer from http://127.0.0.1:9", "--AzureOpenAI:Endpoint=http://127.0.0.1:9")]
    [InlineData("is no such service", "--AzureOpenAI:OtherService=true")]
    public async Task What_is_wrong_is_told_with_a_remedy(string said, string setting)
    {
        var finding = (await FindingsAsync(setting)).ShouldHaveSingleItem();

        finding.IsFault.ShouldBeTrue();
        finding.State.ShouldContain(said);
    }

    [Fact]
    public async Task A_model_that_cannot_give_the_form_is_told()
    {
        _service.Mode = _ => StubAnswer.Says("Good morning!");

        (await FindingsAsync()).ShouldHaveSingleItem().State.ShouldContain("Use a model that gives structured output");
    }

    [Fact]
    public async Task One_that_is_busy_is_no_fault()
    {
        _service.Mode = _ => StubAnswer.Throttled();

        (await FindingsAsync()).ShouldHaveSingleItem().IsFault.ShouldBeFalse();
    }

    [Theory]
    [InlineData("AzureOpenAI:Endpoint is 'ftp://x'", "--AzureOpenAI:Endpoint=ftp://x", "--AzureOpenAI:Deployment=d")]
    [InlineData("AzureOpenAI:Endpoint is 'http://model.example/'. Use https", "--AzureOpenAI:Endpoint=http://model.example/", "--AzureOpenAI:Deployment=d", "--environment=Development")]
    [InlineData("http is for this machine in the Development environment only", "--AzureOpenAI:Endpoint=http://127.0.0.1:1/", "--AzureOpenAI:Deployment=d")]
    [InlineData("AzureOpenAI:Deployment is empty", "--AzureOpenAI:Endpoint=https://model.example/")]
    [InlineData("AzureOpenAI:Endpoint is empty", "--AzureOpenAI:ApiKey=k")]
    [InlineData("AzureOpenAI:ApiKey holds a space", "--AzureOpenAI:Endpoint=https://model.example/", "--AzureOpenAI:Deployment=d", "--AzureOpenAI:ApiKey=a b")]
    [InlineData("AzureOpenAI:Seconds is 0", "--AzureOpenAI:Seconds=0")]
    [InlineData("AzureOpenAI:AtOnce is 9999", "--AzureOpenAI:AtOnce=9999")]
    public void Settings_that_cannot_be_are_refused(string said, params string[] settings) =>
        Should.Throw<SettingsException>(() => ModelAdvisor.SettingsOf(settings)).Message.ShouldContain(said);

    private Task<IReadOnlyList<Finding>> FindingsAsync(params string[] settings) => new ModelChecks(ModelAdvisor.SettingsOf(_service.Settings(settings)), TimeProvider.System).RunAsync();
}
