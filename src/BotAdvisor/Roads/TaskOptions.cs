using System.Collections.Immutable;
using System.Globalization;
using BotAdvisor.Dialogs;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;

namespace BotAdvisor.Roads;

/// <summary>The tasks that can be chosen: those of the role that was answered before, by their number.</summary>
internal static class TaskOptions
{
    private const string Prefix = "taak-";
    private const int LongestTitle = 40;

    public static IEnumerable<Option> Of(KnowledgeSet knowledge, Dialog dialog, DialogPosition position) =>
        RoleOf(knowledge, dialog, position) is { } role
            ? role.Tasks.Select((task, i) => new Option($"{Prefix}{i + 1}", new(Title(task.Text.Text.Nl), Title(task.Text.Text.En)), null, [task.Text.Text.Nl, task.Text.Text.En], Unknown: false))
            : [];

    /// <summary>The role that was answered, or null.</summary>
    public static RoleEntry? RoleOf(KnowledgeSet knowledge, Dialog dialog, DialogPosition position) =>
        dialog.Steps.Where(step => step.Slot == Slot.Role).SelectMany(step => position.AnswerOf(step.Id)).Select(id => knowledge.Roles.GetValueOrDefault(id)).FirstOrDefault(role => role is not null);

    /// <summary>The task of the role that an answer stands for, or null where the answer is the user's own words.</summary>
    public static RoleTask? TaskOf(RoleEntry? role, string answer) =>
        role is not null && answer.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(answer[Prefix.Length..], CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= role.Tasks.Length
            ? role.Tasks[number - 1]
            : null;

    private static string Title(string text)
    {
        var title = text.TrimEnd('.');
        if (title.Length <= LongestTitle) return title;
        var cut = title.LastIndexOf(' ', LongestTitle - 1);
        return $"{title[..(cut > 0 ? cut : LongestTitle - 1)].TrimEnd(',')}…";
    }
}
