using BotAdvisor.Answers;
using BotAdvisor.Replies;
using Xunit.Abstractions;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>Whole conversations and sets of questions go as without a model, whatever the model does: only open questions are answered better.</summary>
public sealed class ModelConversationTests(ModelAdvisor model, ITestOutputHelper output) : IClassFixture<ModelAdvisor>
{
    private const string Enough = "--AzureOpenAI:Seconds=2";

    // With a model that is never reached: what the advisor says about itself is that of one with a model.
    private Advisor Silent => model.With(new Silence());

    [Fact]
    public async Task Conversations_go_as_written_with_a_model_that_answers()
    {
        model.Service.Mode = StubModes.Extractive;
        await PlayAsync(model.Advisor);
    }

    [Theory]
    [InlineData(1)]
    public async Task Conversations_go_as_written_with_a_model_that_fails_at_random(int seed)
    {
        model.Service.Mode = FailsAtRandom(seed);
        await PlayAsync(model.With(model.Writer(settings: Enough)));
    }

    [Theory]
    [InlineData("facts-third-set")]
    [InlineData("facts-fourth-set")]
    public async Task Questions_for_facts_are_answered_as_without_a_model_that_fails_at_random(string set)
    {
        model.Service.Mode = FailsAtRandom(3);
        var writer = model.Writer(settings: Enough);
        foreach (var question in Read(set))
        {
            var (plain, with) = (await ModelAdvisor.AskAsync(model.Plain, question.Text), await ModelAdvisor.AskAsync(model.With(writer), question.Text));
            if (with.Written is null) PlainText.Of(with).ShouldBe(PlainText.Of(plain));
        }
    }

    [Theory]
    [InlineData("not-in-source")]
    [InlineData("not-in-source-second-set")]
    [InlineData("not-in-source-third-set")]
    [InlineData("not-in-source-fourth-set")]
    public async Task What_the_report_does_not_answer_is_still_said_to_be_so(string set)
    {
        model.Service.Mode = StubModes.Extractive;
        var (without, with) = (0, 0);
        foreach (var question in Read(set))
        {
            var plain = FactQuestion.IsRefused(PlainText.Of(await ModelAdvisor.AskAsync(model.Plain, question.Text)));
            var written = FactQuestion.IsRefused(PlainText.Of(await ModelAdvisor.AskAsync(model.Advisor, question.Text)));
            if (plain && !written) output.WriteLine($"answered with the model: {question.Text}");
            (without, with) = (without + (plain ? 1 : 0), with + (written ? 1 : 0));
        }

        output.WriteLine($"{set}: {without} refused without, {with} with the model");
        with.ShouldBeGreaterThanOrEqualTo(without - 1);
    }

    private static FactQuestion[] Read(string set) => FactQuestion.Read(Path.Combine(RepositoryFolder.Root, "tests", "BotAdvisor.Tests", "Answers", "Data", $"{set}.jsonl"));

    private static Func<StubRequest, StubAnswer> FailsAtRandom(int seed)
    {
        var random = new Random(seed);
        StubAnswer[] all = [.. StubAnswer.Failures, StubAnswer.HangsMidStream()];
        return request =>
        {
            lock (random) return random.Next(4) == 0 ? StubModes.Extractive(request) : all[random.Next(all.Length)];
        };
    }

    // Every reply that the model did not write is word for word that of the advisor without one.
    private async Task PlayAsync(Advisor advisor)
    {
        var before = model.Service.Requests.Count;
        var (same, written) = (0, 0);
        foreach (var file in ConversationFile.All)
        {
            var (with, without) = (await ConversationFile.PlayAsync(file, advisor), await ConversationFile.PlayAsync(file, Silent));
            foreach (var (reply, plain) in with.Zip(without))
            {
                if (reply.Written is not null) written++;
                else if (PlainText.Of(reply) == PlainText.Of(plain)) same++;
                else throw new ShouldAssertException($"{file}: {PlainText.Of(reply)}\n instead of \n{PlainText.Of(plain)}");
            }
        }

        output.WriteLine($"{same} replies the same, {written} written, {model.Service.Requests.Count - before} requests");
        same.ShouldBeGreaterThan(300);
    }

    private sealed class Silence : IAnswerWriter
    {
        public ValueTask<WrittenAnswer?> WriteAsync(OpenQuestion question, CancellationToken cancellationToken) => default;
    }
}
