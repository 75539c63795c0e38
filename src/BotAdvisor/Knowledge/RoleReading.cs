using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Knowledge;

/// <summary>Roles and skills, from their entries. What they say is derived; the report names no roles of this kind.</summary>
internal static class RoleReading
{
    private static readonly ImmutableArray<string> Frame = ["paragraaf-3.1", "paragraaf-3.2"];

    public static RoleEntry Role(Entry entry)
    {
        var tasks = entry.Mappings("tasks").Select(Task).ToImmutableArray();
        if (tasks.IsEmpty) entry.Fault("tasks", "The role has no tasks.", "Add 'tasks' with at least one.");
        return new(entry.Required("id"), entry.Names(), entry.Year(), tasks, entry.References("skills", ReferenceKind.Skill), entry.Statements("questions", Frame, Strength.Derived));
    }

    public static SkillEntry Skill(Entry entry) => new(entry.Required("id"), entry.OwnStatement(Frame, Strength.Derived));

    private static RoleTask Task(Entry entry)
    {
        var task = new RoleTask(entry.OwnStatement(Frame, Strength.Derived), entry.Flag("routine"), entry.Flag("contact"), entry.Id<TaskEffect>("effect"));
        entry.Done();
        return task;
    }
}
