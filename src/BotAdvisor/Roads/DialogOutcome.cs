using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Dialogs;
using BotAdvisor.Labels;
using BotAdvisor.Phases;

namespace BotAdvisor.Roads;

/// <summary>What is made of the answers of a finished dialog.</summary>
internal static class DialogOutcome
{
    /// <summary>Tells it, and returns what was talked about.</summary>
    public static Topic? Tell(TurnContext turn, ReplyBuilder reply, Dialog dialog, DialogPosition position)
    {
        switch (dialog.Result)
        {
            case DialogResult.Phase:
                PhaseAnswer.Tell(reply, turn.Content.Knowledge, Evidence(dialog, position));
                reply.OfferAfterPhase(turn.Content, dialog.Id);
                return new Topic([.. reply.Themes], Level.Organisatie, reply.Phase?.Top);

            case DialogResult.Advice:
                var themes = Chosen<Theme>(dialog, position, Slot.Theme);
                var level = Chosen<Level>(dialog, position, Slot.Level)[0];
                var phase = turn.Conversation.Topic?.Phase;
                foreach (var theme in themes) AdviceAnswer.Give(reply, turn.Content.Knowledge.Themes[theme], level, phase);
                reply.OfferAfterAdvice(turn.Content, themes, level);
                return new Topic(themes, level, phase);

            default:
                var concepts = dialog.Steps.Where(step => step.Slot == Slot.Concept).SelectMany(step => position.AnswerOf(step.Id));
                foreach (var concept in concepts.Select(id => turn.Content.Knowledge.Concepts[id]))
                {
                    ConceptAnswer.Explain(reply, concept);
                    reply.ClearChoices();
                    reply.OfferAfterConcept(turn.Content, concept, precise: false);
                }

                return turn.Conversation.Topic;
        }
    }

    /// <summary>Per dimension the phase answered; "I don't know" says nothing.</summary>
    public static PhaseEvidence Evidence(Dialog dialog, DialogPosition position) => new(
        (from step in dialog.Steps
         where step.Dimension is not null
         from option in position.AnswerOf(step.Id)
         where step.OptionOf(option) is { Unknown: false }
         select (Dimension: step.Dimension!.Value, Phase: Enum.Parse<Phase>(option, ignoreCase: true)))
        .ToImmutableSortedDictionary(pair => pair.Dimension, pair => pair.Phase));

    private static ImmutableArray<T> Chosen<T>(Dialog dialog, DialogPosition position, Slot slot)
        where T : struct, Enum =>
        [.. dialog.Steps.Where(step => step.Slot == slot).SelectMany(step => position.AnswerOf(step.Id)).Select(id => Label.TryParse<T>(id, out var value) ? value : default)];
}
