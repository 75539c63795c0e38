using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Tests.Understanding;

/// <summary>What was learned is kept in a file: it reads the same, and a file that is not for this content is not believed.</summary>
public sealed class LearnedFileTests : IDisposable
{
    private static readonly Vocabulary Words = Talk.Content.Vocabulary();
    private static readonly string[] Said = ["wat is blokchain", "advies over scholing voor onze gemeente", "wij tikken formulieren over", "gaat mijn baan verdwijnen", "hoe laat is het", "which phase are we in"];

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_reader_made_from_the_file_reads_the_same()
    {
        var learned = new MessageReader(Words);
        learned.Keep(_file);

        var kept = new MessageReader(Words, _file);

        foreach (var text in Said)
        {
            kept.Read(text, Language.Nl).Ranked.ShouldBe(learned.Read(text, Language.Nl).Ranked);
            kept.Hear(text)?.Shares.ShouldBe(learned.Hear(text)!.Shares);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(5_000)]
    public void A_file_that_is_cut_off_is_not_believed(int length)
    {
        new MessageReader(Words).Keep(_file);
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..length]);

        new MessageReader(Words, _file).Read(Said[0], Language.Nl).Intent.ShouldBe(Intent.ExplainConcept);
    }

    [Fact]
    public void A_file_for_other_examples_is_not_believed()
    {
        var other = Words with { Utterances = [.. Words.Utterances.Select(utterance => utterance with { Intent = Intent.Goodbye, Concept = null })] };
        new MessageReader(other).Keep(_file);

        new MessageReader(Words, _file).Read("hoe schrijf ik me in voor een cursus bij jullie", Language.Nl).Intent.ShouldNotBe(Intent.Goodbye);
    }
}
