using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotAdvisor.Web.Tests;

/// <summary>A channel's connector that keeps what it is sent.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonElement> _received = new();

    private ConnectorStub(WebApplication app) => _app = app;

    private bool Keeps { get; init; }

    public string ServiceUrl => $"{_app.Urls.Single()}/connector";

    public IReadOnlyList<JsonElement> Received => [.. _received];

    /// <summary>The Authorization headers of all requests, in order.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    /// <summary>Where every request is sent on to, or null.</summary>
    public string? RedirectTo { get; set; }

    /// <summary>What it answers to the next requests; 201 when there is nothing left.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    /// <param name="keep">Whether what comes is kept; not where a great many come.</param>
    public static async Task<ConnectorStub> StartAsync(bool keep = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var stub = new ConnectorStub(app) { Keeps = keep };
        app.MapPost("/connector/v3/conversations/{conversation}/activities/{activity?}", stub.ReceiveAsync);
        app.MapPut("/connector/v3/conversations/{conversation}/activities/{activity}", stub.ReplaceAsync);
        app.MapPost("/connector/v3/conversations", stub.Create);
        await app.StartAsync();
        return stub;
    }

    public IReadOnlyList<JsonElement> RepliesTo(string id) => [.. _received.Where(activity => activity.GetProperty("replyToId").GetString() == id)];

    /// <summary>Waits for the reply to an activity.</summary>
    public async Task<JsonElement?> ReplyToAsync(string id, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        while (!limit.IsCancellationRequested)
        {
            if (RepliesTo(id) is [var first, ..]) return first;
            await Task.Delay(2, CancellationToken.None);
        }

        return null;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>What took the place of something sent earlier.</summary>
    public ConcurrentQueue<(string Activity, JsonElement By)> Replaced { get; } = new();

    /// <summary>Whether messages for one person of a group are refused.</summary>
    public bool RefusesTargeted { get; set; }

    /// <summary>What it answers where a chat of two is asked for; its id is then <c>a:chat-of-two</c>.</summary>
    public int ChatOfTwo { get; set; } = StatusCodes.Status201Created;

    /// <summary>The Retry-After of what is refused, or null.</summary>
    public string? RetryAfter { get; set; }

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        if (!Keeps) return Results.Json(new { id = "kept-not" }, statusCode: StatusCodes.Status201Created);
        Authorizations.Enqueue(request.Headers.Authorization.ToString());
        if (RedirectTo is { } elsewhere) return Results.Redirect(elsewhere + request.Path, permanent: false, preserveMethod: true);
        using var document = await JsonDocument.ParseAsync(request.Body);
        if (RefusesTargeted && request.Query.ContainsKey("isTargetedActivity")) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (Answers.TryDequeue(out var status) && status >= 300)
        {
            if (RetryAfter is { } wait) request.HttpContext.Response.Headers.RetryAfter = wait;
            return Results.StatusCode(status);
        }

        _received.Enqueue(document.RootElement.Clone());
        return Results.Json(new { id = $"r{_received.Count}" }, statusCode: StatusCodes.Status201Created);
    }

    private async Task<IResult> ReplaceAsync(string activity, HttpRequest request)
    {
        using var document = await JsonDocument.ParseAsync(request.Body);
        if (Answers.TryDequeue(out var status) && status >= 300) return Results.StatusCode(status);
        Replaced.Enqueue((activity, document.RootElement.Clone()));
        return Results.Json(new { id = activity });
    }

    private IResult Create() => ChatOfTwo < 300 ? Results.Json(new { id = "a:chat-of-two" }, statusCode: ChatOfTwo) : Results.StatusCode(ChatOfTwo);
}
