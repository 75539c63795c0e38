using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using BotAdvisor.Labels;
using BotAdvisor.Web.AppPackage;
using BotAdvisor.Web.Commands;
using BotAdvisor.Web.Tests.Processes;

namespace BotAdvisor.Web.Tests.AppPackage;

/// <summary>The app package: what is in it, and what is said of settings and templates that do not fit.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private const string App = "6a0b2b1c-7a0e-4d57-8f57-0d3a9c1b2e4f";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("package-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_package_holds_a_manifest_for_this_installation()
    {
        var files = await PackAsync(Fit(settings => settings.Organisation = "Gemeente Voorbeeld"));

        files.Keys.ShouldBe(["manifest.json", "en.json", "color.png", "outline.png"]);
        var manifest = JsonNode.Parse(files["manifest.json"])!;
        manifest["id"]!.GetValue<string>().ShouldBe(App);
        manifest["bots"]![0]!["botId"]!.GetValue<string>().ShouldBe(App);
        manifest["composeExtensions"]![0]!["botId"]!.GetValue<string>().ShouldBe(App);
        manifest["version"]!.GetValue<string>().ShouldBe(TeamsPackage.Version);
        manifest["developer"]!.ToJsonString().ShouldBe("""{"name":"Gemeente Voorbeeld","websiteUrl":"https://advies.example/x/","privacyUrl":"https://advies.example/x/privacy","termsOfUseUrl":"https://advies.example/x/voorwaarden"}""");
        Encoding.UTF8.GetString(files["manifest.json"]).ShouldNotContain("{app-id}");
        manifest["bots"]![0]!["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()).ShouldBe(["personal", "team", "groupChat"]);
    }

    [Fact]
    public async Task It_asks_for_no_right_to_read_messages()
    {
        var manifest = JsonNode.Parse((await PackAsync(Fit()))["manifest.json"])!.AsObject();

        manifest.ShouldNotContainKey("authorization");
        manifest.ShouldNotContainKey("webApplicationInfo");
        manifest["permissions"]!.AsArray().Select(permission => permission!.GetValue<string>()).ShouldBe(["identity", "messageTeamMembers"]);
    }

    [Fact]
    public async Task The_same_settings_give_the_same_bytes()
    {
        await PackAsync(Fit());
        var first = await File.ReadAllBytesAsync(Zip);
        await PackAsync(Fit());

        (await File.ReadAllBytesAsync(Zip)).ShouldBe(first);
        _folder.EnumerateFiles().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public async Task Every_command_that_Teams_offers_is_one_that_the_advisor_understands(Language language)
    {
        var files = await PackAsync(Fit());
        var manifest = JsonNode.Parse(files["manifest.json"])!;
        var english = JsonNode.Parse(files["en.json"])!;
        var advisor = Installed.Advisor()!;
        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();
        for (var list = 0; list < lists.Count; list++)
        {
            for (var i = 0; i < lists[list]!["commands"]!.AsArray().Count; i++)
            {
                var title = language == Language.Nl ? lists[list]!["commands"]![i]!["title"]! : english[$"bots[0].commandLists[{list}].commands[{i}].title"]!;
                var turn = await advisor.AnswerAsync(new UserMessage { ConversationKey = "c", Id = "m", Text = title.GetValue<string>(), Language = language }, Conversation.New);
                turn.Reply!.Intent.ShouldNotBe(Intent.OutOfScope, title.GetValue<string>());
                turn.Reply.Language.ShouldBe(language, title.GetValue<string>());
            }
        }
    }

    [Theory]
    [InlineData("", "https://advies.example/", "", "MicrosoftAppId is empty")]
    [InlineData("me", "https://advies.example/", "", "MicrosoftAppId is 'me'")]
    [InlineData(App, "", "", "PublicUrl is empty")]
    [InlineData(App, "http://advies.example/", "", "PublicUrl is 'http://advies.example/'")]
    [InlineData(App, "https://localhost/", "", "this machine itself")]
    [InlineData(App, "https://advies.example/", "Gemeenschappelijke Regeling Voorbeeld", "Organisation is longer")]
    [InlineData("", "", "", "PublicUrl is empty")]
    public async Task Settings_that_do_not_fit_are_named_and_nothing_is_written(string app, string address, string organisation, string told)
    {
        var error = await Should.ThrowAsync<PackageException>(() => PackAsync(new Settings { MicrosoftAppId = app, PublicUrl = address, Organisation = organisation }));

        error.Message.ShouldContain(told);
        _folder.EnumerateFiles().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("manifest.json", "\"Help\"", "\"Een titel die langer is dan Teams laat zien\"", "bots[0].commandLists[0].commands[6].title", "longer than 32")]
    [InlineData("manifest.json", "\"accentColor\": \"#1B5E6B\"", "\"accentColor\": \"petrol\"", "accentColor", "not of the form")]
    [InlineData("manifest.json", "\"groupChat\"]", "\"groupchat\"]", "scopes[2]", "personal, team, groupChat")]
    [InlineData("manifest.json", "\"defaultInstallScope\"", "\"defaultScope\"", "defaultScope", "not known here")]
    [InlineData("manifest.json", "\"accentColor\": \"#1B5E6B\",", "", "accentColor", "missing")]
    [InlineData("manifest.json", "\"id\": \"advice\"", "\"id\": \"search\"", "'search' stands there twice", "id of its own")]
    [InlineData("manifest.json", "\"id\": \"{app-id}\"", "\"id\": \"6a0b2b1c-7a0e-4d57-8f57-0d3a9c1b2e40\"", "botId differs", "{app-id}")]
    [InlineData("manifest.json", "\"color\": \"color.png\"", "\"color\": \"colour.png\"", "colour.png is not in", "correct its name")]
    [InlineData("manifest.json", "\"color\": \"color.png\"", "\"color\": \"../color.png\"", "../color.png is not in", "correct its name")]
    [InlineData("manifest.json", "\"color\": \"color.png\"", "\"color\": \"outline.png\"", "outline.png: the icon is 32 × 32", "192 × 192")]
    [InlineData("manifest.json", "\"icons\":", "\"icons\"", "manifest.json, line 16", "no JSON")]
    [InlineData("manifest.json", "https://developer.microsoft.com/json-schemas/teams/v1.17/", "https://other.example/", "$schema", "only")]
    [InlineData("en.json", "\"composeExtensions[0].commands[3].title\": \"Explain\",", "", "no text for 'composeExtensions[0].commands[3].title'", "Add it")]
    [InlineData("en.json", "\"composeExtensions[0].commands[3].title\"", "\"composeExtensions[0].commands[4].title\"", "there is no 'composeExtensions[0].commands[4].title'", "take the text out")]
    [InlineData("en.json", "\"name.short\": \"BotAdvisor\"", "\"name.short\": \"BotAdvisor for digital transformation\"", "name.short", "longer than 30")]
    public async Task A_template_that_Teams_would_refuse_is_told_with_place_and_remedy(string file, string from, string to, string place, string rule)
    {
        var template = Directory.CreateDirectory(Path.Combine(_folder.FullName, "template", "schema")).Parent!;
        foreach (var source in Directory.EnumerateFiles(Installed.Manifest, "*", SearchOption.AllDirectories)) File.Copy(source, Path.Combine(template.FullName, Path.GetRelativePath(Installed.Manifest, source)));
        var changed = Path.Combine(template.FullName, file);
        var text = await File.ReadAllTextAsync(changed);
        text.ShouldContain(from);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        await File.WriteAllTextAsync(changed, string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)));

        var error = await Should.ThrowAsync<PackageException>(() => TeamsPackage.WriteAsync(Fit(), template.FullName, Zip));

        error.Message.ShouldContain(place);
        error.Message.ShouldContain(rule);
        File.Exists(Zip).ShouldBeFalse();
    }

    [Fact]
    public async Task The_command_line_packs_and_refuses()
    {
        (await RunAsync([], "manifest", "pack")).Status.ShouldBe(2);
        (await RunAsync([], "manifest")).Status.ShouldBe(2);
        (await RunAsync([], "manifest", "pack", "--output", "app.txt")).Status.ShouldBe(2);
        var unfit = await RunAsync([], "manifest", "pack", "--output", Zip);
        unfit.Status.ShouldBe(1);
        unfit.Error.ShouldContain("MicrosoftAppId is empty");
        unfit.Error.ShouldContain("PublicUrl is empty");
        (string, string)[] fit = [("MicrosoftAppId", App), ("PublicUrl", "https://advies.example")];
        (await RunAsync(fit, "manifest", "pack", "--output", Path.Combine(_folder.FullName, "none", "a.zip"))).Error.ShouldContain("cannot be written");
        (await RunAsync(fit, "manifest", "pack", "--output", Zip)).Status.ShouldBe(0);
        File.Exists(Zip).ShouldBeTrue();
    }

    private string Zip => Path.Combine(_folder.FullName, "app.zip");

    private static Settings Fit(Action<Settings>? change = null)
    {
        var settings = new Settings { MicrosoftAppId = App.ToUpperInvariant(), PublicUrl = "https://advies.example/x" };
        change?.Invoke(settings);
        return settings;
    }

    private static Task<(int Status, string Output, string Error)> RunAsync((string Name, string Value)[] environment, params string[] arguments) => BotProcess.RunAsync("", environment, arguments);

    private async Task<Dictionary<string, byte[]>> PackAsync(Settings settings)
    {
        await TeamsPackage.WriteAsync(settings, Installed.Manifest, Zip);
        await using var zip = await ZipFile.OpenReadAsync(Zip);
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            await using var content = await entry.OpenAsync();
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes);
            files.Add(entry.FullName, bytes.ToArray());
        }

        return files;
    }
}
