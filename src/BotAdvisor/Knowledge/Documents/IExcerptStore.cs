using System.Collections.Immutable;

namespace BotAdvisor.Knowledge.Documents;

/// <summary>Keeps the excerpts of imported documents, and finds them by their words. Documents may come and go while it is read.</summary>
public interface IExcerptStore
{
    /// <summary>The words of all excerpts as they are now; none where there are no documents, or they cannot be read.</summary>
    ExcerptVocabulary Vocabulary();

    /// <summary>The excerpts that fit best by BM25, the best first; none where they cannot be read.</summary>
    /// <param name="terms">Words as <see cref="DocumentTerms"/> gives them, of which an excerpt holds at least one; never empty.</param>
    /// <param name="most">At most so many.</param>
    ImmutableArray<Excerpt> Find(IReadOnlyCollection<string> terms, int most);
}

/// <summary>The words of all excerpts.</summary>
/// <param name="Excerpts">How many excerpts there are.</param>
/// <param name="Holding">For each word the number of excerpts that hold it.</param>
public sealed record ExcerptVocabulary(int Excerpts, IReadOnlyDictionary<string, int> Holding)
{
    /// <summary>That of no documents.</summary>
    public static ExcerptVocabulary None { get; } = new(0, ImmutableDictionary<string, int>.Empty);
}
