using BotAdvisor.Web.Channels.Teams;
using BotAdvisor.Web.Tests.Answers;
using BotAdvisor.Web.Tests.Processes;
using Microsoft.Playwright;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>A user in the Teams playground who gets an answer that a model wrote: label, citations, and a thumb with a few words.</summary>
public sealed class PlaygroundFeedbackTests(Browser browser) : InPlayground(browser)
{
    private AzureOpenAIStub _model = null!;

    public override async Task InitializeAsync()
    {
        _model = await AzureOpenAIStub.StartAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _model.DisposeAsync();
    }

    private protected override IEnumerable<(string Name, string Value)> Settings =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"), ("AzureOpenAI__Endpoint", _model.Address), ("AzureOpenAI__ApiKey", AzureOpenAIStub.Key), ("AzureOpenAI__Deployment", AzureOpenAIStub.Deployment),
    ];

    [Fact]
    public async Task A_written_answer_shows_that_AI_wrote_it_cites_its_sources_and_takes_feedback()
    {
        await SaysAsync("waarom verandert het werk van ambtenaren door data in de gemeente");
        await SeesAsync(WrittenTexts.ByModel.Nl);
        await Page.GetByText("AI generated").Or(Page.GetByText("AI-generated")).Last.WaitForAsync();
        await SeesAsync(WrittenTexts.GoOn.Nl);
        await Page.GetByText("[1]").Or(Page.GetByText("1", new() { Exact = true })).First.HoverAsync();
        await PictureAsync("playground-written");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true }).Last.ClickAsync();
        await PictureAsync("playground-feedback");
        await Page.GetByRole(AriaRole.Textbox).Last.FillAsync("Helder!");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).Last.ClickAsync();

        var told = "";
        for (var tries = 0; tries < 20 && !told.Contains("Helder!", StringComparison.Ordinal); tries++) told = (await BotProcess.RunAsync("", Storage, ["feedback"])).Output;
        told.ShouldContain("up    unknown", customMessage: "the playground does not tell, as Teams does, on which message it is");
        told.ShouldContain("\"Helder!\"");
        told.ShouldEndWith("1 up, 0 down\n");
    }
}
