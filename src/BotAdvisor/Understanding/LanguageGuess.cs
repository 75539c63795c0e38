using System.Collections.Frozen;
using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Understanding;

/// <summary>Tells Dutch from English by the small words that every sentence has.</summary>
internal static class LanguageGuess
{
    // Words that are common in one of the two languages and no word of the other.
    private static readonly FrozenSet<string> Dutch = Set(
        "de het een en van ik je jij jullie wij we ons onze mijn dat die deze dit niet wel geen maar ook dan als hoe wat wie waar waarom wanneer welke voor naar met uit bij op over om te aan zijn wordt worden heeft hebben kan kunnen moet mag wil gaat doen doet onder nog al eens zit zitten betekent hoi hallo dag bedankt graag hier daar nu mij jouw ben bent waren hun haar ze er meer veel");

    private static readonly FrozenSet<string> English = Set(
        "the a an and of i you your our my that this these those not no but also than if how what who where why when which for from with out at by on to are be been has have can could must may will does do did under still are means mean hi hello thanks please here there now me he she they them his it its us about tell explain");

    /// <summary>Every word this guess goes by: all of them are spelt as meant.</summary>
    public static IEnumerable<string> SmallWords => Dutch.Concat(English);

    /// <summary>The language, or the hint where neither is heard more than the other.</summary>
    public static Language Of(ImmutableArray<string> words, Language hint)
    {
        var dutch = words.Count(Dutch.Contains);
        var english = words.Count(English.Contains);
        return dutch == english ? hint : dutch > english ? Language.Nl : Language.En;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
