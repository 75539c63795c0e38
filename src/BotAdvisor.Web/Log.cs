namespace BotAdvisor.Web;

/// <summary>Every line the program around the advisor logs. None holds what a user typed or who they are.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Error, "A message was not accepted: the storage failed. The channel was asked to send it again. Check the disk and Storage:Path.")]
    public static partial void NotAccepted(ILogger logger, Exception exception);

    [LoggerMessage(101, LogLevel.Warning, "Forgetting old message ids failed; it is tried again in an hour.")]
    public static partial void RetentionFailed(ILogger logger, Exception exception);

    [LoggerMessage(102, LogLevel.Warning, "The storage is not writable; /health/ready says so.")]
    public static partial void NotReady(ILogger logger, Exception exception);
}
