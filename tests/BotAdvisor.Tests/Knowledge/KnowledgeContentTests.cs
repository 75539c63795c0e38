using System.Text.RegularExpressions;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;

namespace BotAdvisor.Tests.Knowledge;

/// <summary>The repository's own content is whole, and plain.</summary>
public partial class KnowledgeContentTests
{
    private static readonly KnowledgeSet Set = Talk.Content.Knowledge;

    [Fact]
    public void Phases_begin_when_table_2_says() =>
        Set.Phases.Values.Select(phase => (phase.Id, phase.Since)).ShouldBe([(Phase.Automatisering, 1960), (Phase.Digitalisering, 1990), (Phase.Dataficering, 2010)]);

    [Fact]
    public void All_cells_of_table_2_are_there() => Set.Phases.Values.Sum(phase => phase.Dimensions.Count).ShouldBe(21);

    [Fact]
    public void All_rows_of_table_3_are_there() => Set.Themes.Values.Sum(theme => theme.Rows.Count).ShouldBe(18);

    [Fact]
    public void All_concepts_are_there() =>
        Set.Concepts.Keys.Order().ShouldBe(
        [
            "algorithmic-wave", "algoritme", "augmentation-wave", "augmented-reality", "autonomous-wave", "baanpolarisatie", "baantransitie", "big-data", "blockchain",
            "cloud", "co-creatie", "common-ground", "complementariteit", "cryptografie", "datagestuurd-werken", "datasamenleving", "datascientist", "digitale-overheid",
            "digitale-transformatie", "disruptieve-innovatie", "dynamisch-managen", "flexibel-organiseren", "gdi", "gemma", "inhaaleffect", "internet-of-things", "job-fit",
            "kunstmatige-intelligentie", "living-lab", "organisational-choice", "reskilling", "robots", "saas", "scholing-2-0", "slimmer-werken", "smart-city",
            "sociale-innovatie", "sociotechniek", "substitutie", "taakverarming", "taakverrijking", "upskilling",
        ]);

    [Fact]
    public void The_first_themes_have_a_first_step_for_every_phase()
    {
        foreach (var theme in new[] { Theme.Awareness, Theme.Scholing, Theme.HrBeleid })
        {
            Set.Themes[theme].Rows[Level.Organisatie].FirstStepByPhase.Keys.ShouldBe(Enum.GetValues<Phase>(), $"advice/{Label.Of(theme)}.yaml lacks a phase under first-step-by-phase");
        }
    }

    [Fact]
    public void The_row_that_the_source_repeats_carries_a_remark() =>
        Set.Themes[Theme.KwaliteitVanDeArbeid].Rows[Level.Organisatie].Note.ShouldNotBeNull();

    [Fact]
    public void What_is_said_of_the_report_names_its_place()
    {
        foreach (var concept in Set.Concepts.Values)
        {
            concept.Meaning.Sources.ShouldNotBeEmpty(concept.Id);
            concept.Work.Strength.ShouldNotBe(Strength.Report, $"concepts/{concept.Id}.yaml: what it means for work is ours");
        }
    }

    public static TheoryData<string> Sentences => new(Directory
        .EnumerateFiles(RepositoryFolder.Knowledge, "*.yaml", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(RepositoryFolder.Dialogs, "*.yaml"))
        .SelectMany(file => DutchLine().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Groups["text"].Value.Trim('"')}")));

    // Plain Dutch: no sentence over 22 words.
    [Theory]
    [MemberData(nameof(Sentences))]
    public void Dutch_sentences_are_short(string line)
    {
        var text = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        foreach (var sentence in text.Split(['.', '?', '!', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(22, line);
        }
    }

    [GeneratedRegex(@"^\s+nl: (?<text>[^\[\n].*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DutchLine();
}
