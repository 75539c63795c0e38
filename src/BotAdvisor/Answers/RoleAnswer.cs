using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>The tasks of a role, by what technology does to them, with skills and questions. Never a figure, and never about one person.</summary>
internal static class RoleAnswer
{
    public static void Tell(ReplyBuilder reply, KnowledgeSet knowledge, RoleEntry role)
    {
        var language = reply.Language;
        reply.Add(BlockKind.Heading, Texts.TasksOf.In(language, role.Names.Display.In(language).ToLowerInvariant()));
        foreach (var group in role.Tasks.GroupBy(task => task.Effect).OrderBy(group => group.Key))
        {
            foreach (var task in group) reply.Say(task.Text, TitleOf(group.Key).In(language), BlockKind.Item, Unmarked);
        }

        reply.Add(BlockKind.Heading, Texts.SkillsMore.In(language));
        foreach (var skill in role.Skills) reply.Say(knowledge.Skills[skill].Text, kind: BlockKind.Item, mark: Unmarked);
        reply.Add(BlockKind.Heading, Texts.AskYourManager.In(language));
        foreach (var question in role.Questions) reply.Say(question, kind: BlockKind.Item, mark: Unmarked);
        reply.Note(Texts.RoleIsOurs);
    }

    // The note at the end says once, for all of it, whose estimate this is.
    private static readonly LocalizedText Unmarked = new("", "");

    /// <summary>What technology does to a task, in words.</summary>
    public static LocalizedText TitleOf(TaskEffect effect) => effect switch
    {
        TaskEffect.TakenOver => Texts.TakenOver,
        TaskEffect.Supported => Texts.Supported,
        TaskEffect.Unchanged => Texts.Unchanged,
        _ => Texts.NewTask,
    };
}
