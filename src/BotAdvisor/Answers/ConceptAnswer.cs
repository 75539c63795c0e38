using BotAdvisor.Knowledge;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>A concept in three short pieces: what it means, an example, what it does to work.</summary>
internal static class ConceptAnswer
{
    public static void Explain(ReplyBuilder reply, ConceptEntry concept)
    {
        reply.Say(concept.Meaning, concept.Names.Display.In(reply.Language), BlockKind.Paragraph);
        reply.Say(concept.Example, Texts.Example.In(reply.Language));
        reply.Say(concept.Work, Texts.ForYourWork.In(reply.Language));
    }

    public static void ExplainPrecisely(ReplyBuilder reply, ConceptEntry concept) =>
        reply.Say(concept.Precise, concept.Names.Display.In(reply.Language));
}
