using System.Text.Json;
using BotAdvisor.Labels;
using BotAdvisor.Understanding;

namespace BotAdvisor.Tests.Understanding;

public class GibberishTests
{
    public static TheoryData<string> Noise =>
    [
        "asdf", "qqqq", "zzz", "xxxxxx", "aaaa", "asd", "sdf", "jkl", "fgh", "qwe", "qwerty", "lkjh", "poiuy", "zxcv", "mnbvc", "hjk",
        "asdfasdf", "asdasd", "asdasdasd", "qweqwe", "sdfsdf", "jkljkl", "lalala", "hahaha", "blablabla", "jfjf", "ghgh", "fjfjfjfj",
        "dfgdfg", "ksjdhf", "sdlfkj", "aslkdj", "fjdksl", "tyuityui", "adsf", "qpwoei", "skdjfh", "kajsdh", "asfgag", "vnxcmoe", "zxcqwe",
        "ghjaksdl", "xzcvxcb", "wertwqr", "hgfhgf", "abcdef", "12345", "asdf qwer", "sdf jkl fgh", "asdf!!", "heeeeeeeej", "qwjkxz", "bvnmxz",
    ];

    public static TheoryData<string> Tasks =>
    [
        "post", "bzn", "CMS bijwerken", "WOZ", "Wmo-intake", "VVV", "BRP", "bgt", "crm", "kcc", "mdt", "dbc's", "SQL", "P&C", "wkb", "bbz", "svb",
        "mailen", "bellen", "archief", "balie", "kassa", "koffie", "notulen", "agenda's", "lezen", "beleid schrijven", "handhaven", "boetes", "inkoop",
        "paspoorten uitgeven", "bijstandsaanvragen", "bezwaarschriften", "vergunningen", "jaarrekening", "subsidiebeschikkingen", "keukentafelgesprekken",
        "schuldhulpverlening", "grofvuil ophalen", "straatvegen", "groenonderhoud", "snoeien", "strooien", "rioolinspectie", "zwemles", "leerlingenvervoer",
        "kadaster nakijken", "Excel", "SharePoint", "Xential-sjablonen", "Key2Burgerzaken", "Corsa", "Decos JOIN", "Djuma", "Verseon", "iBurgerzaken", "Squit",
        "huwelijken voltrekken", "raadsstukken", "persberichten", "webteksten", "begroting", "debiteuren", "dwangsommen", "geluidsmetingen", "milieucontroles",
        "jeugdzorg", "Wajong", "wsnp", "burgerparticipatie", "gebiedsontwikkeling", "bouwtekeningen", "drone vliegen", "sportvelden", "marktmeester", "brugbediening",
        "havengelden innen", "verkeersbesluiten", "rijbewijzen", "uittreksels", "naturalisatie", "minuut", "filing", "payroll", "housing permits", "answering phone calls", "spreadsheets", "bookkeeping",
        "tlefoon beantworden", "vergaderign plannen", "yoga", "DigiD resetten", "pr", "quickscans", "schrobben", "angstschreeuw", "fysio-indicaties",
    ];

    [Theory]
    [MemberData(nameof(Noise))]
    public void Keys_struck_at_random_are_noise(string text) => Talk.Content.Gibberish.Is(text).ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_task_is_none(string text) => Talk.Content.Gibberish.Is(text).ShouldBeFalse();

    [Fact]
    public void Of_the_words_of_messages_by_others_one_in_a_thousand_at_most_seems_noise()
    {
        var words = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "tests", "BotAdvisor.Tests", "Understanding", "Data"), "held-out-*.jsonl")
            .SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("intent").GetString() != Label.Of(Intent.OutOfScope))
            .SelectMany(line => Words.Of(line.GetProperty("text").GetString()!)).Where(word => word.Any(char.IsLetter)).Distinct(StringComparer.Ordinal).ToArray();
        words.Length.ShouldBeGreaterThan(1_500);
        string[] noise = [.. words.Where(Talk.Content.Gibberish.Is)];
        noise.Length.ShouldBeLessThanOrEqualTo(words.Length / 1_000, string.Join(", ", noise));
    }

    [Fact]
    public void Nothing_is_none() => Talk.Content.Gibberish.Is(" ?! ").ShouldBeFalse();
}
