using BotAdvisor.Content;

namespace BotAdvisor.Tests.Knowledge;

/// <summary>A fault in a file is named with file, line, rule and remedy, and all faults at once.</summary>
public sealed class ContentFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("content-").FullName;

    public ContentFaultTests()
    {
        Copy(RepositoryFolder.Knowledge, Path.Combine(_folder, "knowledge"));
        Copy(RepositoryFolder.Dialogs, Path.Combine(_folder, "dialogs"));
    }

    private ContentFolders Folders => new(Path.Combine(_folder, "knowledge"), Path.Combine(_folder, "dialogs"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Sound_content_has_no_faults() => Faults().ShouldBeEmpty();

    [Theory]
    [InlineData("knowledge/concepts/blockchain.yaml", "meaning:", "maening:", "The field 'maening' is not known here", "Known here")]
    [InlineData("knowledge/concepts/blockchain.yaml", "id: blockchain", "id: algoritme", "is taken by", "an id of its own")]
    [InlineData("knowledge/concepts/blockchain.yaml", "year: 2018", "year: soon", "'year' is 'soon'", "Correct the number")]
    [InlineData("knowledge/concepts/blockchain.yaml", "sources: [bijlage-d]", "sources: [bijlage-z]", "There is no source 'bijlage-z'", "sources.yaml")]
    [InlineData("knowledge/concepts/blockchain.yaml", "related: [", "related: [teleportatie, ", "There is no concept 'teleportatie'", "Correct the id")]
    [InlineData("knowledge/concepts/blockchain.yaml", "phase: dataficering", "phase: middeleeuwen", "'middeleeuwen' is not one of the ids of phase", "Use one of")]
    [InlineData("knowledge/concepts/blockchain.yaml", "misspellings: [", "misspellings: [algoritmes, ", "The name 'algoritmes' is claimed by", "Leave it with one")]
    [InlineData("knowledge/concepts/blockchain.yaml", "year: 2018", "year: 20018", "'year' is '20018'", "Correct the number")]
    [InlineData("knowledge/concepts/blockchain.yaml", "  en: \"Blockchain is a shared", "  de: \"Blockchain is a shared", "The field 'en' is missing", "Add 'en: …'")]
    [InlineData("knowledge/concepts/blockchain.yaml", "Wat erin staat, kan", "Wat er door een van de heel erg vele deelnemers ooit op een moment in het verleden of in het heden in is gezet, kan", "plain Dutch has at most 22", "Cut it in two")]
    [InlineData("knowledge/concepts/blockchain.yaml", "Wat erin staat, kan", "Wat de tooling vastlegt, kan", "'tooling' is a word of a trade", "between brackets")]
    [InlineData("dialogs/advies.yaml", "default: organisatie", "default: wereld", "There is no option 'wereld'", "Name an option")]
    [InlineData("knowledge/concepts/blockchain.yaml", "id: blockchain", "id: [block, chain]", "'id' is not a text", "Write one text")]
    [InlineData("knowledge/topics/oecd-2016.yaml", "Korea 6 procent", "Korea 7,5 procent", "The figure 7,5 does not stand in", "Correct it")]
    [InlineData("knowledge/topics/oecd-2016.yaml", "aspect: who", "aspect: point", "tells its 'who'", "Add a part")]
    [InlineData("knowledge/topics/oecd-2016.yaml", "related: [", "related: [atlantis, ", "There is no topic 'atlantis'", "Correct the id")]
    [InlineData("knowledge/roles/klantcontact.yaml", "skills: [", "skills: [jongleren, ", "There is no skill 'jongleren'", "skills.yaml")]
    [InlineData("knowledge/roles/klantcontact.yaml", "routine: true", "routine: yes", "'routine' is 'yes'", "true or false")]
    [InlineData("knowledge/sources.yaml", "review: 2027-06-30", "review: next summer", "'review' is 'next summer'", "2027-06-30")]
    [InlineData("knowledge/advice/scholing.yaml", "rows:", "rows: none\nrijen:", "'rows' is not a mapping", "two spaces further in")]
    [InlineData("knowledge/advice/scholing.yaml", "order: 5", "order: 5\n\tindented: by a tab", "This is not YAML", "no tabs")]
    [InlineData("knowledge/language/intents.yaml", "- id: stop", "- id: stopp", "'stopp' is not one of the ids of intent", "Use one of")]
    [InlineData("dialogs/advies.yaml", "options-from: themes", "options-from: thema's", "There is no list", "Use one of")]
    [InlineData("dialogs/advies.yaml", "id: advies", "id: raad", "is not the name of the file", "the same name")]
    [InlineData("dialogs/fase-bepalen.yaml", "id: weet-ik-niet", "id: geen-idee\n        unknown: nee\n        unknown: nee", "This is not YAML", "indent")]
    public void A_fault_is_named_with_file_line_rule_and_remedy(string file, string sound, string faulty, string rule, string remedy)
    {
        Replace(file, sound, faulty);

        var faults = Faults();

        faults.ShouldContain(fault => fault.Rule.Contains(rule) && fault.Remedy.Contains(remedy) && file.EndsWith(fault.File, StringComparison.Ordinal) && fault.Line > 0, string.Join('\n', faults));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        Replace("knowledge/concepts/blockchain.yaml", "year: 2018", "year: soon");
        Replace("knowledge/advice/scholing.yaml", "order: 5", "order: many");
        Replace("dialogs/advies.yaml", "kind: choice", "kind: guess");

        Faults().Select(fault => fault.File).Distinct().ShouldBe(["advice/scholing.yaml", "concepts/blockchain.yaml", "advies.yaml"], ignoreOrder: true);
    }

    [Fact]
    public void A_missing_file_and_a_missing_folder_are_faults()
    {
        File.Delete(Path.Combine(_folder, "knowledge", "levels.yaml"));
        Directory.Delete(Path.Combine(_folder, "dialogs"), recursive: true);

        Faults().Select(fault => fault.Rule).ShouldBe(["This file is not there.", "This folder is not there."], Case.Sensitive);
    }

    [Fact]
    public void Loading_faulty_content_throws_with_every_fault_in_the_message()
    {
        Replace("knowledge/concepts/blockchain.yaml", "year: 2018", "year: soon");

        var error = Should.Throw<ContentException>(() => AdvisorContent.Load(Folders));

        error.Message.ShouldContain("concepts/blockchain.yaml:3: 'year' is 'soon'");
    }

    private IReadOnlyList<ContentFault> Faults()
    {
        var log = new ContentLog();
        AdvisorContent.Load(Folders, log);
        return log.Faults;
    }

    private void Replace(string file, string sound, string faulty)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(sound);
        var index = text.IndexOf(sound, StringComparison.Ordinal);
        File.WriteAllText(path, string.Concat(text.AsSpan(0, index), faulty, text.AsSpan(index + sound.Length)));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
