using System.Diagnostics;
using System.Net;

namespace BotAdvisor.Web.Tests.Operations;

/// <summary>Content that changes on disk is live within two seconds; faulty content is not taken, and the way back is not lost.</summary>
public sealed class ContentReloadTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo _local = Directory.CreateTempSubdirectory("local-");
    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync($"--Knowledge:LocalPath={_local.FullName}");

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _local.Delete(recursive: true);
    }

    [Fact]
    public async Task A_change_is_live_within_two_seconds_and_a_running_dialog_goes_on()
    {
        await SaysAsync("m1", "in welke fase zit mijn team");
        Write("Blockchain is bij ons een schrift dat overal tegelijk ligt.");
        var clock = Stopwatch.StartNew();

        await UntilAsync(async () => (await SaysAsync($"q{clock.ElapsedTicks}", "wat is blockchain?")).Contains("bij ons een schrift", StringComparison.Ordinal));

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        (await SaysAsync("m2", "overslaan")).ShouldContain("Vraag 2");
    }

    [Fact]
    public async Task Faulty_content_leaves_the_old_in_place_and_ready_says_why()
    {
        Write("Blockchain is bij ons een schrift dat overal tegelijk ligt.", source: "bijlage-z");

        await UntilAsync(async () => (await ReadyAsync()).Contains("degraded", StringComparison.Ordinal));

        (await ReadyAsync()).ShouldContain("There is no source 'bijlage-z'");
        (await SaysAsync("m1", "wat is blockchain?")).ShouldNotContain("bij ons");

        Write("Blockchain is bij ons een schrift dat overal tegelijk ligt.");
        await UntilAsync(async () => await ReadyAsync() == "ready");
    }

    private async Task<string> ReadyAsync()
    {
        using var response = await _server.Http.GetAsync("/health/ready");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> SaysAsync(string id, string text) => (await _server.AskAsync(Activities.Message(id, text, expectReplies: true)))!.Value.GetProperty("text").GetString()!;

    private void Write(string meaning, string source = "bijlage-d")
    {
        Directory.CreateDirectory(Path.Combine(_local.FullName, "concepts"));
        var original = File.ReadAllText(Path.Combine(RepositoryFolder.Knowledge, "concepts", "blockchain.yaml"));
        var line = original.Split('\n').First(line => line.Contains("nl: \"Blockchain is een", StringComparison.Ordinal));
        File.WriteAllText(
            Path.Combine(_local.FullName, "concepts", "blockchain.yaml"),
            original.Replace(line, $"  nl: \"{meaning}\"", StringComparison.Ordinal).Replace("sources: [bijlage-d]", $"sources: [{source}]", StringComparison.Ordinal));
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (!await isSo())
        {
            if (clock.Elapsed > Patience) throw new TimeoutException("It did not come to be.");
            await Task.Delay(50);
        }
    }
}
