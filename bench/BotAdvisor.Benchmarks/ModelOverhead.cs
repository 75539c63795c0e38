using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using BotAdvisor.Answers;
using BotAdvisor.Labels;
using BotAdvisor.Web;
using BotAdvisor.Web.Answers;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotAdvisor.Benchmarks;

/// <summary>
/// What the way round a model costs: all layers, instructions, form and check, round a model that answers at once; and an answer that is kept. The
/// client library and the network are not in it.
/// </summary>
internal static class ModelOverhead
{
    private const int Questions = 2_000;
    private const int Warm = 500;

    public static async Task RunAsync()
    {
        var knowledge = AdvisorContent.Load(new(Path.Combine(AppContext.BaseDirectory, "knowledge"), Path.Combine(AppContext.BaseDirectory, "dialogs"))).Knowledge;
        ImmutableArray<QuotablePassage> passages = [.. knowledge.Topics.Values.SelectMany(topic => topic.Parts).Take(OpenQuestion.MostPassages).Select((part, i) => new QuotablePassage($"p{i + 1}", "Onderwerp", part.Text.Text.Nl, [], part.Text.Strength))];
        using var metrics = new ModelMetrics();
        var settings = new ModelSettings { Endpoint = "https://none.example/", Deployment = "none", PerPersonPerDay = 1_000_000, PerDay = 1_000_000 };
        var prompt = AnswerPrompt.Load(Path.Combine(AppContext.BaseDirectory, "prompts", "answer.md"));
        var writer = Model.Around(new AtOnce(passages[0].Text.Split(". ")[0] + "."), settings, prompt, new ModelSwitch(), metrics, TimeProvider.System, NullLoggerFactory.Instance);

        Console.WriteLine("| | median | p99 |");
        Console.WriteLine("|---|---|---|");
        await MeasureAsync("warm", writer, passages, Warm, i => $"warm {i}", isTold: false);
        await MeasureAsync("the way round a model", writer, passages, Questions, i => $"waarom verandert het werk van ambtenaren {i}", isTold: true);
        await MeasureAsync("an answer that is kept", writer, passages, Questions, _ => "waarom verandert het werk van ambtenaren 1", isTold: true);
    }

    private static async Task MeasureAsync(string what, IAnswerWriter writer, ImmutableArray<QuotablePassage> passages, int count, Func<int, string> question, bool isTold)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var asked = new OpenQuestion(question(i), Language.Nl, passages, "me");
            var began = Stopwatch.GetTimestamp();
            if (await writer.WriteAsync(asked, CancellationToken.None) is not { } written || SourceCheck.Check(asked, written) is null) throw new InvalidOperationException("Nothing was written; the measurement would be of something else.");
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(times);
        if (isTold) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {times[count / 2]:0.000} ms | {times[count * 99 / 100]:0.000} ms |"));
    }

    /// <summary>A model that answers at once, in pieces.</summary>
    private sealed class AtOnce(string sentence) : IChatClient
    {
        private readonly string _answer = JsonSerializer.Serialize(new { answered = true, sentences = new[] { new { text = sentence, passages = new[] { "p1" } } } });

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            foreach (var piece in _answer.Chunk(8)) yield return new ChatResponseUpdate(ChatRole.Assistant, new string(piece));
            yield return new ChatResponseUpdate { FinishReason = ChatFinishReason.Stop };
        }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
            // Nothing to close.
        }
    }
}
