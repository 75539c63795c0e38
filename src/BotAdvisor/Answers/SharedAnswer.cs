using System.Globalization;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Answers;

/// <summary>
/// Something known in a form that goes to people who did not ask: short, with its source, and with the dates of report and text, because it may
/// be read years later.
/// </summary>
internal static class SharedAnswer
{
    private const int MostParts = 3;

    public static Found Advice(KnowledgeSet knowledge, Theme theme, Level level, Language language)
    {
        var reply = new ReplyBuilder(Intent.FindAdvice, language);
        var entry = knowledge.Themes[theme];
        var row = entry.Rows[level];
        AdviceAnswer.GiveRow(reply, entry, level);
        reply.Say(entry.Explanation, Texts.Because.In(language));
        reply.Say(row.FirstStep, Texts.FirstStep.In(language), mark: Texts.OursSuggestion);
        if (row.Note is { } note) reply.Say(note, Texts.PleaseNote.In(language), BlockKind.Note);
        return Of($"advice/{Label.Of(theme)}/{Label.Of(level)}", FoundKind.Advice, (level == Level.Sector ? Texts.AdviceForSector : Texts.AdviceForOrganisation).In(language, entry.Names.Display.In(language)), row.Text, entry.Year, reply, knowledge);
    }

    public static Found Concept(KnowledgeSet knowledge, ConceptEntry concept, Language language)
    {
        var reply = new ReplyBuilder(Intent.ExplainConcept, language);
        Tell(reply, concept);
        return Of($"concept/{concept.Id}", FoundKind.Concept, concept.Names.Display.In(language), concept.Meaning, concept.Year, reply, knowledge);
    }

    /// <summary>A concept in two pieces: what it means, and an example.</summary>
    public static void Tell(ReplyBuilder reply, ConceptEntry concept)
    {
        ConceptAnswer.Tell(reply, concept, concept.Meaning);
        reply.Say(concept.Example, Texts.Example.In(reply.Language));
        reply.SayUpdate(concept.Update, concept.Year);
    }

    public static Found Phase(KnowledgeSet knowledge, PhaseEntry phase, Language language)
    {
        var reply = new ReplyBuilder(Intent.ExplainPhase, language);
        Tell(reply, phase);
        return Of($"phase/{Label.Of(phase.Id)}", FoundKind.Phase, phase.Names.Display.In(language), phase.Meaning, phase.Year, reply, knowledge);
    }

    /// <summary>A phase in three pieces: what it is, its key word, and an example.</summary>
    public static void Tell(ReplyBuilder reply, PhaseEntry phase)
    {
        reply.Say(phase.Meaning, Texts.PhaseSince.In(reply.Language, phase.Names.Display.In(reply.Language), phase.Since));
        reply.Add(BlockKind.Paragraph, phase.Keyword.In(reply.Language), Texts.KeywordOfPhase.In(reply.Language));
        reply.Say(phase.Parking, Texts.ParkingExample.In(reply.Language));
    }

    public static Found Topic(KnowledgeSet knowledge, TopicEntry topic, Language language)
    {
        var reply = new ReplyBuilder(Intent.ResearchFact, language);
        TopicAnswer.TellBriefly(reply, topic, MostParts);
        return Of($"topic/{topic.Id}", FoundKind.Topic, topic.Names.Display.In(language), topic.Parts[0].Text, topic.Year, reply, knowledge);
    }

    /// <summary>What was found, within a larger answer.</summary>
    public static void Tell(ReplyBuilder reply, KnowledgeSet knowledge, Found found)
    {
        var id = found.Id.Split('/')[^1];
        if (found.Kind == FoundKind.Concept) Tell(reply, knowledge.Concepts[id]);
        else if (found.Kind == FoundKind.Topic) TopicAnswer.TellBriefly(reply, knowledge.Topics[id], 1);
        else if (Label.TryParse<Phase>(id, out var phase)) Tell(reply, knowledge.Phases[phase]);
    }

    /// <summary>The line that says how old the content is: of the source, and of our own words on it.</summary>
    public static void Date(ReplyBuilder reply, KnowledgeSet knowledge, int year, IEnumerable<string> places)
    {
        var culture = CultureInfo.GetCultureInfo(reply.Language == Language.En ? "en-GB" : "nl-NL");
        var updated = knowledge.Sources.Updated(places);
        reply.Add(BlockKind.Note, updated is { } day ? Texts.ContentOfBoth.In(reply.Language, year, day.ToString("d MMMM yyyy", culture)) : Texts.ContentOf.In(reply.Language, year));
    }

    private static Found Of(string id, FoundKind kind, string title, Statement first, int year, ReplyBuilder reply, KnowledgeSet knowledge)
    {
        Date(reply, knowledge, year, first.Sources);
        return new(id, kind, title, first.Text.In(reply.Language), reply.Build(knowledge.Sources));
    }
}
