using System.Collections.Immutable;
using BotAdvisor.Labels;

namespace BotAdvisor.Web.Commands;

/// <summary>The options and texts behind a command.</summary>
/// <param name="Text">What stands there without an option, or null.</param>
/// <param name="Values">The values of options by name.</param>
/// <param name="Flags">The options that take no value.</param>
internal sealed record CommandOptions(string? Text, ImmutableDictionary<string, string> Values, ImmutableHashSet<string> Flags)
{
    public bool Json => Flags.Contains("--json");

    public string? Jsonl => Values.GetValueOrDefault("--jsonl");

    public Language? AnswerIn => Values.TryGetValue("--lang", out var id) && Label.TryParse<Language>(id, out var language) ? language : null;

    /// <summary>Reads the arguments; null with the reason where they are not of this form.</summary>
    /// <param name="arguments">What stands behind the command.</param>
    /// <param name="withValue">Names of options that take a value.</param>
    /// <param name="flags">Names of options that don't.</param>
    public static (CommandOptions? Options, string? Reason) Read(IReadOnlyList<string> arguments, string[] withValue, string[] flags)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var given = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        string? text = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (withValue.Contains(argument, StringComparer.Ordinal))
            {
                if (i + 1 == arguments.Count) return (null, $"{argument} takes a value.");
                values[argument] = arguments[++i];
            }
            else if (flags.Contains(argument, StringComparer.Ordinal))
            {
                given.Add(argument);
            }
            else if (text is null && !argument.StartsWith("--", StringComparison.Ordinal))
            {
                text = argument;
            }
            else
            {
                return (null, argument.StartsWith("--", StringComparison.Ordinal) ? $"The option {argument} is not known here." : $"'{argument}' is one text too many; put quotes around a text with spaces.");
            }
        }

        if (values.TryGetValue("--lang", out var language) && !Label.TryParse<Language>(language, out _)) return (null, $"--lang is '{language}'; it is nl or en.");
        return (new CommandOptions(text, values.ToImmutable(), given.ToImmutable()), null);
    }
}
