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

    public static InjectionPhrases Injections(Entry entry)
    {
        _ = entry.Required("id");
        return new(entry.List("phrases"), entry.List("signs"));
    }

    public static LanguageWords Words(Entry entry) => new()
    {
        Fillers = entry.List("fillers"),
        SmallWords = entry.List("small-words"),
        AsksNumber = entry.List("asks-number"),
        AsksYear = entry.List("asks-year"),
        AsksMoney = entry.List("asks-money"),
        TellsMoney = entry.List("tells-money"),
        AsksFact = entry.List("asks-fact"),
        AsksWhich = entry.List("asks-which"),
        AsksMeaning = entry.List("asks-meaning"),
        AsksSimpler = entry.List("asks-simpler"),
        AsksPrecise = entry.List("asks-precise"),
        AsksExample = entry.List("asks-example"),
        AsksWork = entry.List("asks-work"),
        PeopleWork = entry.List("people-work"),
        Jargon = entry.List("jargon"),
        AsksYou = entry.List("asks-you"),
        AsksService = entry.List("asks-service"),
        AsksByVerb = entry.List("asks-by-verb"),
        Compares = entry.List("compares"),
        AsksLiteral = entry.List("asks-literal"),
        TellsAmount = entry.List("tells-amount"),
        RuleWords = entry.List("rule-words"),
        AsksDutch = entry.List("asks-dutch"),
        AsksEnglish = entry.List("asks-english"),
    };
}

/// <summary>Words that are not what a message is about; a list is empty where the file has none.</summary>
public sealed record LanguageWords
{
    /// <summary>Words that say nothing by themselves.</summary>
    public ImmutableArray<string> Fillers { get; init; } = [];

    /// <summary>Words that a question is never about, such as "staat" and "gebeurde".</summary>
    public ImmutableArray<string> SmallWords { get; init; } = [];

    /// <summary>Words by which a question asks for a number.</summary>
    public ImmutableArray<string> AsksNumber { get; init; } = [];

    /// <summary>Verbs that make a question of the sentence they stand first in: "mag ik thuis werken".</summary>
    public ImmutableArray<string> AsksByVerb { get; init; } = [];

    /// <summary>Words that hold two things against each other: "het verschil tussen".</summary>
    public ImmutableArray<string> Compares { get; init; } = [];

    /// <summary>Words that ask for the words of a document themselves: "citeer wat er staat over …".</summary>
    public ImmutableArray<string> AsksLiteral { get; init; } = [];

    /// <summary>Words that tell how much, how long or how often without a figure: "elk halfjaar".</summary>
    public ImmutableArray<string> TellsAmount { get; init; } = [];

    /// <summary>Words that say little in a question about a rule, such as "krijg" and "hoogte".</summary>
    public ImmutableArray<string> RuleWords { get; init; } = [];

    /// <summary>Words by which a question asks when.</summary>
    public ImmutableArray<string> AsksYear { get; init; } = [];

    /// <summary>Words by which a question asks for an amount of money.</summary>
    public ImmutableArray<string> AsksMoney { get; init; } = [];

    /// <summary>Words of a text that speaks of money.</summary>
    public ImmutableArray<string> TellsMoney { get; init; } = [];

    /// <summary>Words by which a question asks for one certain fact.</summary>
    public ImmutableArray<string> AsksFact { get; init; } = [];

    /// <summary>Words before the name of a kind of which a question asks one or all: "welke leverancier".</summary>
    public ImmutableArray<string> AsksWhich { get; init; } = [];

    /// <summary>Words by which a question asks what something is.</summary>
    public ImmutableArray<string> AsksMeaning { get; init; } = [];

    /// <summary>Ways of asking for a plainer explanation.</summary>
    public ImmutableArray<string> AsksSimpler { get; init; } = [];

    /// <summary>Ways of asking for a more exact one.</summary>
    public ImmutableArray<string> AsksPrecise { get; init; } = [];

    /// <summary>Ways of asking for an example.</summary>
    public ImmutableArray<string> AsksExample { get; init; } = [];

    /// <summary>Ways of asking what it means for work.</summary>
    public ImmutableArray<string> AsksWork { get; init; } = [];

    /// <summary>Words of tasks that are done with people.</summary>
    public ImmutableArray<string> PeopleWork { get; init; } = [];

    /// <summary>Words of a trade, which a text explains where it uses them.</summary>
    public ImmutableArray<string> Jargon { get; init; } = [];

    /// <summary>Ways of asking after the advisor itself, as if it were somebody: "woon je", "are you".</summary>
    public ImmutableArray<string> AsksYou { get; init; } = [];

    /// <summary>Ways of asking for what a municipality does for residents, or an office for its people: "vraag ik", "openingstijden".</summary>
    public ImmutableArray<string> AsksService { get; init; } = [];

    /// <summary>Ways of asking for answers in Dutch.</summary>
    public ImmutableArray<string> AsksDutch { get; init; } = [];

    /// <summary>Ways of asking for answers in English.</summary>
    public ImmutableArray<string> AsksEnglish { get; init; } = [];
}
