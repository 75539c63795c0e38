using System.Diagnostics;
using BotAdvisor.Replies;
using BotAdvisor.Web.Answers;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>Every way in which the service does not answer ends in a quoted answer, soon, and is asked again no more often than helps.</summary>
public sealed class FailingModelTests(ModelAdvisor model) : IClassFixture<ModelAdvisor>
{
    private const string Open = "waarom verandert het werk van ambtenaren door data in de gemeente";

    // Failures that may pass are asked once more, answers of the wrong form too; the others not.
    private static readonly string[] AskedTwice = ["429 for 50 ms", "500 InternalServerError", "503 ServiceUnavailable", "reset mid-stream", "closed at once", "ends early", "missing fields", "200 with a page", "says this is no JSON at a", "says {\"answered\":true}", "says {\"answered\":true,\"se"];

    public static TheoryData<string> Failures => [.. StubAnswer.Failures.Select(failure => failure.Name)];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_leaves_the_passages_quoted(string failure)
    {
        model.Service.Mode = _ => StubAnswer.Failures.First(known => known.Name == failure);
        var before = model.Service.Requests.Count;
        var clock = Stopwatch.StartNew();

        var reply = await ModelAdvisor.AskAsync(model.With(model.Writer()), Open);

        PlainText.Of(reply).ShouldBe(PlainText.Of(await ModelAdvisor.AskAsync(model.Plain, Open)));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
        (model.Service.Requests.Count - before).ShouldBe(AskedTwice.Contains(failure) ? 2 : 1, failure);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_that_passes_is_got_over(string failure)
    {
        model.Service.Mode = StubModes.Repeats;
        model.Service.Script.Enqueue(StubAnswer.Failures.First(known => known.Name == failure));

        var reply = await ModelAdvisor.AskAsync(model.With(model.Writer()), Open);

        (reply.Written is not null).ShouldBe(AskedTwice.Contains(failure), failure);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_service_that_hangs_is_left_after_the_time_set(bool isMidStream)
    {
        model.Service.Mode = _ => isMidStream ? StubAnswer.HangsMidStream() : StubAnswer.Hangs();
        var clock = Stopwatch.StartNew();

        var reply = await ModelAdvisor.AskAsync(model.With(model.Writer(settings: "--AzureOpenAI:Seconds=1")), Open);

        reply.Written.ShouldBeNull();
        clock.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task A_service_that_keeps_failing_is_left_alone_for_a_while()
    {
        model.Service.Mode = _ => StubAnswer.Refused(500, "InternalServerError", "oops");
        var advisor = model.With(model.Writer());
        for (var i = 0; i < 6; i++) await ModelAdvisor.AskAsync(advisor, Open);
        var before = model.Service.Requests.Count;

        for (var i = 0; i < 20; i++) (await ModelAdvisor.AskAsync(advisor, Open)).Written.ShouldBeNull();

        model.Service.Requests.Count.ShouldBe(before);
    }

    [Fact]
    public async Task An_older_gateway_is_asked_under_the_earlier_address()
    {
        await using var older = await AzureOpenAIStub.StartAsync(knowsEarlierOnly: true);

        older.Mode = StubModes.Repeats;
        var client = ModelClient.Chat(ModelAdvisor.SettingsOf(older.Settings()));
        for (var i = 0; i < 2; i++) (await ModelAdvisor.AskAsync(model.With(model.Writer(client)), Open)).Written.ShouldNotBeNull();

        older.Requests.ShouldAllBe(request => request.Path == $"/openai/deployments/{AzureOpenAIStub.Deployment}/chat/completions");
    }

    [Fact]
    public async Task Another_service_is_asked_with_its_own_proof()
    {
        model.Service.Mode = StubModes.Repeats;
        var settings = ModelAdvisor.SettingsOf(model.Service.Settings($"--AzureOpenAI:Endpoint={model.Service.Address}/v1", "--AzureOpenAI:OtherService=true"));

        (await ModelAdvisor.AskAsync(model.With(model.Writer(ModelClient.Chat(settings))), Open)).Written.ShouldNotBeNull();

        var request = model.Service.Requests[^1];
        request.Path.ShouldBe("/v1/chat/completions");
        request.Authorization.ShouldBe($"Bearer {AzureOpenAIStub.Key}");
    }

    [Fact]
    public async Task A_model_that_takes_no_temperature_is_asked_without()
    {
        model.Service.Mode = request => request.Body.TryGetProperty("temperature", out _)
            ? StubAnswer.Refused(400, "unsupported_value", "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.")
            : StubModes.Repeats(request);

        (await ModelAdvisor.AskAsync(model.With(model.Writer()), Open)).Written.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_broken_form_is_repaired_once()
    {
        model.Service.Mode = StubModes.Repeats;
        model.Service.Script.Enqueue(StubAnswer.Says("Here is your answer: data changes work."));

        (await ModelAdvisor.AskAsync(model.With(model.Writer()), Open)).Written.ShouldNotBeNull();

        model.Service.Requests[^1].Body.GetProperty("messages").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task What_is_not_in_the_sources_is_quoted_as_before_and_not_asked_again()
    {
        model.Service.Mode = _ => StubAnswer.Says("""{"answered":false,"sentences":[]}""");
        var advisor = model.With(model.Writer());
        var before = model.Service.Requests.Count;

        for (var i = 0; i < 3; i++) (await ModelAdvisor.AskAsync(advisor, Open)).Written.ShouldBeNull();

        model.Service.Requests.Count.ShouldBe(before + 1);
    }
}
