using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BotAdvisor.Understanding;

/// <summary>Finds the names of things in a text, also misspelt, and with compounds written apart or together. The longest name wins.</summary>
internal sealed class NameFinder
{
    private const int MostWords = 5;
    private const int MostMisspelt = 3;
    private const int LongWord = 8;

    private readonly FrozenDictionary<string, NamedThing[]> _byJoinedName;
    private readonly Spelling _names;
    private readonly Spelling _words;

    public NameFinder(IEnumerable<NamedThing> things)
    {
        _byJoinedName = things
            .GroupBy(thing => Words.Joined(thing.Name), StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        _names = new Spelling(_byJoinedName.Keys);
        _words = new Spelling([.. things.SelectMany(thing => Words.Of(thing.Name)), .. _byJoinedName.Keys]);
    }

    /// <summary>The things named, in the order of the text.</summary>
    /// <param name="words">The words as typed.</param>
    /// <param name="isWord">Whether a word is known to be spelt as meant, so that no name is read into it.</param>
    public ImmutableArray<FoundName> Find(ImmutableArray<string> words, Func<string, bool> isWord)
    {
        var found = ImmutableArray.CreateBuilder<FoundName>();
        for (var start = 0; start < words.Length;)
        {
            var longest = LongestFrom(words, start, isWord);
            if (longest is { } name) found.Add(name);
            start += longest?.Length ?? 1;
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a long word is one of a name with a typing error in it, however often people type it so.</summary>
    public bool IsMisspelt(string word) => word.Length >= LongWord && _words.Correct(word, AreAlike) is { } meant && Stems.Of(meant) != Stems.Of(word) && Spelling.Distance(meant, word) == 1;

    private FoundName? LongestFrom(ImmutableArray<string> words, int start, Func<string, bool> isWord)
    {
        for (var length = Math.Min(MostWords, words.Length - start); length > 0; length--)
        {
            var joined = string.Concat(words.AsSpan().Slice(start, length)!);
            if (_byJoinedName.TryGetValue(joined, out var exact)) return new(exact, start, length);
        }

        for (var length = Math.Min(MostMisspelt, words.Length - start); length > 0; length--)
        {
            var window = words.AsSpan().Slice(start, length).ToArray();
            if (window.All(isWord)) continue;

            // Three words only for names such as "scholing 2.0": a longer look would cost more than it finds.
            if (length == MostMisspelt && !char.IsAsciiDigit(window[^1][0])) continue;
            var joined = string.Concat(words.AsSpan().Slice(start, length)!);
            if (_names.Correct(joined, AreSame) is { } meant) return new(_byJoinedName[meant], start, length);
        }

        return null;
    }

    // Forms of a word are the same word.
    private static bool AreAlike(string word, string other) => Stems.Of(word) == Stems.Of(other);

    private bool AreSame(string name, string other) => _byJoinedName[name].SequenceEqual(_byJoinedName[other], SameThing.Comparer);

    // Two names of one thing are different names.
    private sealed class SameThing : IEqualityComparer<NamedThing>
    {
        public static readonly SameThing Comparer = new();

        public bool Equals(NamedThing? x, NamedThing? y) => (x?.Kind, x?.Id) == (y?.Kind, y?.Id);

        public int GetHashCode(NamedThing thing) => HashCode.Combine(thing.Kind, thing.Id);
    }
}

/// <summary>A name found in a text: the things it may stand for, its first word and how many words it has.</summary>
internal readonly record struct FoundName(NamedThing[] Things, int Start, int Length);
