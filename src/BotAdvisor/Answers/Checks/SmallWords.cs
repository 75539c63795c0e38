using System.Collections.Frozen;
using BotAdvisor.Understanding;

namespace BotAdvisor.Answers.Checks;

/// <summary>Words that a sentence may begin with or be held together by, whatever its source says.</summary>
internal static class SmallWords
{
    private static readonly FrozenSet<string> All = LanguageGuess.SmallWords.Concat(
        ("volgens daarom daardoor daarbij daarmee daarvoor zo dus hierdoor hierbij ook vooral eerst vervolgens verder bovendien daarnaast soms vaak veel weinig sommige alle elk elke ieder iedere iedereen door na tijdens sinds zonder tegen tussen binnen buiten dankzij omdat zodat terwijl hoewel wanneer "
        + "ze zij hij men hun zulke beide tot toen toch juist alleen zelf steeds meestal bijvoorbeeld zoals worden werden werd was waren zou zouden zal zullen moeten mogen willen laten maken maakt krijgen krijgt geven geeft komen komt gaan doen blijven blijft staan staat zorgen zorgt helpen helpt betekent belangrijk nodig andere anders minder nieuwe goed "
        + "according therefore because so also first then further moreover furthermore some many all each every by after during since without between within thanks while although there both such only still often usually mainly example "
        + "them they people was were being would should shall might must make makes get gets give gives come comes take takes help helps need needs other others more less most new good well very into than then") .Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    public static bool Are(string word) => All.Contains(word);
}
