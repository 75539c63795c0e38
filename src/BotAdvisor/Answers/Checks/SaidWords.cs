using System.Collections.Immutable;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Answers.Checks;

/// <summary>The words of a written sentence.</summary>
internal sealed class SaidWords
{
    public SaidWords(string text, Language language)
    {
        Words = Understanding.Words.Of(text);
        HasPercentSign = text.Contains('%', StringComparison.Ordinal);
        IsInLanguage = LanguageGuess.Of(Words, language) == language;
    }

    public ImmutableArray<string> Words { get; }

    /// <summary>Whether it is in the language of the answer, as far as its small words tell.</summary>
    public bool IsInLanguage { get; }

    public bool HasPercentSign { get; }

    public bool HasAny(IReadOnlySet<string> words) => Words.Any(words.Contains);
}

/// <summary>The words of the question.</summary>
internal sealed class AskedWords(string text)
{
    // So many words in a row are no chance.
    private const int InARow = 6;

    private readonly string _spaced = Words.Spaced(text);

    /// <summary>Whether the question has a word in small letters: as a common word, and not as a name.</summary>
    public bool HaveCommon(string word) => text.Contains(word, StringComparison.Ordinal) && _spaced.Contains($" {word} ", StringComparison.Ordinal);

    /// <summary>Whether a sentence only gives back what was asked, in words that are not its source's.</summary>
    public bool AreRepeatedIn(SaidWords said, SourceWords source)
    {
        for (var at = 0; at + InARow <= said.Words.Length; at++)
        {
            var run = $" {string.Join(' ', said.Words.AsSpan(at, InARow).ToArray())} ";
            if (_spaced.Contains(run, StringComparison.Ordinal) && !source.Hold(run)) return true;
        }

        return _spaced.Trim() == string.Join(' ', said.Words);
    }
}
