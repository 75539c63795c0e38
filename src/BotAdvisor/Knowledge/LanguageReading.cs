using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>Ways of asking, from their entries.</summary>
internal static class LanguageReading
{
    /// <summary><c>whole</c>: only as the whole message; <c>strong</c>: enough by itself; <c>weak</c>: only together with something else.</summary>
    public static ImmutableArray<IntentPhrase> Intent(Entry entry)
    {
        var intent = entry.Id<Intent>("id");
        return [.. Phrases("whole", PhraseWeight.Whole), .. Phrases("strong", PhraseWeight.Strong), .. Phrases("weak", PhraseWeight.Weak)];

        IEnumerable<IntentPhrase> Phrases(string field, PhraseWeight weight) => entry.List(field).Select(text => new IntentPhrase(intent, text, weight));
    }

    public static ImmutableArray<string> Fillers(Entry entry) => entry.List("fillers");
}
