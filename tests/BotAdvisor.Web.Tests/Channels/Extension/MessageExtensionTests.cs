using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotAdvisor.Labels;
using BotAdvisor.Web.Channels.Teams.Extension;
using BotAdvisor.Content;
using CsCheck;
using Xunit.Abstractions;

namespace BotAdvisor.Web.Tests.Channels.Extension;

/// <summary>The message extension through the front door: what a search, a choice and "leg uit" are answered.</summary>
public sealed class MessageExtensionTests(RunningServer running, ITestOutputHelper output) : IClassFixture<RunningServer>
{
    private const string Card = "application/vnd.microsoft.card.adaptive";

    [Fact]
    public async Task A_search_finds_rows_with_a_preview_and_a_card_that_tells_source_and_dates()
    {
        var result = await QueryAsync("advies scholing");

        result["type"]!.GetValue<string>().ShouldBe("result");
        result["attachmentLayout"]!.GetValue<string>().ShouldBe("list");
        var first = result["attachments"]![0]!;
        first["preview"]!["contentType"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.card.thumbnail");
        first["preview"]!["content"]!["title"]!.GetValue<string>().ShouldBe("Scholing, voor de organisatie");
        first["preview"]!["content"]!["text"]!.GetValue<string>().ShouldStartWith("Advies: ");
        first["contentType"]!.GetValue<string>().ShouldBe(Card);
        var said = first["content"]!["fallbackText"]!.GetValue<string>();
        said.ShouldContain("reskilling");
        said.ShouldContain("A&O fonds Gemeenten, 2018");
        said.ShouldContain("Inhoud van 2018, onze tekst van ");
        first["content"]!.ToJsonString().ShouldNotContain("Action.");
    }

    [Theory]
    [InlineData("nl-NL", "Advies: ", "Daar vind ik niets over")]
    [InlineData("en-GB", "Advice: ", "I find nothing on that")]
    [InlineData("fr-FR", "Advies: ", "Daar vind ik niets over")]
    public async Task It_speaks_the_language_of_the_client(string locale, string kind, string nothing)
    {
        (await QueryAsync("scholing", locale: locale))["attachments"]![0]!["preview"]!["content"]!["text"]!.GetValue<string>().ShouldStartWith(kind);
        var none = await QueryAsync("qwrtpx", locale: locale);
        none["type"]!.GetValue<string>().ShouldBe("message");
        none["text"]!.GetValue<string>().ShouldStartWith(nothing);
    }

    [Fact]
    public async Task Before_anything_is_typed_it_shows_what_there_is_part_by_part()
    {
        var first = Titles(await InitialAsync("search", 0));
        var second = Titles(await InitialAsync("search", 25));

        first.Length.ShouldBe(25);
        first.ShouldContain("Dataficering");
        first.ShouldContain("Scholing, voor de organisatie");
        first.Intersect(second).ShouldBeEmpty();
        Titles(await InitialAsync("advice", 0)).Length.ShouldBe(18, "nine themes at two levels");
        Titles(await InitialAsync("concept", 0)).ShouldBeInOrder();
        (await InitialAsync("advice", 25))["text"]!.GetValue<string>().ShouldBe(ExtensionTexts.NothingMore.Nl);
    }

    [Fact]
    public async Task A_search_is_answered_within_a_second_while_somebody_types()
    {
        const string Typed = "advies over scholing voor de sector";
        await QueryAsync(Typed);
        var slowest = TimeSpan.Zero;
        for (var length = 1; length <= Typed.Length; length++)
        {
            var watch = Stopwatch.StartNew();
            await QueryAsync(Typed[..length]);
            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        }

        output.WriteLine($"{Typed.Length} letters typed, the slowest answer took {slowest.TotalMilliseconds:0} ms");
        slowest.ShouldBeLessThan(TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("BOTADVISOR_STRICT_TIMES") == "1" ? 1 : 3));
    }

    [Fact]
    public async Task Queries_that_overtake_each_other_are_all_answered_and_the_last_one_with_results()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => QueryAsync("blockchain", person: "hasty")));

        all.ShouldAllBe(answer => answer["type"]!.GetValue<string>() == "result");
        all.Count(answer => answer["attachments"]!.AsArray().Count > 0).ShouldBeGreaterThan(0);
        (await QueryAsync("blockchain", person: "hasty"))["attachments"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Leg_uit_explains_a_message_to_the_one_who_asked_and_offers_to_share()
    {
        var task = await FetchAsync("<div>Wij doen <b>blockchain</b> met <at id=\"0\">Robots</at></div>");

        task["type"]!.GetValue<string>().ShouldBe("continue");
        task["value"]!["title"]!.GetValue<string>().ShouldBe(ExtensionTexts.Explanation.Nl);
        var card = task["value"]!["card"]!;
        card["contentType"]!.GetValue<string>().ShouldBe(Card);
        card["content"]!["fallbackText"]!.GetValue<string>().ShouldContain(ExtensionTexts.OnlyYou.Nl);
        card["content"]!["fallbackText"]!.GetValue<string>().ShouldNotContain("Robots");
        var action = card["content"]!["actions"]!.AsArray().ShouldHaveSingleItem()!;

        var shared = await InvokeAsync("composeExtension/submitAction", new { commandId = "explain", data = action["data"] });
        shared["composeExtension"]!["attachments"]![0]!["content"]!["fallbackText"]!.GetValue<string>().ShouldStartWith("Blockchain: ");
    }

    [Fact]
    public async Task Where_there_is_nothing_to_explain_it_says_what_it_can()
    {
        var task = await FetchAsync("<p>Tot morgen!</p>", "en-US");

        task["type"]!.GetValue<string>().ShouldBe("message");
        task["value"]!.GetValue<string>().ShouldBe(ExtensionTexts.NothingToExplain.En);
    }

    [Fact]
    public async Task A_choice_is_answered_with_its_card_and_one_of_earlier_content_with_a_sentence()
    {
        var chosen = await InvokeAsync("composeExtension/selectItem", new { choice = "concept/blockchain" });
        var unknown = await InvokeAsync("composeExtension/selectItem", new { choice = "concept/none" });

        chosen["composeExtension"]!["attachments"]!.AsArray().ShouldHaveSingleItem();
        unknown["composeExtension"]!["text"]!.GetValue<string>().ShouldBe(ExtensionTexts.KnownNoMore.Nl);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/selectItem")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    public async Task A_caller_that_expects_replies_finds_the_answer_in_the_body_of_those(string name)
    {
        var body = await InvokeAsync(name, new { }, deliveryMode: "expectReplies");

        body["activities"]!.AsArray().ShouldBeEmpty();
        body["body"]!.AsObject().Select(field => field.Key).Single().ShouldBe(name.EndsWith("fetchTask", StringComparison.Ordinal) ? "task" : "composeExtension");
    }

    [Fact]
    public Task Whatever_stands_in_an_invoke_is_answered_or_refused_never_an_error() => Odd.SampleAsync(
        async invoke =>
        {
            using var response = await running.Server.PostAsync(Activity(invoke.Name, JsonDocument.Parse(invoke.Value).RootElement, "nl-NL", "normal", "fuzz"));
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
            (response.StatusCode == HttpStatusCode.OK ? body["composeExtension"] ?? body["task"] : body["error"]).ShouldNotBeNull($"{invoke.Name} {invoke.Value}");
        },
        iter: 600,
        threads: 2);

    [Fact]
    public void Every_text_is_there_in_both_languages_and_plain()
    {
        var texts = typeof(ExtensionTexts).GetFields().Select(field => (LocalizedText)field.GetValue(null)!).ToArray();

        texts.Length.ShouldBeGreaterThan(8);
        texts.ShouldAllBe(text => text.Nl.Length > 0 && text.En.Length > 0 && text.Nl != text.En);
        texts.ShouldAllBe(text => PlainDutch.Of(text.Nl).LongestSentence <= PlainDutch.MostWordsInSentence);
    }

    private static readonly string[] Pieces =
    [
        "null", "5", "true", "\"\"", "[]", "{}", "\"\\u0000\"", "\"😀\"", "\"<at>x</at><div>blockchain\"", "-1", "2147483648", "1e308", "[null]", "[{}]", "[{\"name\":\"text\",\"value\":5}]",
        "[{\"name\":\"text\",\"value\":\"data\"}]", "[{\"name\":\"initialRun\",\"value\":\"true\"}]", "{\"skip\":-5,\"count\":0}", "{\"skip\":9,\"count\":1e9}", "{\"skip\":\"a\"}", "{\"choice\":5}", "{\"choice\":\"concept/\"}",
        "{\"body\":{\"content\":\"algoritme\"}}", "{\"body\":[]}", "\"search\"", "\"concept/blockchain\"",
    ];

    private static readonly Gen<(string Name, string Value)> Odd =
        from name in One("composeExtension/query", "composeExtension/selectItem", "composeExtension/fetchTask", "composeExtension/submitAction")
        from whole in One(Pieces)
        from fields in Gen.Select(One("parameters", "queryOptions", "commandId", "choice", "data", "messagePayload", "extra"), One(Pieces)).Array[0, 5]
        from isObject in Gen.Int[0, 5]
        select (name, isObject == 0 ? whole : $"{{{string.Join(',', fields.DistinctBy(field => field.Item1).Select(field => $"\"{field.Item1}\":{field.Item2}"))}}}");

    private static Gen<string> One(params string[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);

    private static string[] Titles(JsonNode result) => [.. result["attachments"]!.AsArray().Select(attachment => attachment!["preview"]!["content"]!["title"]!.GetValue<string>())];

    private async Task<JsonNode> QueryAsync(string text, string locale = "nl-NL", string person = "user-1") =>
        (await InvokeAsync("composeExtension/query", new { commandId = "search", parameters = new[] { new { name = "text", value = text } }, queryOptions = new { skip = 0, count = 25 } }, locale, person: person))["composeExtension"]!;

    private async Task<JsonNode> InitialAsync(string command, int skip) =>
        (await InvokeAsync("composeExtension/query", new { commandId = command, parameters = new[] { new { name = "initialRun", value = "true" } }, queryOptions = new { skip, count = 25 } }))["composeExtension"]!;

    private async Task<JsonNode> FetchAsync(string content, string locale = "nl-NL") =>
        (await InvokeAsync("composeExtension/fetchTask", new { commandId = "explain", commandContext = "message", messagePayload = new { id = "1", body = new { contentType = "html", content } } }, locale))["task"]!;

    private async Task<JsonNode> InvokeAsync(string name, object value, string locale = "nl-NL", string deliveryMode = "normal", string person = "user-1")
    {
        using var response = await running.Server.PostAsync(Activity(name, value, locale, deliveryMode, person));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static string Activity(string name, object value, string locale, string deliveryMode, string person)
    {
        var activity = Activities.Common("invoke", "i1", channel: "msteams");
        activity["name"] = name;
        activity["value"] = value;
        activity["locale"] = locale;
        activity["deliveryMode"] = deliveryMode;
        activity["from"] = new Dictionary<string, object?> { ["id"] = person, ["name"] = "User" };
        return JsonSerializer.Serialize(activity);
    }
}
