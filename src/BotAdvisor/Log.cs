using BotAdvisor.Turns;
using Microsoft.Extensions.Logging;

namespace BotAdvisor;

/// <summary>Every line the advisor logs. None holds what a user typed or who they are.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A turn failed; the user was told code {Code}. The conversation is as it was before the message.")]
    public static partial void TurnFailed(ILogger logger, string code, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "A conversation is stored in form {Schema}, which this version does not know. It was left alone; run the newer version.")]
    public static partial void NewerSchema(ILogger logger, int schema);

    [LoggerMessage(3, LogLevel.Warning, "Reply {Id} was not sent: {Kind} after {Attempts} attempt(s). It left the outbox.")]
    public static partial void NotSent(ILogger logger, long id, SendKind kind, int attempts);

    [LoggerMessage(4, LogLevel.Error, "The answer to a message (code {Code}) could not be saved; trying again in {Pause}. Check the storage.")]
    public static partial void TurnNotSaved(ILogger logger, string code, TimeSpan pause, Exception exception);

    [LoggerMessage(5, LogLevel.Error, "Sending reply {Id} failed unexpectedly; it is tried again.")]
    public static partial void SenderFailed(ILogger logger, long id, Exception exception);

    [LoggerMessage(6, LogLevel.Error, "Reply {Id} could not be taken out of the outbox; trying again. Check the storage.")]
    public static partial void NotRemoved(ILogger logger, long id, Exception exception);
}
