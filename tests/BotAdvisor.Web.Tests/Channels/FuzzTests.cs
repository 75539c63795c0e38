using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Xunit.Abstractions;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>
/// Mutilated activities of every kind, through the front door. A few thousand here; the environment variable BOTADVISOR_FUZZ sets another
/// number, and eng/long.sh a million.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int AtOnce = 16;
    private const int Usual = 3_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task No_mutilated_activity_makes_an_error_a_crash_or_a_hang()
    {
        var total = int.Parse(Environment.GetEnvironmentVariable("BOTADVISOR_FUZZ") ?? $"{Usual}", null);
        await using var connector = await ConnectorStub.StartAsync(keep: false);
        await using var server = await TestServer.StartAsync();
        server.Http.Timeout = Patience;
        var statuses = new ConcurrentDictionary<int, int>();
        await Parallel.ForAsync(0, AtOnce, async (lane, _) =>
        {
            var mutilator = new Mutilator(lane, connector.ServiceUrl);
            for (var i = 0; i < total / AtOnce; i++)
            {
                var body = mutilator.Next();
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var response = await server.Http.PostAsync("/api/messages", content, CancellationToken.None);
                statuses.AddOrUpdate((int)response.StatusCode, 1, (_, count) => count + 1);
                if ((int)response.StatusCode >= 500 && response.StatusCode != HttpStatusCode.NotImplemented) Assert.Fail(Convert.ToBase64String(body));
            }
        });

        output.WriteLine($"{total} mutilated activities: {string.Join(", ", statuses.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key} × {entry.Value}"))}");
        statuses.Keys.ShouldBeSubsetOf([200, 202, 400, 403, 501]);
        statuses.ShouldContainKey(202);
        statuses.ShouldContainKey(400);
        (await server.Http.GetStringAsync("/health/ready")).ShouldBe("ready");
    }
}
