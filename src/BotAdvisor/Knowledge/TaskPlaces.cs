using System.Collections.Frozen;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>
/// Places a task that a user typed, by the tasks of all roles: words that stand in routine tasks, or in tasks with people, speak for that
/// place. An estimate for a kind of task, and said to be one.
/// </summary>
public sealed class TaskPlaces
{
    // Nobody is told on a guess that a machine can take over what they do.
    private const double SureOfRoutine = 0.6;

    private readonly FrozenSet<string> _peopleWork;
    private readonly SoftmaxModel _routine;
    private readonly SoftmaxModel _contact;

    public TaskPlaces(KnowledgeSet knowledge)
    {
        _peopleWork = knowledge.Words.PeopleWork.ToFrozenSet(StringComparer.Ordinal);
        var tasks = knowledge.Roles.Values.OrderBy(role => role.Id, StringComparer.Ordinal).SelectMany(role => role.Tasks)
            .SelectMany(task => new[] { (task.Text.Text.Nl, task), (task.Text.Text.En, task) })
            .Select(pair => (Seen: Seen(pair.Item1), Task: pair.task)).ToArray();
        _routine = SoftmaxModel.Train([.. tasks.Select(example => (example.Seen, example.Task.Routine ? 1 : 0))], 2);
        _contact = SoftmaxModel.Train([.. tasks.Select(example => (example.Seen, example.Task.Contact ? 1 : 0))], 2);
    }

    /// <summary>Where a task in the user's own words stands.</summary>
    public TaskPlace Of(string task)
    {
        var seen = Seen(task);
        var contact = _contact.Predict(seen)[1] >= 0.5 || Words.Of(task).Any(_peopleWork.Contains);
        var routine = _routine.Predict(seen)[1] >= SureOfRoutine;
        return new TaskPlace(routine, contact, EffectOn(routine, contact));
    }

    /// <summary>What technology does to a task at a place, in the report's frame: it takes over what goes by fixed steps, and adds to the rest.</summary>
    public static TaskEffect EffectOn(bool routine, bool contact) => (routine, contact) switch
    {
        (true, false) => TaskEffect.TakenOver,
        (true, true) or (false, false) => TaskEffect.Supported,
        _ => TaskEffect.Unchanged,
    };

    private static SparseVector Seen(string text)
    {
        var seen = new SparseVector();
        var words = Words.Of(text);
        foreach (var word in words) seen.Add(FeatureHash.Of('w', Stems.Of(word)));
        seen.EndGroup(1);
        foreach (var word in words.Where(word => word.Length > 3))
        {
            for (var length = 4; length <= Math.Min(6, word.Length); length++)
            {
                seen.Add(FeatureHash.Of('a', word.AsSpan(0, length)));
                seen.Add(FeatureHash.Of('z', word.AsSpan(word.Length - length)));
            }
        }

        seen.EndGroup(1);
        seen.Add(FeatureHash.Of('1', "always"));
        return seen;
    }
}
