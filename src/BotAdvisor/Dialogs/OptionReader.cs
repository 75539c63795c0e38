using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BotAdvisor.Understanding;

namespace BotAdvisor.Dialogs;

/// <summary>Reads which answer to a question a text gives. Never throws.</summary>
public static class OptionReader
{
    private const int FewestLetters = 3;
    private const int FewestLettersOfWord = 4;
    private const int MostWordsOfTitle = 3;

    // Content lives as long as the program or until it is reloaded; its lexicons go with it.
    private static readonly ConditionalWeakTable<Step, Lexicon> Lexicons = [];

    private static readonly string[] DoNotKnow =
        ["weet ik niet", "weet niet", "geen idee", "ik weet het niet", "weet ik echt niet", "weet t niet", "dunno", "don't know", "i don't know", "no idea", "not sure", "geen flauw idee", "kan ik niet zeggen", "weet ik nog niet"];

    /// <summary>
    /// The titles among which a short text chooses: its place in the list ("2", "de tweede", "de laatste"), the title itself, or its first
    /// letters where only one title begins with them. Null where it chooses none.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="titles">What there is to choose from.</param>
    /// <param name="answers">How many of the titles, the first ones, "de laatste" counts among; all where it is null.</param>
    public static int? Pick(string text, ImmutableArray<string> titles, int? answers = null)
    {
        var words = Words.Of(text);
        if (words.IsEmpty) return null;
        if (Places.Of(text, titles.Length, answers) is [var place]) return place;
        var joined = string.Concat(words);
        var known = titles.Select(Words.Joined).ToArray();
        var exact = Array.IndexOf(known, joined);
        if (exact >= 0) return exact;
        var begun = Enumerable.Range(0, known.Length).Where(i => joined.Length >= FewestLetters && known[i].StartsWith(joined, StringComparison.Ordinal)).ToArray();
        return begun is [var only] ? only : null;
    }

    /// <summary>Whether a text says that the user does not know.</summary>
    public static bool IsDoNotKnow(string text) => Words.Joined(text) is { Length: > 0 } joined && DoNotKnow.Any(phrase => joined.StartsWith(Words.Joined(phrase), StringComparison.Ordinal));

    /// <summary>The option that a free text speaks for by its words, or null where none or more than one does.</summary>
    public static Option? ByWords(Step step, string text)
    {
        var words = Words.Of(text);
        var joined = string.Concat(words);
        if (step.Unknown is { } unknown && IsDoNotKnow(text)) return unknown;
        var best = Lexicons.GetValue(step, known => new Lexicon(known)).Count(words).OrderByDescending(pair => pair.Value).Take(2).ToArray();
        return best.Length == 0 || (best.Length == 2 && best[0].Value == best[1].Value) ? null : step.OptionOf(best[0].Key);
    }

    /// <summary>The one option whose title holds every word of the text, or words that begin so: "klantcontact" for "Medewerker klantcontact". Null for none or several.</summary>
    public static Option? ByWordOfTitle(Step step, string text)
    {
        var words = Words.Of(text);
        if (words.IsEmpty || words.Length > MostWordsOfTitle || words.Any(word => word.Length < FewestLettersOfWord)) return null;
        var found = step.Options.Where(option => Holds(option.Title.Nl) || Holds(option.Title.En)).Take(2).ToArray();
        return found is [var only] ? only : null;

        bool Holds(string title)
        {
            var of = Words.Of(title);
            return words.All(word => of.Any(known => known.StartsWith(word, StringComparison.Ordinal)));
        }
    }

    /// <summary>The words of the options of one step.</summary>
    private sealed class Lexicon
    {
        private readonly FrozenDictionary<string, string> _optionByWords;
        private readonly Spelling _spelling;

        // What stands in the words of several options tells none of them from the others.
        public Lexicon(Step step)
        {
            _optionByWords = step.Options
                .SelectMany(option => option.Words.Append(option.Title.Nl).Append(option.Title.En).Select(words => (Joined: Words.Joined(words), option.Id)))
                .Where(pair => pair.Joined.Length >= FewestLetters)
                .GroupBy(pair => pair.Joined, StringComparer.Ordinal)
                .Where(group => group.Select(pair => pair.Id).Distinct(StringComparer.Ordinal).Count() == 1)
                .ToFrozenDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
            _spelling = new Spelling(_optionByWords.Keys);
        }

        /// <summary>Per option how many letters of the text speak for it.</summary>
        public Dictionary<string, int> Count(ImmutableArray<string> words)
        {
            var letters = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var start = 0; start < words.Length;)
            {
                var length = Math.Min(4, words.Length - start);
                while (length > 0 && !Take(string.Concat(words.AsSpan().Slice(start, length)!), letters)) length--;
                start += Math.Max(1, length);
            }

            return letters;
        }

        private bool Take(string joined, Dictionary<string, int> letters)
        {
            if (_spelling.Correct(joined) is not { } known) return false;
            var option = _optionByWords[known];
            letters[option] = letters.GetValueOrDefault(option) + known.Length;
            return true;
        }
    }
}
