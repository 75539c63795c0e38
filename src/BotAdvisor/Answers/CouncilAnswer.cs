using System.Collections.Immutable;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>A short dossier for the works council: the definition, what the law may give it a say in, and what to ask. No legal advice.</summary>
internal static class CouncilAnswer
{
    public static void Tell(ReplyBuilder reply, KnowledgeSet knowledge, CouncilFile file)
    {
        var language = reply.Language;
        reply.Add(BlockKind.Heading, Texts.CouncilFileTitle.In(language));
        foreach (var concept in file.Concepts.Select(id => knowledge.Concepts.GetValueOrDefault(id)).OfType<ConceptEntry>())
        {
            reply.Say(concept.Meaning, concept.Names.Display.In(language));
            reply.Say(concept.Precise, Texts.MorePrecise.In(language));
            reply.Say(concept.Work, Texts.ForWork.In(language));
        }

        reply.Add(BlockKind.Heading, Texts.WhatTheLawSays.In(language));
        if (file.Follows) Law(reply, knowledge, "wor-volgsystemen");
        if (file.KeepsPersonalData) Law(reply, knowledge, "wor-persoonsgegevens");
        if (file.IsImportant) Law(reply, knowledge, "wor-technische-voorziening");
        if (!file.Follows && !file.KeepsPersonalData && !file.IsImportant) reply.Say(file.IsCertain ? Texts.NoArticleApplies : Texts.ArticlesUncertain);
        reply.Add(BlockKind.Heading, Texts.QuestionsForTheDirector.In(language));
        foreach (var question in Questions(file)) reply.Add(BlockKind.Item, question.In(language));
        reply.Note(Texts.CouncilFileNote);
    }

    private static void Law(ReplyBuilder reply, KnowledgeSet knowledge, string id)
    {
        if (!knowledge.Topics.TryGetValue(id, out var law)) return;
        reply.Say(law.Parts[0].Text, law.Names.Display.In(reply.Language), BlockKind.Item);
    }

    private static IEnumerable<LocalizedText> Questions(CouncilFile file)
    {
        yield return Texts.AskPurpose;
        yield return Texts.AskData;
        yield return Texts.AskWhoSees;
        if (file.Follows) yield return Texts.AskFairness;
        if (file.Follows || file.KeepsPersonalData) yield return Texts.AskRetention;
        yield return Texts.AskTasks;
        yield return Texts.AskTraining;
    }
}

/// <summary>What a works council told about a system.</summary>
/// <param name="Concepts">The terms it is about.</param>
/// <param name="Follows">Whether it follows or judges people, or could.</param>
/// <param name="KeepsPersonalData">Whether it keeps personal data of employees.</param>
/// <param name="IsImportant">Whether it is an important technological change.</param>
/// <param name="IsCertain">Whether all three were denied, and none left open.</param>
internal sealed record CouncilFile(ImmutableArray<string> Concepts, bool Follows, bool KeepsPersonalData, bool IsImportant, bool IsCertain);
