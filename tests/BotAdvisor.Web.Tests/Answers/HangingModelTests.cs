using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>A hundred people wait for a model that hangs; whoever asks for something else is answered as ever.</summary>
public sealed class HangingModelTests(ITestOutputHelper output)
{
    private const string Open = "waarom verandert het werk van ambtenaren door data in de gemeente";
    private const int Waiting = 100;
    private const int Others = 150;

    // The figure is 10%; a test on a machine that does other things too has to allow for chance. The load measurement states the figure itself.
    private const double Allowed = 1.5;

    [Fact]
    public async Task Others_do_not_notice()
    {
        await using var service = await AzureOpenAIStub.StartAsync();
        service.Mode = _ => StubAnswer.Hangs();
        await using var server = await TestServer.StartAsync(service.Settings("--AzureOpenAI:AtOnce=100", "--AzureOpenAI:Seconds=120"));
        await TimesAsync(server, "warm", 200);
        var before = P95(await TimesAsync(server, "before", Others));

        var waiting = Enumerable.Range(0, Waiting).Select(i => server.AskAsync(Activities.Message($"w{i}", Open, $"waits-{i}", expectReplies: true))).ToArray();
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30)))
        {
            while (service.Requests.Count < Waiting) await Task.Delay(10, patience.Token);
        }

        var during = P95(await TimesAsync(server, "during", Others));

        waiting.Count(one => one.IsCompleted).ShouldBeLessThan(Waiting / 2, "they have to wait while the others are measured");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p95 {before.TotalMilliseconds:0.0} ms before, {during.TotalMilliseconds:0.0} ms during"));
        (during - before).ShouldBeLessThan(before * (Allowed - 1) + TimeSpan.FromMilliseconds(5));
        foreach (var answer in await Task.WhenAll(waiting)) answer!.Value.GetProperty("text").GetString()!.ShouldNotContain("[1]");
    }

    private static async Task<TimeSpan[]> TimesAsync(TestServer server, string tag, int count)
    {
        var times = new TimeSpan[count];
        for (var i = 0; i < count; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await server.AskAsync(Activities.Message($"{tag}-{i}", "wat is blockchain?", $"{tag}-{i % 10}", expectReplies: true));
            times[i] = Stopwatch.GetElapsedTime(began);
        }

        return times;
    }

    private static TimeSpan P95(TimeSpan[] times) => times.Order().ElementAt(times.Length * 95 / 100);
}
