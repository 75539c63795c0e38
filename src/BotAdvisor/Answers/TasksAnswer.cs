using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>
/// The task card: each task with what technology tends to do to such a task, what stays with people, skills that gain, what studies say as a
/// range with year, and questions for the talk with the manager. Never a figure about one person.
/// </summary>
internal static class TasksAnswer
{
    // What studies say is told by its own words; these two mark the ends of the range.
    private static readonly string[] Range = ["frey-osborne", "oecd-2016"];

    // For tasks without a role: skills that gain wherever technology comes in.
    private static readonly string[] GeneralSkills = ["digitale-basis", "kritisch-kijken", "luisteren"];

    private static readonly LocalizedText Unmarked = new("", "");

    public static void Tell(ReplyBuilder reply, KnowledgeSet knowledge, RoleEntry? role, IEnumerable<PlacedTask> tasks)
    {
        var language = reply.Language;
        var placed = Placed(role, tasks, language);
        (reply.Kind, reply.IsPersonal) = (ReplyKind.Tasks, true);
        reply.Add(BlockKind.Heading, role is null ? Texts.YourTasks.In(language) : Texts.TasksOf.In(language, role.Names.Display.In(language).ToLowerInvariant()));
        foreach (var group in placed.GroupBy(task => task.Place.Effect).OrderBy(group => group.Key))
        {
            foreach (var task in group) reply.Add(BlockKind.Item, $"{task.Text.TrimEnd('.')} ({PlaceOf(task.Place).In(language)})", RoleAnswer.TitleOf(group.Key).In(language));
        }

        if (placed.Any(task => task.Place.Contact)) reply.Say(Texts.StaysHuman);
        reply.Add(BlockKind.Heading, Texts.SkillsMore.In(language));
        TellSkills(reply, knowledge, role);
        TellStudies(reply, knowledge);
        reply.Add(BlockKind.Heading, Texts.AskYourManager.In(language));
        TellQuestions(reply, role);
        reply.Note(Texts.RoleIsOurs);
    }

    /// <summary>The tasks named, or those of the role where none was.</summary>
    public static PlacedTask[] Placed(RoleEntry? role, IEnumerable<PlacedTask> named, Language language)
    {
        var placed = named.ToArray();
        return placed.Length > 0 || role is null ? placed : [.. role.Tasks.Select(task => new PlacedTask(task.Text.Text.In(language), task.Place))];
    }

    /// <summary>The skills that gain in a role, or wherever technology comes in.</summary>
    public static void TellSkills(ReplyBuilder reply, KnowledgeSet knowledge, RoleEntry? role)
    {
        foreach (var skill in (role?.Skills ?? [.. GeneralSkills]).Where(knowledge.Skills.ContainsKey)) reply.Say(knowledge.Skills[skill].Text, kind: BlockKind.Item, mark: Unmarked);
    }

    /// <summary>The questions for the manager.</summary>
    public static void TellQuestions(ReplyBuilder reply, RoleEntry? role)
    {
        if (role is null) reply.Add(BlockKind.Item, Texts.GeneralQuestion.In(reply.Language)).Add(BlockKind.Item, Texts.GeneralQuestionOnLearning.In(reply.Language));
        else foreach (var question in role.Questions) reply.Say(question, kind: BlockKind.Item, mark: Unmarked);
    }

    private static void TellStudies(ReplyBuilder reply, KnowledgeSet knowledge)
    {
        var outcomes = Range.Where(knowledge.Topics.ContainsKey).Select(id => knowledge.Topics[id].Parts.FirstOrDefault(part => part.Aspect == Aspect.Outcome)?.Text).OfType<Statement>().ToArray();
        if (outcomes.Length == 0) return;
        reply.Add(BlockKind.Heading, Texts.WhatStudiesSay.In(reply.Language));
        foreach (var outcome in outcomes) reply.Say(outcome, kind: BlockKind.Item);
        reply.Note(Texts.StudiesSayNothingOfYou);
    }

    private static LocalizedText PlaceOf(TaskPlace place) => (place.Routine, place.Contact) switch
    {
        (true, true) => Texts.RoutineWithPeople,
        (true, false) => Texts.RoutineAlone,
        (false, true) => Texts.FreeWithPeople,
        _ => Texts.FreeAlone,
    };
}

/// <summary>A task with its place.</summary>
internal sealed record PlacedTask(string Text, TaskPlace Place);
