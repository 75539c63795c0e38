using System.Text;
using System.Text.Json;
using BotAdvisor.Web.Commands;
using Microsoft.AspNetCore.Builder;

namespace BotAdvisor.Web.Tests;

/// <summary>The whole program in this process, on a port and a storage of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;

    private TestServer(WebApplication app, DirectoryInfo folder)
    {
        _app = app;
        _folder = folder;
        Http = new HttpClient(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static Task<TestServer> StartAsync(params string[] settings) => StartAsync(TimeProvider.System, settings);

    public static async Task<TestServer> StartAsync(TimeProvider time, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("server-");
        var app = ServeCommand.Build(time, [$"--Storage:Path={Path.Combine(folder.FullName, "b.db")}", "--urls=http://127.0.0.1:0", .. settings]);
        await app.StartAsync();
        return new TestServer(app, folder);
    }

    public async Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json", params string?[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, contentType) };
        request.Headers.TryAddWithoutValidation("Authorization", authorization.OfType<string>());
        return await Http.SendAsync(request);
    }

    /// <summary>Sends an activity with that Authorization header; none where it is null.</summary>
    public Task<HttpResponseMessage> PostAsync(object activity, params string?[] authorization) => PostAsync(JsonSerializer.Serialize(activity), "application/json", authorization);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Http.SendAsync(request);

    /// <summary>Waits until the program takes messages.</summary>
    public async Task UntilReadyAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await Http.GetAsync("/health/ready", limit.Token)).StatusCode != System.Net.HttpStatusCode.OK) await Task.Delay(5, limit.Token);
    }

    /// <summary>Says something and returns the answer of a caller that expects it at once; null for none.</summary>
    public async Task<JsonElement?> AskAsync(object activity)
    {
        using var response = await PostAsync(JsonSerializer.Serialize(activity));
        response.IsSuccessStatusCode.ShouldBeTrue();
        var activities = (await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync())).RootElement.GetProperty("activities");
        return activities.GetArrayLength() == 0 ? null : activities[0];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
