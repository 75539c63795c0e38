namespace BotAdvisor.Knowledge;

/// <summary>The numbers written in figures in a text.</summary>
internal static class Figures
{
    /// <summary>Each number without the separators of thousands: "160.000" and "160,000" are both 160000; "2.0" stays 2.0.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))) i++;
            yield return WithoutThousands(text[start..i]);
        }
    }

    private static string WithoutThousands(string number)
    {
        var groups = number.Split('.', ',');
        return groups.Length > 1 && groups.Skip(1).All(group => group.Length == 3) ? string.Concat(groups) : number;
    }
}
