using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BotAdvisor.Understanding;

/// <summary>Text cut into words that compare well: lower case, no diacritics, no signs, no invisible characters. Total on any input.</summary>
public static class Words
{
    /// <summary>Reading stops after so many characters; nobody means more with one chat message.</summary>
    public const int MaxCharacters = 4_000;

    /// <summary>The words of a text, in order. Linear in its length.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                LookAlikes.Append(word, Rune.ToLowerInvariant(rune));
            }
            else if (!IsInvisible(rune) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words.ToImmutable();
    }

    /// <summary>A text in pieces that are read whole, cut between words where that can be.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(MaxCharacters, text.Length - at);
            if (at + length < text.Length && text.AsSpan(at, length).LastIndexOfAny(' ', '\n') is > 0 and var space) length = space;
            yield return text.Substring(at, length);
            at += length;
        }
    }

    /// <summary>The words without the spaces between them, so that compounds written apart and together compare equal.</summary>
    public static string Joined(string text) => string.Concat(Of(text));

    /// <summary>The words one space apart, with one before and one behind: whole words and phrases are found in it by <see cref="Hold"/>.</summary>
    public static string Spaced(string text) => $" {string.Join(' ', Of(text))} ";

    /// <summary>Whether one of some phrases stands in a text, word for word.</summary>
    /// <param name="spaced">The text, <see cref="Spaced"/>.</param>
    /// <param name="phrases">Phrases in lower case, their words one space apart.</param>
    public static bool Hold(string spaced, IEnumerable<string> phrases) => phrases.Any(phrase => spaced.Contains($" {phrase} ", StringComparison.Ordinal));

    private static string Decomposed(string text)
    {
        var read = text.Length > MaxCharacters ? text[..MaxCharacters] : text;
        return Ascii.IsValid(read) ? read : OnlyCharacters(read).Normalize(NormalizationForm.FormKD);
    }

    // Normalising throws on half a surrogate pair and on code points that are no characters, which any client can send.
    private static string OnlyCharacters(string text)
    {
        var characters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isNone = (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
            characters.Append(isNone ? Rune.ReplacementChar : rune);
        }

        return characters.ToString();
    }

    // Combining marks (diacritics after decomposition), soft hyphens, zero-width and direction characters, the apostrophe of "foto's".
    private static bool IsInvisible(Rune rune) =>
        rune.Value is '\'' or '\u2019' or '\u2018' or '\u00B4'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
