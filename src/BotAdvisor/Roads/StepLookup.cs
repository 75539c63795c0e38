using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;

namespace BotAdvisor.Roads;

/// <summary>A step that tells what the knowledge says of an earlier answer.</summary>
internal static class StepLookup
{
    public static void Tell(TurnContext turn, ReplyBuilder reply, Dialog dialog, Step step, DialogPosition position)
    {
        var knowledge = turn.Content.Knowledge;
        var about = dialog.StepOf(step.About!)!;
        foreach (var id in position.AnswerOf(about.Id))
        {
            if (about.Slot == Slot.Concept && knowledge.Concepts.TryGetValue(id, out var concept)) ConceptAnswer.Explain(reply, concept);
            else if (about.Slot == Slot.Role && knowledge.Roles.TryGetValue(id, out var role)) RoleAnswer.Tell(reply, knowledge, role);
            else if (about.Slot == Slot.Phase && Label.TryParse<Phase>(id, out var phase)) PhaseAnswer.Explain(reply, knowledge, knowledge.Phases[phase]);
            else if (about.Slot == Slot.Theme && Label.TryParse<Theme>(id, out var theme)) AdviceAnswer.Give(reply, knowledge.Themes[theme], Level.Organisatie, null);
        }
    }
}
