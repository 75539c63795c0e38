namespace BotAdvisor.Content;

/// <summary>One fault in a content file, told so that an editor can mend it.</summary>
/// <param name="File">The file, relative to the folder that was read where possible.</param>
/// <param name="Line">The line, from 1; 0 where the whole file or folder is meant.</param>
/// <param name="Rule">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ContentFault(string File, int Line, string Rule, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Rule} {Remedy}" : $"{File}: {Rule} {Remedy}";
}

/// <summary>Content could not be loaded; carries every fault that was found, not only the first.</summary>
public sealed class ContentException(IReadOnlyList<ContentFault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Prepend<object>($"{faults.Count} fault(s) in the content:")))
{
    /// <summary>All faults, in the order of the files.</summary>
    public IReadOnlyList<ContentFault> Faults { get; } = faults;
}
