using BotAdvisor.Content;
using BotAdvisor.Labels;

namespace BotAdvisor.Knowledge;

/// <summary>Rules that hold between entries: all of a closed set are there, links lead somewhere, no name is claimed twice.</summary>
internal static class KnowledgeChecks
{
    public static void Check(KnowledgeSet set, ContentLog log)
    {
        Complete(set.Phases.Keys, "phases", log);
        Complete(set.Dimensions.Keys, "dimensions.yaml", log);
        Complete(set.Themes.Keys, "advice", log);
        Complete(set.Levels.Keys, "levels.yaml", log);
        foreach (var phase in set.Phases.Values) Complete(phase.Dimensions.Keys, $"phases/{Label.Of(phase.Id)}.yaml", log);
        foreach (var theme in set.Themes.Values) Complete(theme.Rows.Keys, $"advice/{Label.Of(theme.Id)}.yaml", log);
        EveryIdOnce(log);
        ReferencesLead(ReferenceKind.Source, set.Sources.Has, "Name a section, table, figure or appendix of sources.yaml.", log);
        ReferencesLead(ReferenceKind.Concept, set.Concepts.ContainsKey, "Correct the id or remove it.", log);
        ReferencesLead(ReferenceKind.Topic, set.Topics.ContainsKey, "Correct the id or remove it.", log);
        ReferencesLead(ReferenceKind.Skill, set.Skills.ContainsKey, "Name a skill of skills.yaml.", log);
        EveryNameOnce(log);
        PlainLanguageChecks.SentencesAreShort(log);
        PlainLanguageChecks.JargonIsExplained(set.Words.Jargon, set.Things.Select(thing => thing.Name), log);
        PlainLanguageChecks.FiguresAreInTheSource(set.Sources, log);
    }

    private static void Complete<T>(IEnumerable<T> present, string place, ContentLog log)
        where T : struct, Enum
    {
        foreach (var missing in Enum.GetValues<T>().Except(present))
        {
            log.Fault(new(place, 0, $"'{Label.Of(missing)}' is missing.", "Add an entry with this id."));
        }
    }

    private static void EveryIdOnce(ContentLog log)
    {
        foreach (var claims in log.References.Where(claim => claim.Kind == ReferenceKind.EntryId).GroupBy(claim => claim.Id, StringComparer.Ordinal).ToArray())
        {
            foreach (var again in claims.Skip(1))
            {
                log.Fault(new(again.File, again.Line, $"The id '{again.Id.Split(' ')[1]}' is taken by {claims.First().File}:{claims.First().Line}.", "Give this entry an id of its own, or remove it."));
            }
        }
    }

    private static void ReferencesLead(ReferenceKind kind, Func<string, bool> exists, string remedy, ContentLog log)
    {
        foreach (var dead in log.References.Where(reference => reference.Kind == kind && !exists(reference.Id)).ToArray())
        {
            log.Fault(new(dead.File, dead.Line, $"There is no {kind.ToString().ToLowerInvariant()} '{dead.Id}'.", remedy));
        }
    }

    private static void EveryNameOnce(ContentLog log)
    {
        foreach (var claims in log.References.Where(claim => claim.Kind == ReferenceKind.Name).GroupBy(claim => claim.Id, StringComparer.Ordinal).ToArray())
        {
            foreach (var again in claims.DistinctBy(claim => claim.Owner, StringComparer.Ordinal).Skip(1))
            {
                log.Fault(new(again.File, again.Line, $"The name '{again.Id}' is claimed by {claims.First().Owner} too.", "Leave it with one of them."));
            }
        }
    }
}
