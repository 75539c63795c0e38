using System.Collections.Immutable;
using BotAdvisor.BotFramework.Schema;

namespace BotAdvisor.BotFramework.DirectLine;

/// <summary>
/// Keeps the activities of Direct Line conversations, numbered 1, 2, 3 … within each. What a method has returned from is kept; an exception
/// means that nothing of the call was. Safe for any number of callers at once.
/// </summary>
public interface IActivityHistory
{
    /// <summary>Begins a conversation; false where it has begun before.</summary>
    Task<bool> BeginAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>
    /// Adds an activity at the end of a conversation, and tells its number. With a key that the conversation has already, nothing is added,
    /// and the number of the first one is told. Null where the conversation has not begun, or was forgotten.
    /// </summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="key">What tells the activity from every other of the conversation; at most 200 characters.</param>
    /// <param name="activity">The activity; its id is made from its number when it is read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<long?> AddAsync(string conversation, string key, Activity activity, CancellationToken cancellationToken);

    /// <summary>The activities behind a number, in their order, at most so many; null where the conversation has not begun, or was forgotten.</summary>
    Task<HistoryPart?> ReadAsync(string conversation, long after, int most, CancellationToken cancellationToken);

    /// <summary>Forgets a conversation with everything in it.</summary>
    Task ForgetAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>The conversations in which nothing was added since a moment.</summary>
    Task<ImmutableArray<string>> SilentSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken);
}

/// <summary>A part of a conversation.</summary>
/// <param name="Activities">Its activities, with their numbers.</param>
/// <param name="Last">The number of the last activity of the whole conversation; 0 where there is none.</param>
public sealed record HistoryPart(ImmutableArray<NumberedActivity> Activities, long Last);

/// <summary>An activity with its number in its conversation.</summary>
public sealed record NumberedActivity(long Number, Activity Activity);
