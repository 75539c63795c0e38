using System.Diagnostics;
using System.Text;

namespace BotAdvisor.Web.Tests.Processes;

/// <summary>The program as a process of its own, as an operator starts it.</summary>
internal sealed class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private BotProcess(Process process, string address)
    {
        _process = process;
        Address = address;
        Http = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
    }

    // Nothing of whoever runs the tests is looked at.
    private static readonly string NoStorage = Path.Combine(Path.GetTempPath(), "no-such-folder", "botadvisor.db");

    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "botadvisor.exe" : "botadvisor");

    public string Address { get; }

    public HttpClient Http { get; }

    /// <summary>The memory it takes, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What it has written to standard output so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts the server and waits until it is ready.</summary>
    public static async Task<BotProcess> ServeAsync(string storage, int port, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Executable) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add("serve");
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["Storage__Path"] = storage;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var bot = new BotProcess(Process.Start(start)!, $"http://127.0.0.1:{port}");
        bot.Keep();
        var watch = Stopwatch.StartNew();
        while (!await bot.IsReadyAsync())
        {
            if (bot._process.HasExited || watch.Elapsed > Patience) throw new ShouldAssertException($"The program did not get ready: {bot.Output}");
            await Task.Delay(20);
        }

        return bot;
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int Status, string Output, string Error)> RunAsync(string input, params string[] arguments) => RunAsync(input, NoStorage, arguments);

    /// <summary>The same with a storage set.</summary>
    public static Task<(int Status, string Output, string Error)> RunAsync(string input, string storage, string[] arguments) =>
        RunAsync(input, [("Storage__Path", storage)], arguments);

    /// <summary>The same with settings in the environment.</summary>
    public static async Task<(int Status, string Output, string Error)> RunAsync(string input, (string Name, string Value)[] environment, string[] arguments)
    {
        var start = new ProcessStartInfo(Executable)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["Storage__Path"] = NoStorage;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await error);
    }

    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        Http.Dispose();
    }

    private void Keep()
    {
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Add(string? line)
        {
            lock (_output) _output.AppendLine(line);
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Http.GetAsync("/health/ready");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
