using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>
/// Stands in for Azure OpenAI on this machine: chat and embeddings under its two addresses, and under that of other services, with its proof,
/// its errors and its streams. What it answers is a mode (<see cref="StubModes"/>), or a script of single answers (<see cref="StubAnswer"/>).
/// </summary>
internal sealed class AzureOpenAIStub : IAsyncDisposable
{
    public const string Key = "0123456789abcdef0123456789abcdef";
    public const string Deployment = "schrijver";
    public const string EmbeddingDeployment = "vectoren";

    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private WebApplication _app = null!;

    /// <summary>Every request for an answer, in order.</summary>
    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    /// <summary>What the next requests are answered; the mode answers when there is nothing left.</summary>
    public ConcurrentQueue<StubAnswer> Script { get; } = new();

    /// <summary>What a request is answered.</summary>
    public Func<StubRequest, StubAnswer> Mode { get; set; } = StubModes.Extractive;

    /// <summary>What embeddings are answered in place of vectors, or null.</summary>
    public StubAnswer? EmbeddingsInstead { get; set; }

    /// <summary>How many texts were turned into vectors.</summary>
    public int Embedded { get; private set; }

    /// <summary>Whether only the earlier address exists, as with older gateways.</summary>
    public bool KnowsEarlierOnly { get; init; }

    public string Address => _app.Urls.Single();

    public static async Task<AzureOpenAIStub> StartAsync(bool knowsEarlierOnly = false)
    {
        var stub = new AzureOpenAIStub { KnowsEarlierOnly = knowsEarlierOnly };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        stub._app = builder.Build();
        stub._app.Run(stub.AnswerAsync);
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>The settings of a program that takes this for Azure OpenAI.</summary>
    public string[] Settings(params string[] others) =>
        ["--environment=Development", $"--AzureOpenAI:Endpoint={Address}", $"--AzureOpenAI:ApiKey={Key}", $"--AzureOpenAI:Deployment={Deployment}", .. others];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (call, named) = CallOf(context.Request);
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var request = new StubRequest(context.Request.Path, context.Request.Headers.Authorization.ToString(), context.Request.Headers["api-key"].ToString(), body.RootElement.Clone());
        var deployment = named ?? request.Body.GetProperty("model").GetString();
        if (call is null) await StubAnswer.Refused(404, "404", "Resource not found").WriteAsync(context, request);
        else if (request.Key != Key && !request.Authorization.StartsWith("Bearer ", StringComparison.Ordinal)) await StubAnswer.Refused(401, "401", "Access denied due to invalid subscription key or wrong API endpoint.").WriteAsync(context, request);
        else if (deployment is not (Deployment or EmbeddingDeployment)) await StubAnswer.Refused(404, "DeploymentNotFound", "The API deployment for this resource does not exist.").WriteAsync(context, request);
        else if (call == "embeddings") await EmbedAsync(context, request);
        else await ChatAsync(context, request);
    }

    private async Task ChatAsync(HttpContext context, StubRequest request)
    {
        _requests.Enqueue(request);
        var answer = Script.TryDequeue(out var next) ? next : Mode(request);
        await answer.WriteAsync(context, request);
    }

    private async Task EmbedAsync(HttpContext context, StubRequest request)
    {
        if (EmbeddingsInstead is { } instead)
        {
            await instead.WriteAsync(context, request);
            return;
        }

        var texts = request.Body.GetProperty("input").EnumerateArray().Select(text => text.GetString()!).ToArray();
        lock (_requests) Embedded += texts.Length;
        var data = texts.Select((text, i) => new { @object = "embedding", index = i, embedding = Convert.ToBase64String(StubVectors.Of(text)) });
        await context.Response.WriteAsJsonAsync(new { @object = "list", model = "text-embedding-stub", data, usage = new { prompt_tokens = texts.Length, total_tokens = texts.Length } });
    }

    // The call, and the deployment where the address names it.
    private (string? Call, string? Deployment) CallOf(HttpRequest request) => request.Path.Value!.Trim('/').Split('/') switch
    {
        ["openai", "deployments", var deployment, .. var call] when request.Query.ContainsKey("api-version") => (string.Join('/', call), deployment),
        ["openai", "v1", .. var call] when !KnowsEarlierOnly => (string.Join('/', call), null),
        ["v1", .. var call] when !KnowsEarlierOnly => (string.Join('/', call), null),
        _ => (null, null),
    };
}

/// <summary>A request as it came.</summary>
/// <param name="Path">The path.</param>
/// <param name="Authorization">The Authorization header.</param>
/// <param name="Key">The api-key header.</param>
/// <param name="Body">The body.</param>
internal sealed record StubRequest(string Path, string Authorization, string Key, JsonElement Body)
{
    public string System => MessageOf("system") ?? "";

    public string User => MessageOf("user") ?? "";

    /// <summary>The passages, as the model sees them.</summary>
    public IReadOnlyList<(string Id, string Title, string Text)> Passages =>
        [.. JsonDocument.Parse(Between(User, "<documents>", "</documents>")).RootElement.EnumerateArray().Select(passage => (passage.GetProperty("id").GetString()!, passage.GetProperty("title").GetString()!, passage.GetProperty("text").GetString()!))];

    public string Question => JsonSerializer.Deserialize<string>(Between(User, "<question>", "</question>"))!;

    private string? MessageOf(string role) => Body.GetProperty("messages").EnumerateArray().FirstOrDefault(message => message.GetProperty("role").GetString() == role) is { ValueKind: JsonValueKind.Object } found ? Content(found) : null;

    private static string Content(JsonElement message) => message.GetProperty("content") is { ValueKind: JsonValueKind.Array } parts
        ? string.Concat(parts.EnumerateArray().Select(part => part.GetProperty("text").GetString()))
        : message.GetProperty("content").GetString()!;

    private static string Between(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return text[start..text.IndexOf(to, start, StringComparison.Ordinal)];
    }
}
