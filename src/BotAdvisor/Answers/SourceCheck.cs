namespace BotAdvisor.Answers;

/// <summary>Looks at what a writer wrote: code, not a model. What does not hold is cut.</summary>
public static class SourceCheck
{
    /// <summary>The sentences that hold, or null where they make no answer.</summary>
    public static WrittenAnswer? Check(OpenQuestion question, WrittenAnswer written)
    {
        var held = written.Sentences.Where(sentence => sentence.PassageIds.Length > 0 && sentence.PassageIds.All(id => question.Passages.Any(passage => passage.Id == id))).ToArray();
        return held.Length == 0 ? null : new([.. held]);
    }
}
