using System.Collections.Immutable;
using System.Globalization;
using BotAdvisor.Understanding;

namespace BotAdvisor.Dialogs;

/// <summary>What a typed text answers to a step: ids of options, a number, or texts. Null where it is no answer. Never throws.</summary>
public static class AnswerReader
{
    private const int MostTaskLength = 80;
    private const int ShortestTask = 3;

    private static readonly string[] Both = ["allebei", "beide", "beiden", "alle twee", "both", "de twee", "zowel als"];
    private static readonly string[] All = ["alle", "allemaal", "alles", "all", "all of them", "alle drie", "allen"];
    private static readonly string[] Done = ["klaar", "dat was het", "dat is alles", "verder", "done", "that is all", "ga door", "volgende", "niets meer", "nee", "genoeg zo", "next"];
    private static readonly string[] Indifferent = ["maakt niet uit", "maakt me niet uit", "maakt mij niet uit", "maakt niks uit", "kies jij maar", "kies maar", "geen voorkeur", "jij mag kiezen", "doe maar wat", "all the same", "no preference", "you choose", "whatever"];
    private static readonly string[] SkipWords = ["overslaan", "sla over", "skip", "sla maar over", "overslaan graag", "liever niet", "weet ik niet", "geen idee", "geen zin", "nee", "doe maar vragen", "stel maar vragen", "pass", "volgende vraag", "sla deze over", "sla deze vraag over", "next question"];

    private static readonly string[] Polite = ["graag", "aub", "alsjeblieft", "alstublieft", "svp", "doe", "maar", "dan", "wel", "hoor", "gewoon", "ik", "wil", "please", "just", "i", "want", "take"];

    /// <summary>Whether the text says that nothing more is to come.</summary>
    public static bool IsDone(string text) => Is(text, Done);

    /// <summary>Whether the text says to pass over the step.</summary>
    public static bool IsSkip(Step step, string text) => step.Skip is { } skip && (Is(text, SkipWords) || Is(text, [skip.Nl, skip.En]));

    /// <summary>Whether the text says that it is all the same, or that the user does not know.</summary>
    public static bool IsIndifferent(string text)
    {
        if (Is(text, SkipWords) || OptionReader.IsDoNotKnow(text)) return true;
        var said = Words.Joined(text);
        return Indifferent.Any(phrase => said.Contains(Words.Joined(phrase), StringComparison.Ordinal));
    }

    /// <summary>The options that a text chooses of a step that takes one, or of one that takes several.</summary>
    /// <param name="step">The step.</param>
    /// <param name="text">Any text.</param>
    /// <param name="shown">The options that the user sees, in order: "de eerste twee" are two of these.</param>
    public static ImmutableArray<string> Options(Step step, string text, ImmutableArray<Option> shown)
    {
        var known = step.Options.Where(option => !option.Unknown).ToArray();
        if (Places.Of(text, shown.Length) is { IsEmpty: false } places) return [.. places.Select(place => shown[place].Id)];
        if (Is(text, All) && step.Kind == StepKind.Choices) return [.. known.Select(option => option.Id)];
        if (Is(text, Both) && known.Length == 2) return [.. known.Select(option => option.Id)];
        if (step.Kind == StepKind.YesNo && YesOrNo(step, text) is { } said) return [said];
        var several = Several(step, text, shown);
        if (several.Length > 1) return several;
        if (OptionReader.ByWords(step, text) is { } one) return [one.Id];
        return several.IsEmpty && OptionReader.ByWordOfTitle(step, text) is { } named ? [named.Id] : several;
    }

    /// <summary>A whole number within the step's limits.</summary>
    public static int? Number(Step step, string text)
    {
        foreach (var word in Words.Of(text))
        {
            var number = int.TryParse(word, CultureInfo.InvariantCulture, out var typed) ? typed : Places.NumberOf(word);
            if (number is { } found && found >= step.Least && found <= step.Most) return found;
        }

        return null;
    }

    /// <summary>A text as it is kept: without line breaks, cut to the step's limit; null for none.</summary>
    public static string? Text(Step step, string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line.Length <= step.Most ? line : line[..step.Most];
    }

    /// <summary>The tasks that a text names: one a line, or set apart by commas, semicolons or "en".</summary>
    public static ImmutableArray<string> Tasks(string text) =>
    [
        .. text.Split([',', ';', '\n', '•'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part.Split([" en ", " and "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(task => task.Trim('.', '-', ' ', '!'))
            .Where(task => Words.Joined(task).Length >= ShortestTask)
            .Select(task => task.Length <= MostTaskLength ? task : task[..MostTaskLength]),
    ];

    // "1 en 3", "de eerste en de derde", "scholing, hr-beleid": each part has to choose one.
    private static ImmutableArray<string> Several(Step step, string text, ImmutableArray<Option> shown)
    {
        ImmutableArray<string> titles = [.. step.Options.Select(option => option.Title.Nl)];
        ImmutableArray<string> english = [.. step.Options.Select(option => option.Title.En)];
        var chosen = ImmutableArray.CreateBuilder<string>();
        foreach (var part in text.Split([",", ";", "+", "&", " en ", " and ", " plus "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Places.Of(part, shown.Length) is [var place]) chosen.Add(shown[place].Id);
            else if ((OptionReader.Pick(part, titles) ?? OptionReader.Pick(part, english)) is { } index) chosen.Add(step.Options[index].Id);
            else if (OptionReader.ByWords(step, part) is { } option) chosen.Add(option.Id);
            else return [];
        }

        return [.. chosen.Distinct(StringComparer.Ordinal)];
    }

    // "ja dat denk ik wel": the first word answers.
    private static string? YesOrNo(Step step, string text)
    {
        var first = Words.Of(text).FirstOrDefault();
        return step.Options.FirstOrDefault(option => first is not null && (Words.Joined(option.Title.Nl) == first || Words.Joined(option.Title.En) == first))?.Id;
    }

    // "allebei graag", "doe maar allebei": what is only polite says nothing.
    private static bool Is(string text, IEnumerable<string> phrases)
    {
        var words = Words.Of(text);
        var (whole, bare) = (string.Concat(words), string.Concat(words.Where(word => !Polite.Contains(word, StringComparer.Ordinal))));
        return whole.Length > 0 && phrases.Select(Words.Joined).Any(phrase => phrase == whole || phrase == bare);
    }
}
