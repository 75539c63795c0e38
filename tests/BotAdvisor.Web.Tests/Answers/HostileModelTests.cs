using BotAdvisor.Replies;
using Xunit.Abstractions;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>Whatever a model says that it should not, no sentence of it reaches a user: the passages are quoted as without it.</summary>
public sealed class HostileModelTests(ModelAdvisor model, ITestOutputHelper output) : IClassFixture<ModelAdvisor>
{
    private static readonly string[] Sets = ["facts", "facts-second-set"];

    public static TheoryData<string> Modes => [.. StubModes.Hostile.Keys];

    private static IReadOnlyList<string> Questions { get; } =
        [.. Sets.SelectMany(set => FactQuestion.Read(Path.Combine(RepositoryFolder.Root, "tests", "BotAdvisor.Tests", "Answers", "Data", $"{set}.jsonl"))).Select(question => question.Text)];

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task No_bad_sentence_reaches_a_user(string mode)
    {
        model.Service.Mode = request => StubModes.Answer(StubModes.Hostile[mode](request));
        var advisor = model.With(model.Writer());
        var before = model.Service.Requests.Count;
        var reached = new List<string>();
        foreach (var question in Questions)
        {
            var (plain, guarded) = (await ModelAdvisor.AskAsync(model.Plain, question), await ModelAdvisor.AskAsync(advisor, question));
            if (guarded.Written is not null || PlainText.Of(guarded) != PlainText.Of(plain)) reached.Add($"{question} → {PlainText.Of(guarded)}");
        }

        output.WriteLine($"{mode}: {model.Service.Requests.Count - before} asked, {reached.Count} reached a user");
        (model.Service.Requests.Count - before).ShouldBeGreaterThan(20);
        reached.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task A_bad_sentence_behind_a_good_one_is_cut(string mode)
    {
        var said = Array.Empty<(string Text, string? Id)>();
        model.Service.Mode = request => StubModes.Answer([(StubModes.First(request), "p1"), .. said = [.. StubModes.Hostile[mode](request).Take(1)]]);
        var advisor = model.With(model.Writer());
        var written = 0;
        foreach (var question in Questions.Take(80))
        {
            said = [];
            var reply = await ModelAdvisor.AskAsync(advisor, question);
            if (reply.Written is null) continue;
            written++;
            reply.Blocks[0].Text.Split('[')[0].ShouldNotContain(said[0].Text.Trim());
            reply.Blocks[0].Text.ShouldEndWith("[1]");
            reply.Blocks[0].Text.Count(sign => sign == '[').ShouldBe(1, reply.Blocks[0].Text);
        }

        // An answer that repeats the instructions is not taken apart.
        if (mode.StartsWith("leaks", StringComparison.Ordinal)) written.ShouldBe(0);
        else written.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task What_a_passage_says_reaches_the_user()
    {
        model.Service.Mode = StubModes.Repeats;
        var advisor = model.With(model.Writer());
        var before = model.Service.Requests.Count;
        var written = 0;
        foreach (var question in Questions) written += (await ModelAdvisor.AskAsync(advisor, question)).Written is null ? 0 : 1;

        var asked = model.Service.Requests.Count - before;
        output.WriteLine($"{asked} asked, {written} written");
        written.ShouldBeGreaterThan(asked * 9 / 10);
    }
}
