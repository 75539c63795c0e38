using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>A question that no fixed text is known to answer, with the passages that may.</summary>
/// <param name="Text">The question, without personal data; at most <see cref="UserMessage.MaxText"/> characters, whatever they are.</param>
/// <param name="Language">The language to answer in.</param>
/// <param name="Passages">What may be drawn from, the likeliest first; never empty, at most <see cref="MostPassages"/>.</param>
/// <param name="Asker">Stands for who asks, for limits per person; a key from which nobody gets a person back.</param>
public sealed record OpenQuestion(string Text, Language Language, ImmutableArray<QuotablePassage> Passages, string Asker)
{
    /// <summary>The most passages that go with a question.</summary>
    public const int MostPassages = 8;

    /// <summary>What was talked about last, by the name it has in the knowledge set; null where nothing was. No text of the user's is kept to tell more.</summary>
    public string? Before { get; init; }
}

/// <summary>A passage that an answer may be drawn from.</summary>
/// <param name="Id">Its id within the question: <c>p1</c>, <c>p2</c> …</param>
/// <param name="Title">What it is about.</param>
/// <param name="Text">The passage.</param>
/// <param name="Sources">Where it comes from, with the kind of statement it is; empty where it is the advisor's own.</param>
/// <param name="Strength">What kind of statement it is.</param>
public sealed record QuotablePassage(string Id, string Title, string Text, ImmutableArray<SourceCitation> Sources, Strength Strength);

/// <summary>The part of a reply that answers an open question.</summary>
/// <param name="Question">Makes the question, when a writer is there to answer it.</param>
/// <param name="Blocks">So many blocks of the reply, from the first, are the answer.</param>
internal sealed record OpenPart(Func<OpenQuestion> Question, int Blocks);
