using System.Collections.Immutable;
using BotAdvisor.Content;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Knowledge;

/// <summary>Ways of asking, from their entries.</summary>
internal static class LanguageReading
{
    /// <summary><c>whole</c>: only as the whole message; <c>sure</c>: makes certain; <c>strong</c>: enough by itself; <c>weak</c>: only together with something else.</summary>
    public static ImmutableArray<IntentPhrase> Intent(Entry entry)
    {
        var intent = entry.Id<Intent>("id");
        return [.. Phrases("whole", PhraseWeight.Whole), .. Phrases("strong", PhraseWeight.Strong), .. Phrases("weak", PhraseWeight.Weak), .. Phrases("sure", PhraseWeight.Sure), .. Phrases("crisis", PhraseWeight.Crisis)];

        IEnumerable<IntentPhrase> Phrases(string field, PhraseWeight weight) => entry.List(field).Select(text => new IntentPhrase(intent, text, weight));
    }

    public static ImmutableArray<string> Synonyms(Entry entry)
    {
        _ = entry.Required("id");
        return entry.List("words");
    }

    public static LanguageWords Words(Entry entry) => new(entry.List("fillers"), entry.List("small-words"), entry.List("asks-number"), entry.List("asks-year"), entry.List("asks-money"), entry.List("tells-money"), entry.List("asks-fact"), entry.List("asks-which"), entry.List("asks-meaning"), entry.List("asks-simpler"), entry.List("asks-precise"), entry.List("asks-example"), entry.List("asks-work"), entry.List("people-work"), entry.List("jargon"), entry.List("asks-dutch"), entry.List("asks-english"));
}

/// <summary>Words that are not what a message is about.</summary>
/// <param name="Fillers">Words that say nothing by themselves.</param>
/// <param name="SmallWords">Words that a question is never about, such as "staat" and "gebeurde".</param>
/// <param name="AsksNumber">Words by which a question asks for a number.</param>
/// <param name="AsksYear">Words by which a question asks when.</param>
/// <param name="AsksMoney">Words by which a question asks for an amount of money.</param>
/// <param name="TellsMoney">Words of a text that speaks of money.</param>
/// <param name="AsksFact">Words by which a question asks for one certain fact.</param>
/// <param name="AsksWhich">Words before the name of a kind of which a question asks one or all: "welke leverancier".</param>
/// <param name="AsksMeaning">Words by which a question asks what something is.</param>
/// <param name="AsksSimpler">Ways of asking for a plainer explanation.</param>
/// <param name="AsksPrecise">Ways of asking for a more exact one.</param>
/// <param name="AsksExample">Ways of asking for an example.</param>
/// <param name="AsksWork">Ways of asking what it means for work.</param>
/// <param name="PeopleWork">Words of tasks that are done with people.</param>
/// <param name="Jargon">Words of a trade, which a text explains where it uses them.</param>
/// <param name="AsksDutch">Ways of asking for answers in Dutch.</param>
/// <param name="AsksEnglish">Ways of asking for answers in English.</param>
public sealed record LanguageWords(
    ImmutableArray<string> Fillers,
    ImmutableArray<string> SmallWords,
    ImmutableArray<string> AsksNumber,
    ImmutableArray<string> AsksYear,
    ImmutableArray<string> AsksMoney,
    ImmutableArray<string> TellsMoney,
    ImmutableArray<string> AsksFact,
    ImmutableArray<string> AsksWhich,
    ImmutableArray<string> AsksMeaning,
    ImmutableArray<string> AsksSimpler,
    ImmutableArray<string> AsksPrecise,
    ImmutableArray<string> AsksExample,
    ImmutableArray<string> AsksWork,
    ImmutableArray<string> PeopleWork,
    ImmutableArray<string> Jargon,
    ImmutableArray<string> AsksDutch,
    ImmutableArray<string> AsksEnglish)
{
    /// <summary>No words at all.</summary>
    public static LanguageWords None { get; } = new([], [], [], [], [], [], [], [], [], [], [], [], [], [], [], [], []);
}
