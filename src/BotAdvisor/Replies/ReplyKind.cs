namespace BotAdvisor.Replies;

/// <summary>What a reply is, for channels that show each kind in a form of its own. What it says does not depend on it.</summary>
public enum ReplyKind
{
    /// <summary>Any answer that is none of the others.</summary>
    Answer,

    /// <summary>The first words to somebody who is new.</summary>
    Welcome,

    /// <summary>A question of a dialog, with its choices.</summary>
    Question,

    /// <summary>The phase a team works in.</summary>
    PhaseResult,

    /// <summary>One or more rows of advice.</summary>
    Advice,

    /// <summary>A concept explained.</summary>
    Concept,

    /// <summary>Somebody's own tasks, and what technology does to them.</summary>
    Tasks,

    /// <summary>A text to be copied: the second block.</summary>
    Copy,

    /// <summary>Something went wrong.</summary>
    Error,
}
