using System.Collections.Concurrent;
using System.Net;
using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.BotFramework.Connector;
using BotAdvisor.BotFramework.Schema;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotAdvisor.BotFramework.Tests.Connector;

/// <summary>A client whose calls end in a script of answers, at a clock that is moved by hand or is the real one.</summary>
internal sealed class Connectors : HttpMessageHandler
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    /// <summary>What was called, in order.</summary>
    public ConcurrentQueue<(string Verb, string Url, string? Token, string Body, DateTimeOffset At)> Calls { get; } = new();

    /// <summary>What is answered, in order; then 201 with an id.</summary>
    public Queue<Func<HttpResponseMessage>> Answers { get; } = new();

    public required TimeProvider Time { get; init; }

    public static Activity Message(string text = "hoi", string conversation = "a:1") => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = ChannelIds.Teams,
        From = new() { Id = "28:bot" },
        Conversation = new() { Id = conversation },
        Text = text,
    };

    public static HttpResponseMessage Answer(int status, string body = "", string? retryAfter = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    public ConnectorClient Client(IBotTokens? tokens = null) =>
        new(
            new ConnectorTransport(new HttpClient(this), new ServiceUrlPolicy(["smba.trafficmanager.net"], allowLoopback: false), tokens ?? new NoTokens(), Time, NullLogger<ConnectorTransport>.Instance),
            new ConnectorRetry(Time, new Random(7)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Calls.Enqueue((request.Method.Method, request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.Parameter, body, Time.GetUtcNow()));
        return Answers.TryDequeue(out var answer) ? answer() : Answer(201, $$"""{"id":"sent-{{Calls.Count}}"}""");
    }
}
