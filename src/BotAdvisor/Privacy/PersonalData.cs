using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace BotAdvisor.Privacy;

/// <summary>
/// Takes personal data out of a text before anything is stored, logged or sent: e-mail addresses, bank accounts (IBAN, by its check digits),
/// Dutch phone numbers, citizen service numbers (BSN, by the eleven-test) and a postcode with a house number. Linear in the length.
/// </summary>
public static partial class PersonalData
{
    private const int Timeout = 1_000;

    private static readonly string[] Masks = ["[e-mail]", "[IBAN]", "[tel]", "[BSN]", "[adres]"];

    // Two-letter words that follow a year: "in 2018 en 3 keer" is no address.
    private static readonly FrozenSet<string> SmallWords =
        "of en in is op om we ze je er te na al ik me zo nu ja de to or at by we us an as so my be no on it if go do up".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The text with each piece of personal data replaced by what it was, between brackets.</summary>
    public static MaskedText Mask(string text)
    {
        var masked = text;
        masked = Replace(masked, Email(), "[e-mail]", _ => true);
        masked = Replace(masked, BankAccount(), "[IBAN]", IsBankAccount);
        masked = Replace(masked, Phone(), "[tel]", _ => true);
        masked = Replace(masked, ServiceNumber(), "[BSN]", IsServiceNumber);
        masked = Replace(masked, Address(), "[adres]", IsAddress);
        return new MaskedText(masked, !ReferenceEquals(masked, text));
    }

    /// <summary>
    /// A masked text without the masks: they are not the user's words, and nothing is to be read into them. "Mijn bsn is [BSN] en ik heb een
    /// vraag over scholing": what stands around the number in its own clause goes too, where another clause is left.
    /// </summary>
    public static string WithoutMasks(string masked)
    {
        var clauses = Clause().Split(masked);
        var left = clauses.Where(clause => !Masks.Any(mask => clause.Contains(mask, StringComparison.Ordinal))).Where(clause => clause.Any(char.IsLetter)).ToArray();
        return left.Length > 0 ? string.Join(". ", left.Select(clause => clause.Trim())) : Masks.Aggregate(masked, (text, mask) => text.Replace(mask, " ", StringComparison.Ordinal));
    }

    private static string Replace(string text, Regex pattern, string mask, Func<string, bool> isOne)
    {
        // Digits of other scripts, and full-width ones, are digits too; each replaces one character, so that places stay the same.
        var plain = text.Any(letter => letter > 127 && char.IsDigit(letter)) ? string.Concat(text.Select(Plain)) : text;
        var match = pattern.Match(plain);
        if (!match.Success) return text;
        var result = new System.Text.StringBuilder(text.Length);
        var at = 0;
        for (; match.Success; match = match.NextMatch())
        {
            var found = match.Groups["found"];
            if (!isOne(found.Value) || Continues(plain, found)) continue;
            result.Append(text, at, found.Index - at).Append(mask);
            at = found.Index + found.Length;
        }

        return at == 0 ? text : result.Append(text, at, text.Length - at).ToString();
    }

    private static char Plain(char letter) => letter > 127 && char.IsDigit(letter) ? (char)('0' + (int)CharUnicodeInfo.GetNumericValue(letter)) : letter;

    // A number that goes on before or behind is another number.
    private static bool Continues(string text, Group found)
    {
        var before = found.Index > 0 ? text[found.Index - 1] : ' ';
        var behind = found.Index + found.Length < text.Length ? text[found.Index + found.Length] : ' ';
        return char.IsLetterOrDigit(before) || char.IsLetterOrDigit(behind);
    }

    private static bool IsServiceNumber(string found)
    {
        var digits = Digits(found);
        if (digits.Length is < 8 or > 9) return false;
        digits = digits.PadLeft(9, '0');
        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++) sum += (9 - i) * (digits[i] - '0');
        return sum % 11 == 0 && digits.Any(digit => digit != '0');
    }

    // ISO 13616: the first four characters moved behind, letters as numbers, the remainder by 97 is 1.
    private static bool IsBankAccount(string found)
    {
        var account = string.Concat(found.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (account.Length is < 15 or > 34) return false;
        var remainder = 0;
        foreach (var letter in account[4..] + account[..4])
        {
            remainder = char.IsAsciiDigit(letter) ? ((remainder * 10) + letter - '0') % 97 : ((remainder * 100) + letter - 'A' + 10) % 97;
        }

        return remainder == 1;
    }

    private static bool IsAddress(string found)
    {
        var letters = string.Concat(found.Where(char.IsAsciiLetter).Take(2));
        var isApart = found.Length > 4 && !char.IsAsciiLetter(found[4]);
        return !(isApart && SmallWords.Contains(letters));
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"[.,;!?\n] |\n| en | and | maar | but ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Clause();

    [GeneratedRegex(@"(?<found>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<found>[A-Za-z]{2}[0-9]{2}( ?[A-Za-z0-9]{4}){2,7}( ?[A-Za-z0-9]{1,3})?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex BankAccount();

    [GeneratedRegex(@"(?<found>(\+ ?31|0031|0)[ .-]?(\(0\))?[ .-]?[1-9]([ .-]?[0-9]){8})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<found>[0-9]{4}[ .-]?[0-9]{2}[ .-]?[0-9]{3}|[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3}|[0-9]{8})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex ServiceNumber();

    [GeneratedRegex(@"(?<found>[1-9][0-9]{3} ?[A-Za-z]{2}[ ,]{1,3}(nr\.? ?|nummer )?[0-9]{1,5}([a-zA-Z]|-[a-zA-Z0-9]{1,4})?)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Address();
}

/// <summary>A text without personal data.</summary>
/// <param name="Text">The text.</param>
/// <param name="HadAny">Whether there was any.</param>
public readonly record struct MaskedText(string Text, bool HadAny);
