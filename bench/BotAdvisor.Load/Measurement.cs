using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace BotAdvisor.Load;

/// <summary>
/// All servers, one after the other, three rounds, so that what the machine does besides falls on all of them. Per server the median round:
/// requests a second, the slowest of a hundred, and what a request costs the server's processor.
/// </summary>
internal static class Measurement
{
    private const int Rounds = 3;

    // Until then the runtime is still compiling what runs often.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private const int FewConnections = 64;
    private const int ManyConnections = 1_000;

    private static readonly string[] Script = ["in welke fase zit mijn team", "overslaan", "2", "wat is blockchain?", "3", "2", "1", "2", "advies over scholing"];

    private static int _run;

    public static async Task<int> RunAsync(TimeSpan duration, string part)
    {
        await using var microsoft = await Microsoft.StartAsync();
        var token = microsoft.Token;
        var self = Path.Combine(AppContext.BaseDirectory, "BotAdvisor.Load");
        var folder = Directory.CreateTempSubdirectory("load-");
        (string Name, int Connections, Func<int, int, string> Body, Func<Task<Server>> Start)[] targets =
        [
            ("(a) bare endpoint", FewConnections, (c, n) => Activity(microsoft, $"c{c}", $"{c}-{n}", "hoi", inline: true), () => Server.StartAsync(self, port => ["serve-bare", $"{port}"])),
            ("(b) echo, protocol and authentication", FewConnections, (c, n) => Activity(microsoft, $"c{c}", $"{c}-{n}", "hoi", inline: true), () => Server.StartAsync(self, port => ["serve-echo", $"{port}", microsoft.Address])),
            ("(c) advisor, answered in the response", ManyConnections, (c, n) => Dialog(microsoft, c, n, inline: true), () => AdvisorAsync(microsoft, folder)),
            ("(c) advisor, accepted, then sent", ManyConnections, (c, n) => Dialog(microsoft, c, n, inline: false), () => AdvisorAsync(microsoft, folder)),
            ("(d) botbuilder for Node, echo, authentication", FewConnections, (c, n) => Activity(microsoft, $"c{c}", $"{c}-{n}", "hoi", inline: true), () => NodeAsync(microsoft)),
        ];
        targets = [.. targets.Where(target => target.Name.Contains(part, StringComparison.Ordinal))];
        var rows = targets.Select(_ => new List<Row>()).ToArray();
        for (var round = 1; round <= Rounds; round++)
        {
            for (var i = 0; i < targets.Length; i++)
            {
                var (name, connections, body, start) = targets[i];
                using var server = await start();
                // Names of their own for each run: a message that comes again is not answered again.
                Interlocked.Increment(ref _run);
                var warmBefore = microsoft.Received;
                var load = new ClosedLoop(server.Port, token, body);
                var warm = await load.RunAsync(connections, WarmUp);
                if (name.EndsWith("sent", StringComparison.Ordinal))
                {
                    for (var since = Stopwatch.StartNew(); microsoft.Received - warmBefore < warm.Requests && since.Elapsed < Patience;) await Task.Delay(10);
                }

                Interlocked.Increment(ref _run);
                var (before, repliesBefore) = (server.Used, microsoft.Received);
                var watch = Stopwatch.StartNew();
                var result = await load.RunAsync(connections, duration);
                if (name.EndsWith("sent", StringComparison.Ordinal))
                {
                    // A reply that still waits is work not done yet.
                    while (microsoft.Received - repliesBefore < result.Requests && watch.Elapsed < Patience) await Task.Delay(10);
                    result = result with { PerSecond = result.Requests / watch.Elapsed.TotalSeconds };
                }

                rows[i].Add(new(name, result, (server.Used - before) / Math.Max(1, result.Requests), server.Memory, microsoft.Received - repliesBefore));
                Console.Error.WriteLine($"round {round}: {Text(rows[i][^1])}");
            }
        }

        folder.Delete(recursive: true);
        Report([.. rows.Select(all => all.OrderBy(row => row.Cost).ElementAt(Rounds / 2))]);
        return 0;
    }

    private static void Report(Row[] rows)
    {
        Console.WriteLine("| server | requests/s | median | p99 | processor a request | × (a) | memory |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var row in rows) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Result.PerSecond:0} | {row.Result.Median.TotalMilliseconds:0.00} ms | {row.Result.P99.TotalMilliseconds:0.0} ms | {row.Cost.TotalMicroseconds:0} µs | {row.Cost / rows[0].Cost:0.00} | {row.Memory / 1_048_576} MB |"));
    }

    private static string Text(Row row) => string.Create(CultureInfo.InvariantCulture, $"{row.Name}: {row.Result.PerSecond:0}/s, p99 {row.Result.P99.TotalMilliseconds:0.0} ms, {row.Cost.TotalMicroseconds:0} µs, {row.Result.Failed} failed, {row.Replies} replies");

    // A dialog, then another one in a new conversation: so many are open at once.
    private static string Dialog(Microsoft microsoft, int connection, int n, bool inline) =>
        Activity(microsoft, $"c{connection}-{Volatile.Read(ref _run)}-{n / Script.Length}", $"{n}", Script[n % Script.Length], inline);

    private static string Activity(Microsoft microsoft, string conversation, string id, string text, bool inline) => JsonSerializer.Serialize(new
    {
        type = "message",
        id,
        timestamp = "2026-11-23T17:51:07.057Z",
        channelId = "msteams",
        serviceUrl = $"{microsoft.Address}/",
        from = new { id = $"29:{conversation}", name = "User", aadObjectId = "00000000-0000-0000-0000-000000000020" },
        recipient = new { id = "28:bot", name = "Bot" },
        conversation = new { id = conversation, conversationType = "personal", tenantId = Microsoft.Tenant },
        locale = "nl-NL",
        entities = new[] { new { type = "clientInfo", locale = "nl-NL", country = "NL", platform = "Web", timezone = "Europe/Amsterdam" } },
        channelData = new { tenant = new { id = Microsoft.Tenant } },
        text,
        deliveryMode = inline ? "expectReplies" : "normal",
    });

    private static Task<Server> AdvisorAsync(Microsoft microsoft, DirectoryInfo folder) => Server.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "botadvisor"),
        port => ["serve", "--urls", $"http://127.0.0.1:{port}"],
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("MicrosoftAppId", Microsoft.AppId),
        ("MicrosoftAppTenantId", Microsoft.Tenant),
        ("MicrosoftAppPassword", "not-a-real-secret"),
        ("BotOpenIdMetadata", $"{microsoft.Address}/openidconfiguration"),
        ("OAuthAuthority", microsoft.Address),
        ("ConnectorHosts__0", new Uri(microsoft.Address).Authority),
        ("Storage__Path", Path.Combine(folder.FullName, $"{Path.GetRandomFileName()}.db")));

    private static Task<Server> NodeAsync(Microsoft microsoft) => Server.StartAsync(
        "node",
        port => [Path.Combine(NodeFolder(), "echo-bot.cjs"), $"{port}", microsoft.Address],
        ("MicrosoftAppId", Microsoft.AppId),
        ("MicrosoftAppTenantId", Microsoft.Tenant));

    private static string NodeFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BotAdvisor.sln"))) folder = folder.Parent;
        var scripts = Path.Combine(folder?.FullName ?? "", "tests", "npm");
        return Directory.Exists(Path.Combine(scripts, "node_modules", "botbuilder")) ? scripts : throw new InvalidOperationException("Microsoft's packages are not installed. In tests/npm: npm ci --ignore-scripts.");
    }

    private sealed record Row(string Name, LoadResult Result, TimeSpan Cost, long Memory, long Replies);
}
