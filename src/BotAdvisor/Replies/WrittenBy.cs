using System.Collections.Immutable;

namespace BotAdvisor.Replies;

/// <summary>Says that a model wrote the answer, and from what. A number such as <c>[1]</c> in the text of a block stands for one of the passages.</summary>
/// <param name="Passages">The passages that the answer cites, in the order of their numbers, the first being 1.</param>
public sealed record WrittenBy(ImmutableArray<CitedPassage> Passages);

/// <summary>A passage that a written answer cites.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Text">The passage, whole.</param>
/// <param name="Source">Where it comes from; null where it is the advisor's own.</param>
public sealed record CitedPassage(string Title, string Text, SourceCitation? Source);
