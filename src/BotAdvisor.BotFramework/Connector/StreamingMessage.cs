using System.Net;
using System.Text.Json;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.Connector;

/// <summary>
/// A message that grows while it is made, in a conversation with one person. Each part repeats all that stood before it; parts go out one at
/// a time and not faster than the channel takes them; what comes faster is left to the next part. Not safe for several callers at once.
/// Source: Teams, stream bot messages.
/// </summary>
/// <param name="connector">Sends the parts.</param>
/// <param name="serviceUrl">The connector.</param>
/// <param name="frame">What each part has in common: bot, conversation, what is replied to, language.</param>
/// <param name="time">The clock.</param>
public sealed class StreamingMessage(ConnectorClient connector, string serviceUrl, Activity frame, TimeProvider time)
{
    /// <summary>The shortest time between two parts.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Teams ends a stream after two minutes; some seconds before that it is ended here.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(110);

    private const string NotAllowed = "ContentStreamNotAllowed";

    private string? _streamId;
    private int _sequence;
    private DateTimeOffset? _began;
    private DateTimeOffset _next;

    /// <summary>Whether parts are still shown, and if not, why.</summary>
    public StreamState State { get; private set; } = StreamState.Open;

    /// <summary>Says what is going on, in a line above the message to come.</summary>
    public Task InformAsync(string text, CancellationToken cancellationToken) => ShowAsync("informative", text, cancellationToken);

    /// <summary>Shows the message as far as it is known.</summary>
    /// <param name="soFar">All of it, from the beginning.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task UpdateAsync(string soFar, CancellationToken cancellationToken) => ShowAsync("streaming", soFar, cancellationToken);

    /// <summary>
    /// Ends the message. Where the stream ran out of time the shown part is replaced; where the channel takes no streams the message is sent
    /// whole; where the user stopped it nothing is sent, and the outcome is <see cref="ConnectorOutcomeKind.Refused"/>.
    /// </summary>
    public async Task<ConnectorOutcome> FinishAsync(Activity message, CancellationToken cancellationToken)
    {
        if (State == StreamState.Stopped) return new(ConnectorOutcomeKind.Refused, HttpStatusCode.Forbidden, Code: NotAllowed);
        if (_streamId is null || State == StreamState.Unsupported) return (await connector.SendAsync(serviceUrl, message, cancellationToken)).Outcome;
        if (State == StreamState.Open)
        {
            await WaitAsync(cancellationToken);
            var final = WithInfo(message with { ReplyToId = frame.ReplyToId }, new StreamInfo { StreamId = _streamId, StreamType = "final" });
            var outcome = (await connector.SendAsync(serviceUrl, final, cancellationToken)).Outcome;
            if (outcome.Kind is not ConnectorOutcomeKind.Refused) return outcome;
            Judge(outcome);
            if (State == StreamState.Stopped) return outcome;
        }

        return (await connector.UpdateAsync(serviceUrl, message with { Id = _streamId }, cancellationToken)).Outcome;
    }

    private async Task ShowAsync(string kind, string text, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        _began ??= now;
        if (State == StreamState.Open && now - _began > Longest) State = StreamState.OutOfTime;
        if (State != StreamState.Open || text.Length == 0 || now < _next) return;
        var part = WithInfo(frame with { Type = ActivityTypes.Typing, Text = text }, new StreamInfo { StreamId = _streamId, StreamType = kind, StreamSequence = ++_sequence });
        var answer = await connector.SendAsync(serviceUrl, part, cancellationToken);
        _next = time.GetUtcNow() + (answer.Outcome.RetryAfter ?? Interval);
        if (answer.Outcome.Kind == ConnectorOutcomeKind.Refused) Judge(answer.Outcome);
        _streamId ??= answer.Value?.Id;
        // Without the id of the first part there is nothing that a second one could belong to.
        if (_streamId is null && State == StreamState.Open) State = StreamState.Unsupported;
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        var wait = _next - time.GetUtcNow();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken);
    }

    private void Judge(ConnectorOutcome outcome)
    {
        var message = outcome.Message ?? "";
        if (outcome.Code != NotAllowed) State = StreamState.Unsupported;
        else if (message.Contains("cancel", StringComparison.OrdinalIgnoreCase)) State = StreamState.Stopped;
        else State = message.Contains("time", StringComparison.OrdinalIgnoreCase) || message.Contains("completed", StringComparison.OrdinalIgnoreCase) || message.Contains("large", StringComparison.OrdinalIgnoreCase)
            ? StreamState.OutOfTime
            : StreamState.Unsupported;
    }

    private static Activity WithInfo(Activity activity, StreamInfo info)
    {
        IReadOnlyList<JsonElement> entities = [.. activity.Entities ?? [], ActivityJson.Entity(info)];
        return activity with { Entities = entities };
    }
}

/// <summary>Whether a streamed message may go on.</summary>
public enum StreamState
{
    /// <summary>It may.</summary>
    Open,

    /// <summary>The channel, or this conversation, takes no streams: the message is sent whole.</summary>
    Unsupported,

    /// <summary>It took too long or got too large: what is shown is replaced at the end.</summary>
    OutOfTime,

    /// <summary>The user pressed stop: nothing more is sent.</summary>
    Stopped,
}
