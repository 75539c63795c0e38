using System.Diagnostics;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>Microsoft's local Teams playground, offline, in front of a bot.</summary>
internal sealed class Playground : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private Playground(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    public static async Task<Playground> StartAsync(string botEndpoint, int port)
    {
        var script = Path.Combine(RepositoryFolder.Root, "tests", "npm", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
        if (!File.Exists(script)) throw new InvalidOperationException("The Teams playground is not installed. Run eng/test.sh, which installs it, or in tests/npm: npm ci --ignore-scripts.");
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { script, "--disable-telemetry", "-e", botEndpoint, "-p", $"{port}" }) start.ArgumentList.Add(argument);
        start.Environment["BROWSER"] = "none";
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var playground = new Playground(process, $"http://127.0.0.1:{port}/");
        using var http = new HttpClient();
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                using var response = await http.GetAsync(new Uri(playground.Address));
                if (response.IsSuccessStatusCode) return playground;
            }
            catch (HttpRequestException) when (watch.Elapsed < Patience && !process.HasExited)
            {
                // Not up yet.
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
