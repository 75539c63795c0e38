using System.Net;
using System.Text.Json;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Labels;
using BotAdvisor.Replies;
using BotAdvisor.Web.Channels.Teams;
using BotAdvisor.Web.Channels.Teams.Feedback;
using BotAdvisor.Web.Storage;
using BotAdvisor.Web.Tests.Answers;
using CsCheck;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BotAdvisor.Web.Tests.Channels.Feedback;

/// <summary>Answers that a model wrote, in Teams: their label, their citations, and what becomes of what people think of them.</summary>
public sealed class WrittenAnswerTests : IAsyncLifetime
{
    private const string Open = "waarom verandert het werk van ambtenaren door data in de gemeente";
    private const string Ids = "user-1";

    private AzureOpenAIStub _model = null!;
    private ConnectorStub _connector = null!;
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        _model = await AzureOpenAIStub.StartAsync();
        _model.Mode = StubModes.Repeats;
        _connector = await ConnectorStub.StartAsync();
        _server = await TestServer.StartAsync(_model.Settings());
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _connector.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task A_written_answer_carries_label_citations_and_feedback_buttons_and_a_fixed_one_none()
    {
        var written = await AsksAsync("m1", Open);
        var fixedOne = await AsksAsync("m2", "wat is blockchain");

        written.TryGetProperty("attachments", out _).ShouldBeFalse("citations belong to a text");
        var text = written.GetProperty("text").GetString()!;
        text.ShouldContain("[1]");
        text.ShouldContain("Bron: ");
        text.ShouldContain(Texts.WrittenByModel.Nl);
        written.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString().ShouldBe("default");
        var label = written.GetProperty("entities").EnumerateArray().ShouldHaveSingleItem();
        label.GetProperty("type").GetString().ShouldBe("https://schema.org/Message");
        label.GetProperty("additionalType")[0].GetString().ShouldBe("AIGeneratedContent");
        label.GetProperty("citation").GetArrayLength().ShouldBeGreaterThan(0);

        _connector.RepliesTo("m1").Count.ShouldBe(2, "what may be chosen is a card of its own");
        _connector.RepliesTo("m1")[1].GetProperty("attachments")[0].GetProperty("content").GetRawText().ShouldContain("Action.");

        fixedOne.TryGetProperty("entities", out _).ShouldBeFalse();
        fixedOne.TryGetProperty("channelData", out _).ShouldBeFalse();
        fixedOne.GetProperty("attachments")[0].GetProperty("content").GetRawText().ShouldContain("Bron: ");
    }

    [Fact]
    public void No_answer_breaks_the_limits_of_a_citation_and_no_text_of_it_is_taken_for_a_link()
    {
        var text = Gen.String[1, 400];
        var passage = Gen.Select(Gen.String[0, 200], text, (title, said) => new CitedPassage(title, said, null));
        Gen.Select(text, passage.Array[0, 40]).Sample((said, passages) =>
        {
            var reply = new Reply { Intent = Intent.ResearchFact, Language = Language.Nl, Blocks = [new(BlockKind.Paragraph, said + " [1](https://kwaad.example) ![x](y)")], Written = new([.. passages]) };
            var activity = WrittenActivity.Write(reply, new Activity { Type = "message" }, withChoices: false);

            activity.Text!.ShouldNotContain("](");
            var claims = activity.Entities!.ShouldHaveSingleItem().GetProperty("citation").EnumerateArray().ToArray();
            claims.Length.ShouldBe(Math.Min(20, passages.Length));
            claims.Select(claim => claim.GetProperty("position").GetInt32()).ShouldBe(Enumerable.Range(1, claims.Length));
            claims.ShouldAllBe(claim => claim.GetProperty("appearance").GetProperty("name").GetString()!.Length >= 1 && claim.GetProperty("appearance").GetProperty("name").GetString()!.Length <= 80);
            claims.ShouldAllBe(claim => claim.GetProperty("appearance").GetProperty("abstract").GetString()!.Length <= 160);
        });
    }

    [Fact]
    public async Task Feedback_is_kept_with_what_it_is_about_and_without_who_gave_it()
    {
        var sent = await SentIdAsync("m1");

        await FeedbackAsync(sent, "dislike", "Klopt niet, bel me op 06 12345678 of jan@gemeente.nl");

        var kept = Kept().ShouldHaveSingleItem();
        kept.Opinion.ShouldBe(new Opinion(IsLike: false, "Klopt niet, bel me op [tel] of [e-mail]"));
        kept.Intent.Length.ShouldBeGreaterThan(0);
        kept.Sources.ShouldNotBeEmpty();
        Rows("SELECT group_concat(sql, ' ') FROM sqlite_master WHERE name LIKE 'feedback%'").ShouldNotContain("conversation");
        Rows("SELECT message || is_like || comment || feedback.day FROM feedback, feedback_asked").ShouldNotContain(Ids);
    }

    [Fact]
    public async Task Feedback_that_comes_again_counts_once_and_another_opinion_takes_its_place()
    {
        var sent = await SentIdAsync("m1");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => FeedbackAsync(sent, "like", "fijn", id: $"again-{i}")));
        await FeedbackAsync(sent, "dislike", "toch niet");
        await FeedbackAsync(sent, "like", "", person: "user-2");

        Kept().Select(kept => kept.Opinion).ShouldBe([new(IsLike: false, "toch niet"), new(IsLike: true, "")], ignoreOrder: true);
    }

    [Fact]
    public async Task Feedback_on_a_message_of_long_ago_is_kept_without_what_it_was_about()
    {
        await FeedbackAsync("unknown", "like", "");

        Kept().ShouldHaveSingleItem().Intent.ShouldBe("");
    }

    [Fact]
    public async Task Feedback_is_forgotten_after_its_days()
    {
        await FeedbackAsync(await SentIdAsync("m1"), "like", "fijn");
        var store = _server.Services.GetRequiredService<SqliteFeedback>();

        (await store.ForgetAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime))).ShouldBe(0);
        (await store.ForgetAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1))).ShouldBe(1);
        Kept().ShouldBeEmpty();
        Rows("SELECT count(*) FROM feedback_asked").ShouldBe("0");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":[]}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":5}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"love"}}""")]
    public async Task What_is_no_feedback_is_refused(string value)
    {
        using var response = await _server.PostAsync(Invoke("x", JsonDocument.Parse(value).RootElement));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Kept().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"gewone woorden\"", "gewone woorden")]
    [InlineData("\"[]\"", "[]")]
    [InlineData("\"{\\\"feedbackText\\\":5}\"", "")]
    [InlineData("null", "")]
    [InlineData("7", "")]
    public async Task A_thumb_counts_whatever_stands_beside_it(string feedback, string comment)
    {
        using var response = await _server.PostAsync(Invoke("x", JsonDocument.Parse($$$"""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":{{{feedback}}}}}""").RootElement));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Kept().ShouldHaveSingleItem().Opinion.ShouldBe(new(IsLike: true, comment));
    }

    private string File => _server.Services.GetRequiredService<Settings>().Storage.File();

    private async Task<JsonElement> AsksAsync(string id, string text)
    {
        using var response = await _server.PostAsync(Activities.Message(id, text, "a:1", _connector.ServiceUrl, "msteams"));
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await _connector.ReplyToAsync(id, TimeSpan.FromSeconds(20))).ShouldNotBeNull();
    }

    // The stub of the connector numbers what it gets; the answer comes first, then what may be chosen.
    private async Task<string> SentIdAsync(string id)
    {
        await AsksAsync(id, Open);
        (await Wait.ForAsync(() => Rows("SELECT count(*) FROM feedback_asked") == "1")).ShouldBeTrue();
        return "r1";
    }

    private async Task FeedbackAsync(string sent, string reaction, string comment, string id = "f1", string person = Ids)
    {
        var value = new { actionName = "feedback", actionValue = new { reaction, feedback = JsonSerializer.Serialize(new { feedbackText = comment }) } };
        using var response = await _server.PostAsync(Invoke(sent, value, id, person));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("{}");
    }

    private Dictionary<string, object?> Invoke(string replyTo, object value, string id = "f1", string person = Ids)
    {
        var activity = Activities.Common("invoke", id, "a:1", _connector.ServiceUrl, "msteams");
        activity["name"] = "message/submitAction";
        activity["replyToId"] = replyTo;
        activity["value"] = value;
        activity["from"] = new Dictionary<string, object?> { ["id"] = person };
        return activity;
    }

    private KeptOpinion[] Kept()
    {
        using var connection = Reading();
        return [.. SqliteFeedback.All(connection)];
    }

    private string Rows(string sql)
    {
        using var connection = Reading();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{command.ExecuteScalar()}";
    }

    private SqliteConnection Reading()
    {
        var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
