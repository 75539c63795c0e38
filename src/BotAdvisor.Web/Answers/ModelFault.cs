namespace BotAdvisor.Web.Answers;

/// <summary>What a model may do instead of answering.</summary>
internal enum ModelFault
{
    /// <summary>The service's content filter stopped the question or the answer. Asking again changes nothing.</summary>
    Filtered,

    /// <summary>The content filter did not run, so nobody looked at the answer.</summary>
    Unfiltered,

    /// <summary>The answer is longer than it may be, and was cut off.</summary>
    Truncated,

    /// <summary>The model declined to answer.</summary>
    Refused,

    /// <summary>The service wants to be asked later.</summary>
    Throttled,

    /// <summary>The service is down, or the connection broke.</summary>
    Unavailable,

    /// <summary>Nothing came for too long.</summary>
    Silent,

    /// <summary>What came is not of the form asked for.</summary>
    Malformed,

    /// <summary>The address, the key, the rights or the deployment are wrong, or the service does not take the request.</summary>
    Misconfigured,
}

/// <summary>A model did not answer. The message holds nothing that a user or a model wrote.</summary>
/// <param name="fault">In which way.</param>
/// <param name="detail">For the log: a status or code of the service.</param>
/// <param name="wait">After how long the service wants to be asked again; null where it does not say.</param>
/// <param name="inner">What was thrown, or null.</param>
internal sealed class ModelException(ModelFault fault, string detail, TimeSpan? wait = null, Exception? inner = null) : Exception($"{fault}: {detail}", inner)
{
    public ModelFault Fault => fault;

    public string Detail => detail;

    public TimeSpan? Wait => wait;

    /// <summary>Whether asking once more may help.</summary>
    public bool IsPassing => fault is ModelFault.Throttled or ModelFault.Unavailable or ModelFault.Silent;
}
