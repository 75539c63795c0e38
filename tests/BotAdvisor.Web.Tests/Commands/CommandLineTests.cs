using System.Text.Json;
using BotAdvisor.Labels;
using BotAdvisor.Web.Tests.Processes;

namespace BotAdvisor.Web.Tests.Commands;

/// <summary>The command line as promised: forms, exit statuses, and what goes to which output.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("commands-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Ask_answers_in_text()
    {
        var (status, output, error) = await BotProcess.RunAsync("", "ask", "wat is blokchain?");

        status.ShouldBe(0);
        output.ShouldContain("Blockchain:");
        output.ShouldContain("Bron: Digitale transformatie");
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_in_a_language_answers_in_that_language()
    {
        var (_, output, _) = await BotProcess.RunAsync("", "ask", "blockchain", "--lang", "en");

        output.ShouldContain("Source: ");
    }

    [Fact]
    public async Task Ask_json_has_the_fields_of_the_contract()
    {
        var (_, output, _) = await BotProcess.RunAsync("", "ask", "advies over scholing en HR-beleid voor de sector", "--json");

        var reply = JsonDocument.Parse(output).RootElement;

        reply.GetProperty("intent").GetString().ShouldBe("find-advice");
        reply.GetProperty("phase").ValueKind.ShouldBe(JsonValueKind.Null);
        reply.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("theme").GetString()).ShouldBe(["scholing", "hr-beleid"]);
        reply.GetProperty("rows").EnumerateArray().ShouldAllBe(row => row.GetProperty("level").GetString() == "sector" && reply.GetProperty("text").GetString()!.Contains(row.GetProperty("text").GetString()!));
        reply.GetProperty("sources").EnumerateArray().ShouldAllBe(source => source.GetProperty("strength").GetString() == "report" || source.GetProperty("strength").GetString() == "derived");
        reply.GetProperty("choices").EnumerateArray().ShouldAllBe(choice => choice.GetProperty("title").GetString()!.Length > 0 && choice.GetProperty("value").GetString()!.Length > 0);
    }

    [Fact]
    public async Task Ask_jsonl_answers_every_line_in_a_fresh_conversation()
    {
        var (status, output, _) = await BotProcess.RunAsync(
            """
            {"id":"a","text":"in welke fase zit mijn team"}
            {"id":"b","text":"1"}
            {"id":3,"text":""}
            """,
            "ask", "--jsonl", "-");

        var lines = Lines(output);
        status.ShouldBe(0);
        lines.Select(line => line.GetProperty("id").GetRawText()).ShouldBe(["\"a\"", "\"b\"", "3"]);
        lines[1].GetProperty("reply").GetProperty("intent").GetString().ShouldBe("out-of-scope");
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_others_are_answered()
    {
        var (status, output, error) = await BotProcess.RunAsync("{\"id\":\"a\",\"text\":\"hoi\"}\nthis is not JSON\n{\"id\":\"c\"}\n[]\n{\"id\":\"e\",\"text\":\"hoi\"}\n", "ask", "--jsonl", "-");

        status.ShouldBe(1);
        Lines(output).Length.ShouldBe(2);
        error.ShouldContain("standard input:2:");
        error.ShouldContain("standard input:3: The field \"text\" is missing");
        error.ShouldContain("standard input:4:");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var (status, _, error) = await BotProcess.RunAsync("", "ask", "--jsonl", "nowhere.jsonl");

        status.ShouldBe(1);
        error.ShouldContain("nowhere.jsonl");
    }

    [Fact]
    public async Task Chat_jsonl_gives_each_conversation_its_own_dialog()
    {
        string[] texts = ["in welke fase zit mijn team", "overslaan", "1", "1", "1"];
        var input = string.Concat(texts.SelectMany(text => new[] { ("a", text), ("b", text == "1" ? "3" : text) })
            .Select(line => JsonSerializer.Serialize(new { conversation = line.Item1, text = line.Item2 }) + "\n"));

        var (status, output, _) = await BotProcess.RunAsync(input, "chat", "--jsonl", "-");

        var lines = Lines(output);
        status.ShouldBe(0);
        lines.Select(line => line.GetProperty("conversation").GetString()).ShouldBe(texts.SelectMany(_ => new[] { "a", "b" }));
        Phase(lines[^2]).ShouldBe("automatisering");
        Phase(lines[^1]).ShouldBe("dataficering");

        static string? Phase(JsonElement line) => line.GetProperty("reply").GetProperty("phase").GetProperty("top").GetString();
    }

    [Fact]
    public async Task Chat_answers_a_line_at_a_time_from_a_pipe()
    {
        var (status, output, _) = await BotProcess.RunAsync("hoi\nstop\n", "chat");

        status.ShouldBe(0);
        output.ShouldContain(Texts.Greeting.Nl);
        output.ShouldContain(Texts.NothingToStop.Nl);
    }

    [Fact]
    public async Task Classify_tells_what_was_understood()
    {
        var (status, output, _) = await BotProcess.RunAsync("", "classify", "advies over scholing voor onze gemeente");

        var reading = JsonDocument.Parse(output).RootElement;
        status.ShouldBe(0);
        reading.GetProperty("intent").GetString().ShouldBe("find-advice");
        reading.GetProperty("themes").EnumerateArray().Select(theme => theme.GetString()).ShouldBe(["scholing"]);
        reading.GetProperty("level").GetString().ShouldBe("organisatie");
        reading.GetProperty("concept").ValueKind.ShouldBe(JsonValueKind.Null);
        reading.GetProperty("dimension").ValueKind.ShouldBe(JsonValueKind.Null);
        reading.GetProperty("phase").ValueKind.ShouldBe(JsonValueKind.Null);
        reading.GetProperty("confidence").GetDouble().ShouldBeInRange(0, 1);
        reading.GetProperty("language").GetString().ShouldBe("nl");
    }

    [Fact]
    public async Task Classify_jsonl_gives_phase_shares_for_a_description_of_work()
    {
        var (_, output, _) = await BotProcess.RunAsync("""{"id":"1","text":"wij werken met mappen en papier en tikken formulieren over"}""", "classify", "--jsonl", "-");

        var phase = Lines(output).Single().GetProperty("phase");
        phase.GetProperty("top").GetString().ShouldBe("automatisering");
        phase.GetProperty("shares").EnumerateObject().Select(share => share.Name).ShouldBe(Label.All<Phase>());
        phase.GetProperty("shares").EnumerateObject().Sum(share => share.Value.GetDouble()).ShouldBe(1, 0.01);
    }

    [Fact]
    public async Task Validate_counts_sound_content()
    {
        var (status, output, _) = await BotProcess.RunAsync("", "validate");

        status.ShouldBe(0);
        output.ShouldContain("phase cells 21");
        output.ShouldContain("advice rows 18");
        output.ShouldContain("0 faults");
    }

    [Fact]
    public async Task Validate_names_every_fault_and_ends_with_1()
    {
        var dialogs = Directory.CreateDirectory(Path.Combine(_folder.FullName, "dialogs"));
        await File.WriteAllTextAsync(Path.Combine(dialogs.FullName, "advies.yaml"), "id: advies\nintent: fly\n");

        var (status, _, error) = await BotProcess.RunAsync("", "validate", "--dialogs", dialogs.FullName);

        status.ShouldBe(1);
        error.ShouldContain("advies.yaml:2: 'fly' is not one of the ids of intent");
        error.ShouldContain("The dialog asks nothing");
    }

    [Theory]
    [InlineData("--dialogs")]
    [InlineData("--knowledge")]
    public async Task Validate_refuses_a_folder_that_is_not_there(string option)
    {
        var (status, _, error) = await BotProcess.RunAsync("", "validate", option, "/nonexistent");

        status.ShouldBe(1);
        error.ShouldContain("/nonexistent");
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("ask")]
    [InlineData("ask", "a", "b")]
    [InlineData("ask", "a", "--lang", "fr")]
    [InlineData("ask", "a", "--lang")]
    [InlineData("ask", "a", "--fast")]
    [InlineData("ask", "a", "--jsonl", "-")]
    [InlineData("classify")]
    [InlineData("chat", "hoi")]
    [InlineData("validate", "--speed", "9")]
    [InlineData("check", "twice")]
    public async Task Wrong_use_ends_with_2_and_shows_how_it_is_meant(params string[] arguments)
    {
        var (status, output, error) = await BotProcess.RunAsync("", arguments);

        status.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("botadvisor ask TEXT");
    }

    [Fact]
    public async Task Check_tells_of_each_part_in_a_line()
    {
        var (status, output, _) = await BotProcess.RunAsync("", Path.Combine(_folder.FullName, "b.db"), ["check"]);

        status.ShouldBe(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]).ShouldBe(["settings", "content", "storage", "Teams", "page", "model"]);
    }

    [Fact]
    public async Task Check_names_a_fault_with_its_remedy()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "");

        var (status, output, _) = await BotProcess.RunAsync("", Path.Combine(file, "b.db"), ["check"]);

        status.ShouldBe(1);
        output.ShouldContain("storage: FAULT");
        output.ShouldContain("set Storage:Path");
    }

    [Fact]
    public async Task Serve_refuses_unfit_settings_all_at_once()
    {
        var (status, _, error) = await BotProcess.RunAsync("", "serve", "--MicrosoftAppType=MultiTenant", "--MicrosoftAppId=me", "--ConnectorHosts:0=*.trafficmanager.net");

        status.ShouldBe(1);
        error.ShouldContain("MicrosoftAppType is 'MultiTenant'");
        error.ShouldContain("MicrosoftAppId is 'me'");
        error.ShouldContain("'*.trafficmanager.net', not an exact host");
    }

    [Fact]
    public async Task Serve_says_where_it_is_and_what_is_on()
    {
        var storage = Path.Combine(_folder.FullName, "b.db");
        using var bot = await BotProcess.ServeAsync(storage, BotProcess.FreePort());

        SpinWait.SpinUntil(() => bot.Output.Contains("botadvisor chat", StringComparison.Ordinal), TimeSpan.FromSeconds(10)).ShouldBeTrue(bot.Output);
        bot.Output.ShouldContain($"listens on {bot.Address}");
        bot.Output.ShouldContain(storage);
        bot.Output.ShouldContain("local clients only");
    }

    private static JsonElement[] Lines(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
