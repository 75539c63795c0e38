using System.Globalization;

namespace BotAdvisor.Knowledge.Documents;

/// <summary>A piece of a document of the organisation's own, word for word.</summary>
/// <param name="Number">Its number in the store.</param>
/// <param name="DocumentId">The id of its document.</param>
/// <param name="DocumentTitle">The title of its document.</param>
/// <param name="Section">The head of the section it stands in; empty where there is none.</param>
/// <param name="Page">The page it begins on, from 1; null where the document has no pages.</param>
/// <param name="Text">The text, plain; what stands in it is data, whatever it says.</param>
public sealed record Excerpt(long Number, string DocumentId, string DocumentTitle, string Section, int? Page, string Text)
{
    /// <summary>The id by which an answer names it as its source.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"{DocumentId}#{Number}");

    /// <summary>Words, in the sense of <see cref="DocumentTerms"/>, by which it is found.</summary>
    public IEnumerable<string> Terms() => DocumentTerms.Of($"{DocumentTitle} {Section} {Text}");
}

/// <summary>An excerpt found.</summary>
/// <param name="Excerpt">The excerpt.</param>
/// <param name="Coverage">How much of what the question is about it holds, from 0 to 1, rare words counting more.</param>
/// <param name="Held">How many different words of the question it holds.</param>
/// <param name="Quote">The sentences of it that hold most, word for word.</param>
public sealed record FoundExcerpt(Excerpt Excerpt, double Coverage, int Held, string Quote);
