using BotAdvisor.Knowledge;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>A concept in three short pieces: what it means, an example, what it does to work.</summary>
internal static class ConceptAnswer
{
    /// <summary>Explains a concept, with the more exact statement where that was asked for.</summary>
    public static void Explain(ReplyBuilder reply, ConceptEntry concept, Statement? asked = null)
    {
        Tell(reply, concept, concept.Meaning);
        if (asked is not null && asked == concept.Precise) reply.Say(asked);
        reply.Say(concept.Example, Texts.Example.In(reply.Language));
        reply.Say(concept.Work, Texts.ForYourWork.In(reply.Language));
        reply.SayUpdate(concept.Update, concept.Year);
    }

    /// <summary>One part of what is told: "example" or "work"; null for another word.</summary>
    public static Statement? PartOf(ConceptEntry concept, string part) => part switch
    {
        "example" => concept.Example,
        "work" => concept.Work,
        _ => null,
    };

    /// <summary>Tells one statement of a concept.</summary>
    public static void Tell(ReplyBuilder reply, ConceptEntry concept, Statement part)
    {
        reply.Concept = concept.Id;
        reply.Say(part, concept.Names.Display.In(reply.Language));
    }
}
