using System.Globalization;
using BotAdvisor.Labels;

namespace BotAdvisor.Answers.Checks;

/// <summary>
/// Finds what a text counts: numbers, years, percentages, fractions, ordinals and dates, in digits or words, Dutch or English. "9%", "9 procent"
/// and "negen procent" are one amount, and so are "1.500", "1,500" and "1500", "5 miljoen" and "vijf miljoen".
/// </summary>
internal static class Amounts
{
    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
    private static readonly string[] EnglishMonths = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>All amounts of a text, in a form in which equal ones are equal.</summary>
    public static IEnumerable<Amount> Of(string text, Language language)
    {
        var tokens = Tokens.Of(text);

        // In Dutch "ten" counts nothing.
        if (language == Language.En) tokens = [.. tokens.Select(token => token == "ten" ? "10" : token)];
        for (var at = 0; at < tokens.Count; at++)
        {
            if (MonthAt(tokens, at) is { } month) yield return new($"month {month}", IsOne: false);
            if (NumberWords.Roughly(tokens[at]) is { } roughly) yield return new(roughly, IsOne: false);
            if (NumberAt(tokens, at) is not { } number) continue;
            var (value, last) = Multiplied(tokens, at, number);
            yield return new(Written(value) + (IsPercent(tokens, last + 1) ? "%" : ""), IsOne: value is "1" && !char.IsAsciiDigit(tokens[at][0]));
            if (IsRangeOfPercent(tokens, last)) yield return new(Written(value) + "%", IsOne: false);
            at = last;
        }
    }

    // "20 tot 30 procent": both are percentages.
    private static bool IsRangeOfPercent(List<string> tokens, int last) =>
        last + 2 < tokens.Count && tokens[last + 1] is "tot" or "to" or "en" and not "%" or "and" or "-" or "–" or "à" && NumberAt(tokens, last + 2) is { } && IsPercent(tokens, last + 3);

    private static string? NumberAt(List<string> tokens, int at) => at >= tokens.Count ? null : char.IsAsciiDigit(tokens[at][0]) ? InDigits(tokens[at]) : NumberWords.Of(tokens[at]);

    private static (string Value, int Last) Multiplied(List<string> tokens, int at, string value)
    {
        // "twenty-one" comes as two words.
        if (decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            if (number is >= 20 and < 100 && number % 10 == 0 && at + 2 < tokens.Count && tokens[at + 1] == "-" && decimal.TryParse(NumberWords.Of(tokens[at + 2]), CultureInfo.InvariantCulture, out var unit) && unit is > 0 and < 10) (number, at) = (number + unit, at + 2);
            while (at + 1 < tokens.Count && number < 1_000_000_000_000m && NumberWords.Multiplier(tokens[at + 1]) is { } times) (number, at) = (number * times, at + 1);
            return (number.ToString("0.#######", CultureInfo.InvariantCulture), at);
        }

        return (value, at);
    }

    private static bool IsPercent(List<string> tokens, int at) => at < tokens.Count && tokens[at] is "%" or "procent" or "percent" or "procents" or "procentpunt";

    private static int? MonthAt(List<string> tokens, int at)
    {
        var month = Math.Max(Array.IndexOf(Months, tokens[at]), Array.IndexOf(EnglishMonths, tokens[at]));
        var isBesideNumber = (at > 0 && char.IsAsciiDigit(tokens[at - 1][0])) || (at + 1 < tokens.Count && char.IsAsciiDigit(tokens[at + 1][0]));
        return month >= 0 && isBesideNumber ? month + 1 : null;
    }

    // "1.500" and "1,500" have thousands, "9,5" and "9.5" a fraction; "2e" and "21st" count; "4.2.1" and "4g" stay as they are.
    private static string InDigits(string token)
    {
        var digits = token.TakeWhile(sign => char.IsAsciiDigit(sign) || sign is '.' or ',').Count();
        var (number, suffix) = (token[..digits].TrimEnd('.', ','), token[digits..]);
        if (suffix is not ("" or "e" or "de" or "ste" or "st" or "nd" or "rd" or "th" or "s")) return token;
        var parts = number.Split('.', ',');
        var isThousands = parts.Length > 1 && parts[0].Length is > 0 and <= 3 && parts[0] != "0" && parts.Skip(1).All(part => part.Length == 3);
        var plain = isThousands ? string.Concat(parts) : parts.Length == 2 ? $"{parts[0]}.{parts[1]}" : number;
        return plain;
    }

    private static string Written(string value) => decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.#######", CultureInfo.InvariantCulture) : value;
}

/// <summary>Something a text counts.</summary>
/// <param name="Value">What, in one form.</param>
/// <param name="IsOne">Whether it is the word "one", which is an article more often than a number.</param>
internal sealed record Amount(string Value, bool IsOne);
