using BotAdvisor.Content;
using BotAdvisor.Knowledge;

namespace BotAdvisor.Tests.Knowledge;

/// <summary>An organisation's own folder adds to the product's knowledge or stands in for it, and the product's files stay as they are.</summary>
public sealed class LocalKnowledgeTests : IDisposable
{
    private const string Blockchain = "concepts/blockchain.yaml";

    private readonly string _local = Directory.CreateTempSubdirectory("local-").FullName;

    public void Dispose() => Directory.Delete(_local, recursive: true);

    [Fact]
    public void A_local_entry_stands_in_for_that_of_the_product()
    {
        Write(Blockchain, Original(Blockchain).Replace("Blockchain is een gedeeld logboek", "Blockchain is bij ons een gedeeld logboek", StringComparison.Ordinal));

        var (set, log) = Load();

        set!.Concepts["blockchain"].Meaning.Text.Nl.ShouldStartWith("Blockchain is bij ons");
        set.Concepts.Count.ShouldBe(Talk.Content.Knowledge.Concepts.Count);
        log.LocalEntries.Single().Overrides.ShouldBe(Blockchain);
    }

    [Fact]
    public void A_local_entry_with_a_new_id_is_added()
    {
        Write("concepts/digital-twin.yaml", Original(Blockchain)
            .Replace("id: blockchain", "id: digital-twin", StringComparison.Ordinal)
            .Replace("nl: [Blockchain, blockchains, blockchaintechnologie]", "nl: [Digital twin]", StringComparison.Ordinal)
            .Replace("en: [Block chain, blockchain technology]", "en: [Digital twin]", StringComparison.Ordinal)
            .Replace("misspellings: [blokchain, blokketen, blockchian, blockcain, blok chain]", "misspellings: []", StringComparison.Ordinal));

        var (set, log) = Load();

        log.Faults.ShouldBeEmpty();
        set!.Concepts.ShouldContainKey("digital-twin");
        log.LocalEntries.Single().Overrides.ShouldBeNull();
    }

    [Fact]
    public void A_local_list_stands_in_entry_by_entry()
    {
        Write("skills.yaml", "skills:\n  - id: luisteren\n    nl: \"Echt luisteren.\"\n    en: \"Really listening.\"\n");

        var (set, _) = Load();

        set!.Skills["luisteren"].Text.Text.Nl.ShouldBe("Echt luisteren.");
        set.Skills.Count.ShouldBe(Talk.Content.Knowledge.Skills.Count);
    }

    [Fact]
    public void An_original_that_changed_since_is_flagged()
    {
        Write(Blockchain, Original(Blockchain));
        var now = Load().Log.LocalEntries.Single().Original.ShouldNotBeNull();
        Write(Blockchain, $"based-on: \"{now}\"\n{Original(Blockchain)}");
        Load().Log.LocalEntries.Single().OriginalHasChanged.ShouldBeFalse();

        Write(Blockchain, $"based-on: \"00000000\"\n{Original(Blockchain)}");

        Load().Log.LocalEntries.Single().OriginalHasChanged.ShouldBeTrue();
    }

    [Fact]
    public void The_same_checks_hold()
    {
        Write(Blockchain, Original(Blockchain).Replace("sources: [bijlage-d]", "sources: [bijlage-z]", StringComparison.Ordinal));

        var (set, log) = Load();

        set.ShouldBeNull();
        log.Faults.Single().ToString().ShouldContain("There is no source 'bijlage-z'");
        log.Faults.Single().File.ShouldEndWith(Blockchain);
    }

    private (KnowledgeSet? Set, ContentLog Log) Load()
    {
        var log = new ContentLog();
        return (KnowledgeLoader.Load(RepositoryFolder.Knowledge, _local, log), log);
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_local, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Original(string file) => File.ReadAllText(Path.Combine(RepositoryFolder.Knowledge, file));
}
