using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace BotAdvisor.Labels;

/// <summary>
/// The ids by which the outside knows intents, phases, dimensions, themes, levels, strengths and languages:
/// the name in lower case, its words joined by hyphens (<c>KwaliteitVanDeArbeid</c> is <c>kwaliteit-van-de-arbeid</c>).
/// </summary>
public static class Label
{
    /// <summary>The id of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Ids<T>.ByValue[value];

    /// <summary>The value with this id; ids compare ordinally.</summary>
    public static bool TryParse<T>(string id, [NotNullWhen(true)] out T value)
        where T : struct, Enum => Ids<T>.ById.TryGetValue(id, out value);

    /// <summary>All ids of one kind, in order, for error texts.</summary>
    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    private static string Kebab(string name)
    {
        var id = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && id.Length > 0) id.Append('-');
            id.Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }

    private static class Ids<T>
        where T : struct, Enum
    {
        internal static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Kebab(value.ToString()));

        internal static readonly FrozenDictionary<string, T> ById =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
