using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>
/// The growth plan to bring to the manager: the tasks that change, what to grow in, what to ask, and two lines that only the user can fill
/// in. What does not change and what studies say stand on the task card (<see cref="TasksAnswer"/>).
/// </summary>
internal static class GrowthPlanAnswer
{
    public static void Tell(ReplyBuilder reply, KnowledgeSet knowledge, RoleEntry? role, IEnumerable<PlacedTask> tasks)
    {
        var language = reply.Language;
        reply.Add(BlockKind.Heading, Texts.MyGrowthPlan.In(language));
        var changing = TasksAnswer.Placed(role, tasks, language).Where(task => task.Place.Effect != TaskEffect.Unchanged).ToArray();
        if (changing.Length > 0) reply.Add(BlockKind.Heading, Texts.TasksThatChange.In(language));
        foreach (var task in changing) reply.Add(BlockKind.Item, task.Text.TrimEnd('.'), RoleAnswer.TitleOf(task.Place.Effect).In(language));
        reply.Add(BlockKind.Heading, Texts.WhatIGrowIn.In(language));
        TasksAnswer.TellSkills(reply, knowledge, role);
        reply.Add(BlockKind.Heading, Texts.AskYourManager.In(language));
        TasksAnswer.TellQuestions(reply, role);
        reply.Add(BlockKind.Paragraph, Texts.ToFillIn.In(language), Texts.MyFirstStep.In(language));
        reply.Add(BlockKind.Paragraph, Texts.ToFillIn.In(language), Texts.WeTalkAgainOn.In(language));
        reply.Note(Texts.RoleIsOurs);
    }
}
