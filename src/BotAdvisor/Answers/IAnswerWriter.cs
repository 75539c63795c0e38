using System.Collections.Immutable;

namespace BotAdvisor.Answers;

/// <summary>
/// Writes an answer to an open question from its passages. What it writes is not trusted: <see cref="SourceCheck"/> looks at every sentence,
/// and where too little is left the passages themselves are quoted.
/// </summary>
public interface IAnswerWriter
{
    /// <summary>
    /// The answer, <see cref="WrittenAnswer.NotInSources"/> where the passages do not hold it, or null where there is none: the writer is off, too
    /// slow, over its budget or broken. It throws only when it is cancelled.
    /// </summary>
    ValueTask<WrittenAnswer?> WriteAsync(OpenQuestion question, CancellationToken cancellationToken);
}

/// <summary>An answer as it was written.</summary>
/// <param name="Sentences">Its sentences, in order; empty where the passages do not hold the answer.</param>
public sealed record WrittenAnswer(ImmutableArray<WrittenSentence> Sentences)
{
    /// <summary>Says that the passages do not hold the answer.</summary>
    public static WrittenAnswer NotInSources { get; } = new([]);
}

/// <summary>One sentence of it.</summary>
/// <param name="Text">The sentence, plain.</param>
/// <param name="PassageIds">The passages it says to be drawn from.</param>
public sealed record WrittenSentence(string Text, ImmutableArray<string> PassageIds);
