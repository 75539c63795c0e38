using System.Net;

namespace BotAdvisor.BotFramework.Connector;

/// <summary>What became of a call to the connector.</summary>
/// <param name="Kind">What may be done next.</param>
/// <param name="Status">The status that the connector answered, where it did.</param>
/// <param name="RetryAfter">How long the connector asks to wait, where it does.</param>
/// <param name="Code">The stable code of the error, where it told one.</param>
/// <param name="Message">What it said about the error, where it did.</param>
public sealed record ConnectorOutcome(ConnectorOutcomeKind Kind, HttpStatusCode? Status = null, TimeSpan? RetryAfter = null, string? Code = null, string? Message = null)
{
    /// <summary>Whether the connector took it.</summary>
    public bool IsDone => Kind == ConnectorOutcomeKind.Done;
}

/// <summary>The same, with what the connector gave back.</summary>
/// <param name="Outcome">What became of the call.</param>
/// <param name="Value">What came back; null where nothing did, or nothing that can be read.</param>
public sealed record ConnectorAnswer<T>(ConnectorOutcome Outcome, T? Value)
    where T : class;

/// <summary>The ways a call to the connector may end. Source: Teams, status codes from bot conversational APIs.</summary>
public enum ConnectorOutcomeKind
{
    /// <summary>The connector took it.</summary>
    Done,

    /// <summary>There was no connection, or no token: it certainly did not arrive.</summary>
    NotReached,

    /// <summary>The connector asks to try again later (412, 429): it did not arrive.</summary>
    Busy,

    /// <summary>It may have arrived (time-out, 408, 502, 503, 504): what is not idempotent must not be repeated.</summary>
    Unknown,

    /// <summary>The connector will not take it; or nothing may be sent to that address.</summary>
    Refused,
}
