using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Phases;

namespace BotAdvisor.Roads;

/// <summary>What is made of the answers of a finished dialog.</summary>
internal static class DialogOutcome
{
    // The steps by which a dialog with the result "council" tells what the system does.
    private const string FollowsStep = "volgt";
    private const string PersonalDataStep = "persoonsgegevens";
    private const string ImportantStep = "belangrijk";
    private const string Yes = "ja";
    private const string No = "nee";

    /// <summary>Tells it, and returns what was talked about.</summary>
    public static Topic? Tell(TurnContext turn, ReplyBuilder reply, Dialog dialog, DialogPosition position)
    {
        var knowledge = turn.Content.Knowledge;
        switch (dialog.Result)
        {
            case DialogResult.Phase:
                PhaseAnswer.Tell(reply, knowledge, PhaseQuestions.Evidence(dialog, position));
                reply.OfferAfterPhase(turn.Content, dialog.Id);
                return new Topic([.. reply.Themes], Level.Organisatie, reply.Phase?.Top);

            case DialogResult.Advice:
                var themes = Chosen<Theme>(dialog, position, Slot.Theme);
                var levels = Chosen<Level>(dialog, position, Slot.Level);
                var phase = turn.Conversation.Topic?.Phase;
                foreach (var theme in themes)
                {
                    foreach (var level in levels) AdviceAnswer.Give(reply, knowledge.Themes[theme], level, phase);
                }

                reply.OfferAfterAdvice(turn.Content, themes, levels);
                return new Topic(themes, levels[0], phase);

            case DialogResult.Concept:
                foreach (var concept in dialog.Steps.Where(step => step.Slot == Slot.Concept).SelectMany(step => position.AnswerOf(step.Id)).Select(id => knowledge.Concepts[id]))
                {
                    ConceptAnswer.Explain(reply, concept);
                    reply.ClearChoices();
                    reply.OfferAfterConcept(turn.Content, concept, precise: false);
                }

                return turn.Conversation.Topic;

            case DialogResult.Tasks:
                TasksAnswer.Tell(reply, knowledge, TaskOptions.RoleOf(knowledge, dialog, position), Tasks(turn, dialog, position));
                reply.OfferAfterTasks(turn.Content, dialog.Id);
                return turn.Conversation.Topic;

            case DialogResult.Council:
                CouncilAnswer.Tell(reply, knowledge, CouncilFile(dialog, position));
                reply.Offer(Texts.CopyAsText, new ChoiceValue.CopyResult(dialog.Id)).OfferDialogs(turn.Content, Intent.ExplainConcept);
                return turn.Conversation.Topic;

            default:
                TeamTalkAnswer.Tell(reply, knowledge, TeamTalk(turn, dialog, position));
                reply.Offer(Texts.CopyAsText, new ChoiceValue.CopyResult(dialog.Id)).OfferDialogs(turn.Content, Intent.FindAdvice);
                return turn.Conversation.Topic;
        }
    }

    /// <summary>The outcome as it is copied: of tasks the plan alone, of the others all that was told.</summary>
    public static void TellToCopy(TurnContext turn, ReplyBuilder reply, Dialog dialog, DialogPosition position)
    {
        if (dialog.Result == DialogResult.Tasks) GrowthPlanAnswer.Tell(reply, turn.Content.Knowledge, TaskOptions.RoleOf(turn.Content.Knowledge, dialog, position), Tasks(turn, dialog, position));
        else _ = Tell(turn, reply, dialog, position);
    }

    private static IEnumerable<PlacedTask> Tasks(TurnContext turn, Dialog dialog, DialogPosition position)
    {
        var role = TaskOptions.RoleOf(turn.Content.Knowledge, dialog, position);
        return dialog.Steps.Where(step => step.Kind == StepKind.Tasks).SelectMany(step => position.AnswerOf(step.Id)).Where(answer => answer != DialogRunner.Skipped)
            .Select(answer => TaskOptions.TaskOf(role, answer) is { } known ? new PlacedTask(known.Text.Text.In(turn.Language), known.Place) : new PlacedTask(answer, turn.Content.TaskPlaces.Of(answer)));
    }

    private static CouncilFile CouncilFile(Dialog dialog, DialogPosition position)
    {
        return new(
            [.. dialog.Steps.Where(step => step.Slot == Slot.Concept).SelectMany(step => position.AnswerOf(step.Id))],
            Is(FollowsStep, Yes),
            Is(PersonalDataStep, Yes),
            Is(ImportantStep, Yes),
            Is(FollowsStep, No) && Is(PersonalDataStep, No) && Is(ImportantStep, No));

        bool Is(string step, string answer) => position.AnswerOf(step).Contains(answer, StringComparer.Ordinal);
    }

    private static TeamTalk TeamTalk(TurnContext turn, Dialog dialog, DialogPosition position)
    {
        var known = Chosen<Phase>(dialog, position, Slot.Phase);
        var evidence = PhaseQuestions.Evidence(dialog, position);
        var phase = known.IsEmpty ? PhaseModel.Shares(evidence)?.Top ?? turn.Conversation.Topic?.Phase : known[0];
        return new(phase, evidence, Chosen<Theme>(dialog, position, Slot.Theme) is [var theme, ..] ? theme : Theme.Awareness);
    }

    private static ImmutableArray<T> Chosen<T>(Dialog dialog, DialogPosition position, Slot slot)
        where T : struct, Enum =>
        [.. dialog.Steps.Where(step => step.Slot == slot).SelectMany(step => position.AnswerOf(step.Id)).Where(id => Label.TryParse<T>(id, out _)).Select(id => Label.TryParse<T>(id, out var value) ? value : default)];
}
