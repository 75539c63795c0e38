namespace BotAdvisor.Web;

/// <summary>Every line the program around the advisor logs. None holds what a user typed or who they are.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Error, "A message was not accepted: the storage failed. The channel was asked to send it again. Check the disk and Storage:Path.")]
    public static partial void NotAccepted(ILogger logger, Exception exception);

    [LoggerMessage(101, LogLevel.Warning, "Forgetting old message ids failed; it is tried again in an hour.")]
    public static partial void RetentionFailed(ILogger logger, Exception exception);

    [LoggerMessage(103, LogLevel.Information, "The content has changed; answers come from it now.")]
    public static partial void ContentReloaded(ILogger logger);

    [LoggerMessage(104, LogLevel.Error, "The content has changed but has faults, so the earlier content stays in use: {Faults}")]
    public static partial void ContentNotReloaded(ILogger logger, string faults);

    [LoggerMessage(102, LogLevel.Warning, "The storage is not writable; /health/ready says so.")]
    public static partial void NotReady(ILogger logger, Exception exception);

    [LoggerMessage(105, LogLevel.Error, "A reply could not be put into the history of its conversation; it is tried again. Check the disk and Storage:Path.")]
    public static partial void ReplyNotKept(ILogger logger, Exception exception);

    [LoggerMessage(106, LogLevel.Error, "A conversation of the web page could not be deleted. One that a user wanted deleted is still there, and the user was told; an old one is tried again. Check the disk and Storage:Path.")]
    public static partial void NotForgotten(ILogger logger, Exception exception);

    [LoggerMessage(107, LogLevel.Error, "The invoke {Name} failed. The user was told code {Code}.")]
    public static partial void InvokeFailed(ILogger logger, string name, string code, Exception exception);

    [LoggerMessage(108, LogLevel.Warning, "For an answer that was sent it could not be kept what it was about; feedback on it will not tell. Check the disk and Storage:Path.")]
    public static partial void FeedbackNotAsked(ILogger logger, Exception exception);

    [LoggerMessage(110, LogLevel.Warning, "The model did not answer ({Fault}: {Detail}); the passages were quoted. Where this goes on, run botadvisor check.")]
    public static partial void ModelFailed(ILogger logger, Answers.ModelFault fault, string detail);

    [LoggerMessage(111, LogLevel.Warning, "The model is {Position}, turned by {Who} at {When:u}: {Reason}")]
    public static partial void ModelTurned(ILogger logger, string position, string who, DateTimeOffset? when, string reason);

    [LoggerMessage(112, LogLevel.Warning, "The switch of the model could not be read; it stays as it was. Check the disk and Storage:Path.")]
    public static partial void SwitchNotRead(ILogger logger, Exception exception);

    [LoggerMessage(113, LogLevel.Error, "The model could not be taken into use; passages are quoted. Run botadvisor check.")]
    public static partial void ModelNotMade(ILogger logger, Exception exception);

    [LoggerMessage(120, LogLevel.Error, "A stored {Kind} cannot be read by this version and was left where it is. Run the version that wrote it.")]
    public static partial void NotReadable(ILogger logger, string kind, Exception exception);
}
