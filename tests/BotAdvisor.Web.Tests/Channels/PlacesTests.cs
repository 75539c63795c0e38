using System.Net;
using System.Text.Json;
using BotAdvisor.Labels;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Web.Tests.Channels.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>Where people are: alone with the bot, in a group chat, in a channel; and what becomes of it when the bot or a message goes.</summary>
public sealed class PlacesTests : ServedTests
{
    private const string Thread = "19:channel-2@thread.tacv2;messageid=17";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly object InTeam = new { tenant = new { id = "t1" }, team = new { id = "19:team-1@thread.tacv2" }, channel = new { id = "19:channel-2@thread.tacv2" } };

    [Fact]
    public async Task In_a_channel_the_answer_comes_in_the_thread_without_the_mention()
    {
        var reply = await SaysAsync("m1", "<at>Bot</at> wat is blockchain?", "anna");

        reply.GetProperty("conversation").GetProperty("id").GetString().ShouldBe(Thread);
        reply.GetProperty("speak").GetString()!.ShouldContain("Blockchain");
    }

    [Theory]
    [InlineData("wat is blockchain?", null)]
    [InlineData("<at>Bot</at> wat is blockchain?", "somebody-else-called-Bot")]
    public async Task Who_does_not_mention_the_bot_is_not_read(string text, string? mentioned)
    {
        var message = InThread("m1", text, "anna");
        message["entities"] = mentioned is null ? [] : new object[] { new { type = "mention", text = "<at>Bot</at>", mentioned = new { id = mentioned } } };

        (await PostAsync(message)).ShouldBe(HttpStatusCode.OK);

        await SaysAsync("m2", "<at>Bot</at> hoi", "anna");
        Connector.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_dialog_in_a_thread_belongs_to_the_person_who_began_it()
    {
        await SaysAsync("m1", "<at>Bot</at> in welke fase zit mijn team", "anna");

        var other = await SaysAsync("m2", "<at>Bot</at> overslaan", "bram");
        var own = await SaysAsync("m3", "<at>Bot</at> overslaan", "anna");

        other.GetProperty("speak").GetString()!.ShouldNotContain("Vraag 2");
        own.GetProperty("speak").GetString()!.ShouldContain("Vraag 2");
    }

    [Theory]
    [InlineData("<at>Bot</at> ik ben bang dat mijn baan verdwijnt")]
    [InlineData("<at>Bot</at> met wie kan ik praten")]
    [InlineData("<at>Bot</at> wat verandert er in mijn werk?")]
    public async Task What_is_personal_is_shown_to_the_person_alone(string text)
    {
        (await PostAsync(InThread("m1", text, "anna"))).ShouldBe(HttpStatusCode.Accepted);

        (await Wait.ForAsync(() => Connector.Received.Count == 1)).ShouldBeTrue();
        var recipient = Connector.Received[0].GetProperty("recipient");
        (recipient.GetProperty("id").GetString(), recipient.GetProperty("isTargeted").GetBoolean()).ShouldBe(("anna", true));
    }

    [Fact]
    public async Task What_cannot_be_shown_to_one_person_there_is_carried_on_in_the_chat_of_two()
    {
        Connector.RefusesTargeted = true;
        await PostAsync(InThread("m1", "<at>Bot</at> wat verandert er in mijn werk?", "anna"));

        (await Wait.ForAsync(() => Connector.Received.Count == 2)).ShouldBeTrue();
        var there = Connector.Received.Single(reply => reply.GetProperty("conversation").GetProperty("id").GetString() == "a:chat-of-two");
        var here = Connector.Received.Single(reply => reply.GetProperty("conversation").GetProperty("id").GetString() == Thread);
        here.GetProperty("speak").GetString().ShouldBe(Texts.AnsweredPrivately.Nl);
        here.GetRawText().ShouldNotContain("werk");
        var question = there.GetProperty("attachments")[0].GetProperty("content");

        // The dialog stands there as it stood here: a button of it goes on.
        var press = Activities.Press(CardText.Buttons(question)[0], "p1", Connector.ServiceUrl, "a:chat-of-two", from: "anna");
        using var response = await Server.PostAsync(press);
        var next = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        CardText.Blocks(next.GetProperty("value")).ShouldContain(text => text.Contains("taken", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Where_there_is_no_chat_of_two_the_group_reads_how_to_ask()
    {
        Connector.RefusesTargeted = true;
        Connector.ChatOfTwo = 403;
        await PostAsync(InThread("m1", "<at>Bot</at> ik ben bang dat mijn baan verdwijnt", "anna"));

        (await Wait.ForAsync(() => Connector.Received.Count == 1)).ShouldBeTrue();
        Connector.Received[0].GetProperty("speak").GetString().ShouldBe(Texts.AskMePrivately.Nl);
    }

    [Fact]
    public async Task Who_reads_replies_in_the_response_gets_nothing_personal_of_a_group()
    {
        var message = InThread("m1", "<at>Bot</at> ik ben bang dat mijn baan verdwijnt", "anna");
        message["deliveryMode"] = "expectReplies";

        (await Server.AskAsync(message)).ShouldNotBeNull().GetProperty("text").GetString().ShouldBe(Texts.AskMePrivately.Nl);
    }

    [Theory]
    [InlineData("nl-NL", true)]
    [InlineData("en-GB", true)]
    [InlineData("nl-NL", false)]
    [InlineData("en-GB", false)]
    public async Task A_team_is_welcomed_once_briefly_and_in_its_language_whichever_news_comes_first(string locale, bool memberFirst)
    {
        var member = Arrival("conversationUpdate", "u1", null);
        var installed = Arrival("installationUpdate", "u2", locale);

        await Task.WhenAll(memberFirst ? [PostAsync(member), PostAsync(installed)] : [PostAsync(installed), PostAsync(member)]);

        await Server.Services.GetRequiredService<Intake>().DrainAsync(CancellationToken.None);
        var welcome = Connector.Received.ShouldHaveSingleItem().GetProperty("speak").GetString()!;
        welcome.ShouldBe($"{Texts.WelcomeGroup.In(locale == "en-GB" ? Language.En : Language.Nl)}\n\n{Texts.WhatIAmInGroup.In(locale == "en-GB" ? Language.En : Language.Nl)}");
    }

    [Theory]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    public async Task When_the_bot_is_removed_everything_of_the_place_is_deleted_and_nothing_else(string news)
    {
        await SaysAsync("m1", "<at>Bot</at> in welke fase zit mijn team", "anna");
        await SaysAsync("m2", "<at>Bot</at> wat is blockchain", "bram");
        await SaysAsync("m3", "in welke fase zit mijn team", "anna", conversation: "a:anna");

        var gone = InThread("u1", "", "anna");
        gone["type"] = news;
        gone["conversation"] = new { id = "19:team-1@thread.tacv2", isGroup = true, conversationType = "channel" };
        if (news == "installationUpdate") gone["action"] = "remove";
        else gone["membersRemoved"] = new[] { new { id = "bot-1" } };
        (await PostAsync(gone)).ShouldBe(HttpStatusCode.OK);

        var store = Server.Services.GetRequiredService<IConversationStore>();
        (await store.UnansweredAsync(default)).ShouldBeEmpty();
        (await store.UnsentAsync(default)).ShouldBeEmpty();
        (await SaysAsync("m4", "<at>Bot</at> overslaan", "anna")).GetProperty("speak").GetString()!.ShouldNotContain("Vraag 2", Case.Sensitive, "the dialog is gone");
        (await SaysAsync("m5", "overslaan", "anna", conversation: "a:anna")).GetProperty("speak").GetString()!.ShouldContain("Vraag 2");
    }

    [Fact]
    public async Task An_upgrade_removes_nothing_and_welcomes_nobody()
    {
        await SaysAsync("m1", "in welke fase zit mijn team", "anna", conversation: "a:anna");
        foreach (var action in new[] { "remove-upgrade", "add-upgrade" })
        {
            var upgrade = Activities.Common("installationUpdate", action, "a:anna", Connector.ServiceUrl, "msteams");
            upgrade["action"] = action;
            (await PostAsync(upgrade)).ShouldBe(HttpStatusCode.OK);
        }

        (await SaysAsync("m2", "overslaan", "anna", conversation: "a:anna")).GetProperty("speak").GetString()!.ShouldContain("Vraag 2");
    }

    [Fact]
    public async Task An_edited_question_is_answered_anew_in_the_place_of_the_old_answer()
    {
        await SaysAsync("m1", "wat is blockchain", "anna", conversation: "a:anna");

        foreach (var text in new[] { "wat is big data", "wat is big data", "wat is een algoritme" }) (await PostAsync(Changed("messageUpdate", "editMessage", "m1", text))).ShouldBe(HttpStatusCode.Accepted);

        (await Wait.ForAsync(() => Connector.Replaced.Count == 2)).ShouldBeTrue();
        Connector.Replaced.Select(replaced => replaced.Activity).ShouldBe(["r1", "r1"]);
        Connector.Replaced.Last().By.GetProperty("speak").GetString()!.ShouldContain("Algoritme");
        Connector.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_old_answer_is_gone_the_new_one_is_a_message_of_its_own()
    {
        await SaysAsync("m1", "wat is blockchain", "anna", conversation: "a:anna");
        Connector.Answers.Enqueue(404);

        await PostAsync(Changed("messageUpdate", "editMessage", "m1", "wat is big data"));

        (await Wait.ForAsync(() => Connector.Received.Count == 2)).ShouldBeTrue();
        Connector.Received[1].GetProperty("speak").GetString()!.ShouldContain("Big data");
    }

    [Fact]
    public async Task An_edit_is_no_answer_to_the_question_that_came_after_it()
    {
        await SaysAsync("m1", "in welke fase zit mijn team", "anna", conversation: "a:anna");
        await SaysAsync("m2", "overslaan", "anna", conversation: "a:anna");

        await PostAsync(Changed("messageUpdate", "editMessage", "m2", "wij werken met sensoren en algoritmes"));

        (await Wait.ForAsync(() => !Connector.Replaced.IsEmpty)).ShouldBeTrue();
        var said = Connector.Replaced.Single().By.GetProperty("speak").GetString()!;
        said.ShouldContain(Texts.EditedEarlier.Nl);
        said.ShouldContain("Vraag 2");
    }

    [Fact]
    public async Task A_message_that_was_taken_back_is_not_answered_and_one_that_comes_back_is_answered_once()
    {
        await SaysAsync("m1", "wat is blockchain", "anna", conversation: "a:anna");

        (await PostAsync(Changed("messageDelete", "softDeleteMessage", "m1", ""))).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(Changed("messageDelete", "softDeleteMessage", "m2", ""))).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(Changed("messageUpdate", "undeleteMessage", "m1", "wat is blockchain"))).ShouldBe(HttpStatusCode.Accepted);
        (await PostAsync(Changed("messageUpdate", "undeleteMessage", "m2", "wat is big data"))).ShouldBe(HttpStatusCode.Accepted);

        (await Connector.ReplyToAsync("m2", Patience)).ShouldNotBeNull();
        Connector.Received.Count.ShouldBe(2);
    }

    private static Dictionary<string, object?> Changed(string type, string what, string id, string text)
    {
        var changed = Activities.Common(type, id, "a:anna", channel: "msteams");
        (changed["from"], changed["text"], changed["channelData"]) = (new { id = "anna" }, text, new { eventType = what });
        return changed;
    }

    private Dictionary<string, object?> Arrival(string type, string id, string? locale)
    {
        var arrival = InThread(id, "", "anna");
        (arrival["type"], arrival["locale"]) = (type, locale);
        arrival["conversation"] = new { id = "19:team-1@thread.tacv2", isGroup = true, conversationType = "channel" };
        if (type == "installationUpdate") arrival["action"] = "add";
        else arrival["membersAdded"] = new[] { new { id = "bot-1" } };
        return arrival;
    }

    private Dictionary<string, object?> InThread(string id, string text, string from)
    {
        var message = Activities.Message(id, text, Thread, Connector.ServiceUrl, "msteams");
        (message["from"], message["channelData"]) = (new { id = from }, InTeam);
        message["conversation"] = new { id = Thread, isGroup = true, conversationType = "channel", tenantId = "t1" };
        message["entities"] = new object[] { new { type = "mention", text = "<at>Bot</at>", mentioned = new { id = "bot-1" } } };
        return message;
    }

    private async Task<JsonElement> SaysAsync(string id, string text, string from, string? conversation = null)
    {
        var message = InThread(id, text, from);
        if (conversation is not null) (message["conversation"], message["entities"], message["channelData"]) = (new { id = conversation, conversationType = "personal" }, null, null);
        (await PostAsync(message)).ShouldBe(HttpStatusCode.Accepted);
        return (await Connector.ReplyToAsync(id, Patience)).ShouldNotBeNull();
    }

    private async Task<HttpStatusCode> PostAsync(Dictionary<string, object?> activity)
    {
        activity["serviceUrl"] = Connector.ServiceUrl;
        using var response = await Server.PostAsync(activity);
        return response.StatusCode;
    }
}
