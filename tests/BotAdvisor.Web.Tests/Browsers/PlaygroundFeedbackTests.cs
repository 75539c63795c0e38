using BotAdvisor.Web.Channels.Teams;
using BotAdvisor.Web.Tests.Answers;
using BotAdvisor.Web.Tests.Processes;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>A user in the Teams playground who gets an answer that a model wrote: label, citations, and a thumb with a few words.</summary>
public sealed class PlaygroundFeedbackTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private AzureOpenAIStub _model = null!;
    private PlaygroundPage _teams = null!;

    public async Task InitializeAsync()
    {
        _model = await AzureOpenAIStub.StartAsync();
        _model.Mode = StubModes.Repeats;
        _teams = await PlaygroundPage.OpenAsync(
            browser,
            settings: [("ASPNETCORE_ENVIRONMENT", "Development"), ("AzureOpenAI__Endpoint", _model.Address), ("AzureOpenAI__ApiKey", AzureOpenAIStub.Key), ("AzureOpenAI__Deployment", AzureOpenAIStub.Deployment)]);
        await _teams.SeesAsync(Texts.Welcome.Nl);
    }

    public async Task DisposeAsync()
    {
        await _teams.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task A_written_answer_shows_that_AI_wrote_it_cites_its_sources_and_takes_feedback()
    {
        await _teams.SaysAsync("waarom verandert het werk van ambtenaren door data in de gemeente");
        await _teams.SeesAsync(Texts.WrittenByModel.Nl);
        await _teams.Page.GetByText("AI generated").Or(_teams.Page.GetByText("AI-generated")).Last.WaitForAsync();
        await _teams.SeesAsync(WrittenTexts.GoOn.Nl);
        await _teams.Page.GetByText("[1]").Or(_teams.Page.GetByText("1", new() { Exact = true })).First.HoverAsync();
        await _teams.PictureAsync("written");

        await _teams.Page.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true }).Last.ClickAsync();
        await _teams.PictureAsync("feedback");
        await _teams.Page.GetByRole(AriaRole.Textbox).Last.FillAsync("Helder!");
        await _teams.Page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).Last.ClickAsync();

        var told = "";
        for (var tries = 0; tries < 20 && !told.Contains("Helder!", StringComparison.Ordinal); tries++) told = (await BotProcess.RunAsync("", _teams.Storage, ["feedback"])).Output;
        told.ShouldContain("up    unknown", customMessage: "the playground does not tell, as Teams does, on which message it is");
        told.ShouldContain("\"Helder!\"");
        told.ShouldEndWith("1 up, 0 down\n");
    }
}
