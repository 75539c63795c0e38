using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Replies;

namespace BotAdvisor.Roads;

/// <summary>Explains what a text of somebody else calls by name, to the one who asked for it.</summary>
internal static class ExplainRoad
{
    private const int MostExplained = 4;
    private const int LongestTitle = 40;

    /// <summary>The first few explained, the others named; null for none.</summary>
    public static Reply? Answer(KnowledgeSet knowledge, ImmutableArray<string> keys, Language language)
    {
        var found = keys.Select(key => SearchRoad.Of(knowledge, key, language)).OfType<Found>().ToArray();
        if (found.Length == 0) return null;
        var reply = new ReplyBuilder(Intent.ExplainConcept, language);
        foreach (var one in found.Take(MostExplained))
        {
            SharedAnswer.Tell(reply, knowledge, one);
            reply.Offer(Short(Texts.ShareIt.In(language, one.Title)), one.Id);
        }

        // The form of one concept would make the first stand out above the others.
        if (found.Length > 1) reply.Kind = ReplyKind.Answer;
        if (found.Length > MostExplained) reply.Add(BlockKind.Note, Texts.AlsoNamed.In(language, string.Join(", ", found.Skip(MostExplained).Select(one => one.Title))));
        return reply.Build(knowledge.Sources);
    }

    private static string Short(string title) => title.Length <= LongestTitle ? title : $"{title[..(LongestTitle - 1)].TrimEnd()}…";
}
