using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotAdvisor.Web.Tests.Browsers;

/// <summary>
/// The line between the playground and the bot. The playground always speaks English and knows one user; here the client speaks a language of
/// our choice, and somebody else may take over the keyboard.
/// </summary>
internal sealed class TeamsLine : IAsyncDisposable
{
    private const string PlaygroundLocale = "en-US";
    private const string PlaygroundUser = "\"user-id-0\"";

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly string _bot;
    private readonly string _locale;

    private TeamsLine(WebApplication app, string bot, string locale) => (_app, _bot, _locale) = (app, bot, locale);

    /// <summary>Where the playground sends to.</summary>
    public string Endpoint => $"{_app.Urls.Single()}/api/messages";

    /// <summary>Who is at the keyboard; null for the playground's own user.</summary>
    public string? Speaker { get; set; }

    /// <summary>What was sent, and the status it got.</summary>
    public ConcurrentQueue<(JsonElement Activity, int Status)> Sent { get; } = new();

    public static async Task<TeamsLine> StartAsync(string bot, string locale)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var line = new TeamsLine(app, bot, locale);
        app.MapPost("/api/messages", line.ForwardAsync);
        await app.StartAsync();
        return line;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = (await reader.ReadToEndAsync()).Replace(PlaygroundLocale, _locale, StringComparison.Ordinal);
        if (Speaker is { } speaker) text = text.Replace(PlaygroundUser, JsonSerializer.Serialize(speaker), StringComparison.Ordinal);
        using var content = new StringContent(text, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri($"{_bot}/api/messages"), content);
        Sent.Enqueue((JsonDocument.Parse(text).RootElement, (int)response.StatusCode));
        context.Response.StatusCode = (int)response.StatusCode;
        if (response.Content.Headers.ContentType is { } type) context.Response.ContentType = type.ToString();
        await context.Response.Body.WriteAsync(await response.Content.ReadAsByteArrayAsync());
    }
}
