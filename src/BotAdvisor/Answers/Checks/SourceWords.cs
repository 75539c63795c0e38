using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Answers.Checks;

/// <summary>What stands in the passages that a sentence names.</summary>
internal sealed class SourceWords
{
    // Said in plainer words, a sentence still shares half of what it is about with its source; one about something else shares next to nothing.
    private const double Most = 0.5;

    // Below it a word is one of the small ones that every sentence has.
    private const int FewestLetters = 4;

    // "digitaal" and "digitalisering" are about the same.
    private const int Beginning = 6;

    private readonly Language _language;
    private readonly string[] _spaced;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _stems;
    private readonly HashSet<string> _beginnings;
    private readonly HashSet<string> _amounts;

    public SourceWords(IReadOnlyList<QuotablePassage> cited, Language language)
    {
        _language = language;
        string[] texts = [.. cited.Select(passage => $"{passage.Title}. {passage.Text}")];
        string[] about = [.. texts, .. cited.SelectMany(passage => passage.Sources).Select(source => $"{source.Title} {source.Section}")];
        _spaced = [.. texts.Select(Words.Spaced)];
        _words = [.. about.SelectMany(text => Words.Of(text))];
        _stems = [.. _words.Select(Stems.Of)];
        _beginnings = [.. _words.Where(word => word.Length >= Beginning).Select(word => word[..Beginning])];
        _amounts = [.. about.SelectMany(text => Amounts.Of(text, language)).Select(amount => amount.Value)];
    }

    /// <summary>Whether a word stands in them, in this form or with a genitive's s.</summary>
    public bool HasWord(string word) => _words.Contains(word) || _words.Contains($"{word}s") || (word.Length > 2 && word[^1] == 's' && _words.Contains(word[..^1]));

    /// <summary>Whether a word stands in them in any of its forms.</summary>
    public bool HasFormOf(string word) => _words.Contains(word) || _stems.Contains(Stems.Of(word));

    /// <summary>Whether words in a row (<see cref="Words.Spaced"/>) stand in one of them.</summary>
    public bool Hold(string spaced) => _spaced.Any(text => text.Contains(spaced, StringComparison.Ordinal));

    /// <summary>Whether all that a sentence quotes stands in one of them, word for word.</summary>
    public bool HoldsQuotesOf(string text) => Quotes.In(text) is { } quoted && quoted.All(quote => Hold(Words.Spaced(quote)));

    /// <summary>Whether every number, year, percentage and date of a sentence stands in them, in digits or words.</summary>
    public bool HoldsAmountsOf(string text) => Amounts.Of(text, _language).All(amount => amount.IsOne || _amounts.Contains(amount.Value) || (!amount.Value.EndsWith('%') && _amounts.Contains($"{amount.Value}%")));

    /// <summary>Whether most of what a sentence is about is what they are about.</summary>
    public bool HoldsMostOf(SaidWords said)
    {
        var content = said.Words.Where(word => word.Length >= FewestLetters && !SmallWords.Are(word)).ToArray();
        var shared = content.Count(word => HasFormOf(word) || (word.Length >= Beginning && _beginnings.Contains(word[..Beginning])));
        return shared > 0 && shared >= content.Length * Most;
    }
}
