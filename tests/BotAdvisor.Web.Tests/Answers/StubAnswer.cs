using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BotAdvisor.Web.Tests.Answers;

/// <summary>One answer of the stub: what is written to the connection, streamed where that was asked for.</summary>
/// <param name="Name">For the names of tests.</param>
/// <param name="WriteAsync">Writes it.</param>
internal sealed record StubAnswer(string Name, Func<HttpContext, StubRequest, Task> WriteAsync)
{
    private const string Filtered = """{"hate":{"filtered":false,"severity":"safe"},"self_harm":{"filtered":false,"severity":"safe"},"sexual":{"filtered":false,"severity":"safe"},"violence":{"filtered":true,"severity":"medium"}}""";

    public static IReadOnlyList<StubAnswer> Failures { get; } =
    [
        PromptFiltered(), CompletionFiltered(), FilterNotRun(), Truncated(), Declined(), Throttled(), Throttled(retryAfterMs: 600_000), Refused(500, "InternalServerError", "oops"), Refused(503, "ServiceUnavailable", "busy"),
        Refused(401, "401", "Access denied"), Refused(404, "DeploymentNotFound", "no such deployment"), Refused(400, "BadRequest", "bad"), Broken(), Closed(), EndsEarly(), NotJson(), BrokenStream(), MissingFields(), Says("this is no JSON at all"), Says("{\"answered\":true}"), Says("{\"answered\":true,\"sentences\":[{\"text\":5}]}"), Says(""),
    ];

    public override string ToString() => Name;

    /// <summary>This content, as a model gives it.</summary>
    public static StubAnswer Says(string content) => Whole($"says {content[..Math.Min(20, content.Length)]}", content, "stop");

    /// <summary>HTTP 400: the content filter stopped the question.</summary>
    public static StubAnswer PromptFiltered() => new("prompt filtered", (context, _) => JsonAsync(context, 400, """{"error":{"message":"The response was filtered","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":""" + Filtered + "}}}"));

    /// <summary>The answer is stopped half way.</summary>
    public static StubAnswer CompletionFiltered() => Whole("completion filtered", "{\"answered\":true,\"sent", "content_filter");

    /// <summary>The answer is whole, but no filter looked at it.</summary>
    public static StubAnswer FilterNotRun() => Whole("filter not run", "{\"answered\":true,\"sentences\":[]}", "stop", """{"error":{"code":"content_filter_error","message":"The contents are not filtered"}}""");

    public static StubAnswer Truncated() => Whole("truncated", "{\"answered\":true,\"sentences\":[{\"text\":\"Een", "length");

    /// <summary>The model declines.</summary>
    public static StubAnswer Declined() => new("refusal", (context, request) => StreamAsync(context, request, [Delta("""{"role":"assistant","refusal":"I'm sorry, I cannot"}"""), Delta("{}", "stop")]));

    /// <summary>HTTP 429 with the time to wait.</summary>
    public static StubAnswer Throttled(int retryAfterMs = 50) => new($"429 for {retryAfterMs} ms", (context, _) =>
    {
        context.Response.Headers["retry-after-ms"] = $"{retryAfterMs}";
        context.Response.Headers.RetryAfter = $"{(retryAfterMs + 999) / 1000}";
        return JsonAsync(context, 429, """{"error":{"code":"429","message":"The system is experiencing high demand"}}""");
    });

    public static StubAnswer Refused(int status, string code, string message) =>
        new($"{status} {code}", (context, _) => JsonAsync(context, status, JsonSerializer.Serialize(new { error = new { code, message } })));

    /// <summary>The connection is reset in the middle of the stream.</summary>
    public static StubAnswer Broken() => new("reset mid-stream", async (context, request) =>
    {
        await StreamAsync(context, request, [Delta("""{"role":"assistant","content":"{\"answered\":true"}""")], isOpen: true);
        context.Abort();
    });

    /// <summary>The connection is closed before anything came.</summary>
    public static StubAnswer Closed() => new("closed at once", (context, _) =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>The stream ends without a reason to.</summary>
    public static StubAnswer EndsEarly() => new("ends early", (context, request) => StreamAsync(context, request, [Delta("""{"role":"assistant","content":"{\"answered\":true"}""")]));

    /// <summary>Nothing comes, not even headers.</summary>
    public static StubAnswer Hangs() => new("hangs", (context, _) => ForeverAsync(context));

    /// <summary>A beginning comes, and then nothing.</summary>
    public static StubAnswer HangsMidStream() => new("hangs mid-stream", async (context, request) =>
    {
        await StreamAsync(context, request, [Delta("""{"role":"assistant","content":"{\"answered\":"}""")], isOpen: true);
        await ForeverAsync(context);
    });

    public static StubAnswer NotJson() => new("200 with a page", (context, _) => JsonAsync(context, 200, "<html>It works!</html>"));

    public static StubAnswer BrokenStream() => new("broken stream", (context, request) => StreamAsync(context, request, ["{\"choices\":[{\"delta\":{\"con"]));

    public static StubAnswer MissingFields() => new("missing fields", (context, request) => StreamAsync(context, request, ["{}", "{\"choices\":[]}", "{\"choices\":[{\"index\":0}]}"]));

    private static StubAnswer Whole(string name, string content, string finish, string filter = "{}") => new(name, (context, request) => StreamAsync(
        context,
        request,
        [
            """{"choices":[],"prompt_filter_results":[{"prompt_index":0,"content_filter_results":{"jailbreak":{"detected":false,"filtered":false}}}]}""",
            Delta("""{"role":"assistant","content":""}"""),
            .. content.Chunk(12).Select(part => Delta(JsonSerializer.Serialize(new { content = new string(part) }))),
            Delta("{}", finish, filter),
            """{"choices":[],"usage":{"prompt_tokens":900,"completion_tokens":60,"total_tokens":960}}""",
        ]));

    private static string Delta(string delta, string? finish = null, string filter = "{}") =>
        $$"""{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"stub","choices":[{"index":0,"delta":{{delta}},"finish_reason":{{(finish is null ? "null" : $"\"{finish}\"")}},"content_filter_results":{{filter}}}]}""";

    private static async Task StreamAsync(HttpContext context, StubRequest request, IEnumerable<string> chunks, bool isOpen = false)
    {
        request.Body.GetProperty("stream").GetBoolean().ShouldBeTrue("the program has every answer streamed");
        context.Response.ContentType = "text/event-stream";
        foreach (var chunk in chunks) await context.Response.WriteAsync($"data: {chunk}\n\n");
        if (!isOpen) await context.Response.WriteAsync("data: [DONE]\n\n");
        await context.Response.Body.FlushAsync();
    }

    private static Task JsonAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    private static Task ForeverAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
}
