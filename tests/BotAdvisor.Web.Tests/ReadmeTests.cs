using System.Text.RegularExpressions;
using BotAdvisor.Web.Tests.Processes;

namespace BotAdvisor.Web.Tests;

/// <summary>What README promises is what the program does.</summary>
public class ReadmeTests
{
    private const string Cut = "…";

    private static string Readme { get; } = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "README.md"));

    [Fact]
    public async Task The_conversation_is_a_real_one()
    {
        var shown = Regex.Match(Readme, "```text\n(?<told>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["told"].Value.Split('\n');
        var typed = shown.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]).ToArray();
        typed.Length.ShouldBeGreaterThan(3);

        var (status, output, _) = await BotProcess.RunAsync(string.Join('\n', typed), "chat");

        status.ShouldBe(0);
        var said = output.Split('\n');
        var at = 0;
        var mayJump = true;
        foreach (var line in shown.Where(line => line.Length > 0))
        {
            if (line == Cut || line.StartsWith("> ", StringComparison.Ordinal))
            {
                mayJump |= line == Cut;
                continue;
            }

            var found = Array.IndexOf(said, line, at);
            found.ShouldBeGreaterThanOrEqualTo(0, $"not said, or not here: {line}");
            if (!mayJump) said[at..found].ShouldAllBe(between => between.Length == 0, $"something is said before it: {line}");
            (at, mayJump) = (found + 1, false);
        }
    }

    [Fact]
    public void Every_setting_is_in_the_table_and_nothing_else_is()
    {
        var told = Regex.Matches(Readme, @"^\| `(?<told>[A-Za-z:]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["told"].Value).ToArray();

        told.ShouldBe(SettingNames(typeof(Settings), ""), ignoreOrder: true);
    }

    [Fact]
    public void Every_path_it_names_is_there() =>
        Regex.Matches(Readme, @"`(?<told>(src|tests|docs|knowledge|dialogs|bench|eng)/[A-Za-z0-9./_-]*)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["told"].Value)
            .Where(path => !Path.Exists(Path.Combine(RepositoryFolder.Root, path)))
            .ShouldBeEmpty();

    private static IEnumerable<string> SettingNames(Type type, string prefix) => type.GetProperties().SelectMany(property =>
        property.PropertyType.Namespace == typeof(Settings).Namespace ? SettingNames(property.PropertyType, $"{prefix}{property.Name}:") : [prefix + property.Name]);
}
