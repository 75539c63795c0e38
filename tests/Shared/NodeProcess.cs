using System.Diagnostics;

namespace BotAdvisor.Tests;

/// <summary>A script of tests/npm that talks in lines: Microsoft's own packages as the other side.</summary>
internal sealed class NodeProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private NodeProcess(Process process) => _process = process;

    public static NodeProcess Start(string script, params string[] arguments)
    {
        var folder = Path.Combine(RepositoryFolder.Root, "tests", "npm");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "botbuilder"))) throw new InvalidOperationException("Microsoft's packages are not installed. Run eng/test.sh, which installs them, or in tests/npm: npm ci --ignore-scripts.");
        var start = new ProcessStartInfo("node", [Path.Combine(folder, script), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true, WorkingDirectory = folder };
        return new NodeProcess(Process.Start(start)!);
    }

    public Task SayAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    /// <summary>The next line it says.</summary>
    public async Task<string> HearAsync(TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        return await _process.StandardOutput.ReadLineAsync(limit.Token) ?? throw new InvalidOperationException("The script has ended.");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
