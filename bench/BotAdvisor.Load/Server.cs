using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BotAdvisor.Load;

/// <summary>A server as a process of its own, whose use of the processor can be read.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private Server(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>What it has used of the processor: user and system, from the operating system.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>How much memory it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<Server> StartAsync(string program, Func<int, string[]> arguments, params (string Name, string Value)[] environment)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, arguments(port)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var watch = Stopwatch.StartNew();
        while (!await IsUpAsync(port))
        {
            if (process.HasExited || watch.Elapsed > Patience) throw new InvalidOperationException($"{program} did not start.");
            await Task.Delay(50);
        }

        return new Server(process, port);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> IsUpAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
