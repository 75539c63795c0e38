using System.Text.Json;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Evaluation;

/// <summary>What another program made of the same utterances: intent and concept.</summary>
internal static class OtherPredictions
{
    public static Case[] Of(string file, IEnumerable<Utterance> utterances)
    {
        var byText = File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement).DistinctBy(line => line.GetProperty("text").GetString()!, StringComparer.Ordinal).ToDictionary(line => line.GetProperty("text").GetString()!, StringComparer.Ordinal);
        return [.. utterances.Select(utterance => new Case(utterance, Said(byText[utterance.Text])))];
    }

    private static Answer Said(JsonElement line) => new(
        Label.TryParse<Intent>(line.GetProperty("intent").GetString()!, out var intent) ? intent : Intent.OutOfScope,
        line.GetProperty("confidence").GetDouble(),
        line.TryGetProperty("concept", out var concept) ? concept.GetString() : null,
        [.. Ids(line, "themes").Select(id => Label.TryParse<Theme>(id, out var theme) ? theme : default)],
        Ids(line, "level").Select(id => Label.TryParse<Level>(id, out var level) ? level : (Level?)null).FirstOrDefault(),
        Ids(line, "phase").Select(id => Label.TryParse<Phase>(id, out var phase) ? phase : (Phase?)null).FirstOrDefault(),
        line.TryGetProperty("language", out var language) && Label.TryParse<Language>(language.GetString()!, out var known) ? known : Language.Nl);

    private static IEnumerable<string> Ids(JsonElement line, string field) => line.TryGetProperty(field, out var list) ? list.EnumerateArray().Select(id => id.GetString()!) : [];
}
