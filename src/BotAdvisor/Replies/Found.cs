using System.Collections.Immutable;

namespace BotAdvisor.Replies;

/// <summary>One thing that was looked up to be shared with others.</summary>
/// <param name="Id">Its id: kind and name, such as <c>concept/blockchain</c>.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">What it says, in one paragraph.</param>
/// <param name="Share">The whole of it as a reply that stands by itself: with its source, the dates of its content, and nothing to choose.</param>
public sealed record Found(string Id, FoundKind Kind, string Title, string Summary, Reply Share);

/// <summary>The kinds of things that can be looked up to be shared.</summary>
public enum FoundKind
{
    /// <summary>A row of advice.</summary>
    Advice,

    /// <summary>A concept.</summary>
    Concept,

    /// <summary>A phase.</summary>
    Phase,

    /// <summary>A study, a case, a piece of history.</summary>
    Topic,
}

/// <summary>A part of what was found.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">Those of this part, the best first.</param>
public sealed record FoundPart(int Total, ImmutableArray<Found> Items);
