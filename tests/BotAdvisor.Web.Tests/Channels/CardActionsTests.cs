using System.Net;
using System.Text.Json;
using BotAdvisor.Labels;
using BotAdvisor.Web.Tests.Channels.Cards;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>Buttons of cards: what pressing does, and that it does it once.</summary>
public sealed class CardActionsTests : ServedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private int _presses;

    [Fact]
    public async Task A_question_makes_way_for_what_follows_and_nothing_is_sent()
    {
        var question = await SaysAsync("m1", "in welke fase zit mijn team");

        var next = await PressesAsync(Button(question, "Overslaan"));

        next.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        CardText.Blocks(next.GetProperty("value")).ShouldContain("Vraag 2");
        Connector.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Any_other_card_stays_and_its_answer_is_a_message_below()
    {
        var concept = await SaysAsync("m1", "wat is blockchain");
        var button = Button(concept, Texts.MorePrecise.Nl);

        var told = await PressesAsync(button);

        Told(told).ShouldBe(Texts.AnswerBelow.Nl);
        (await Wait.ForAsync(() => Connector.Received.Count == 2)).ShouldBeTrue();
        Told(await PressesAsync(button)).ShouldBe(Texts.AnsweredAlready.Nl);
        await Task.Delay(100);
        Connector.Received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_press_counts_once_however_late_it_comes_again()
    {
        var question = await SaysAsync("m1", "in welke fase zit mijn team");
        var skip = Button(question, "Overslaan");
        var second = await PressesAsync(skip);

        (await PressesAsync(skip)).GetRawText().ShouldBe(second.GetRawText(), "nothing happened in between, so the same card is due");
        await PressesAsync(Button(second.GetProperty("value"), "Online systemen en de cloud"));

        Told(await PressesAsync(skip)).ShouldBe(Texts.AnsweredQuestion.Nl);
        var typed = await SaysAsync("m2", "help");
        CardText.Blocks(typed).ShouldContain("Vraag 3", "the old press moved nothing");
    }

    [Fact]
    public async Task An_old_question_says_that_it_has_passed_and_how_to_go_on()
    {
        var question = await SaysAsync("m1", "in welke fase zit mijn team");
        await SaysAsync("m2", "stop");

        var told = (await PressesAsync(Button(question, "Overslaan"))).GetProperty("value");

        CardText.Blocks(told).ShouldContain(Texts.QuestionHasPassed.Nl);
        CardText.Buttons(told).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Somebody_elses_card_says_so_kindly_and_does_nothing()
    {
        var question = await SaysAsync("m1", "in welke fase zit mijn team", group: true);
        var skip = Button(question, "Overslaan");

        Told(await PressesAsync(skip, from: "user-2", group: true)).ShouldBe(Texts.NotYourCard.Nl);

        CardText.Blocks((await PressesAsync(skip, group: true)).GetProperty("value")).ShouldContain("Vraag 2");
    }

    [Fact]
    public async Task The_button_of_a_list_without_a_choice_asks_for_one()
    {
        await PressesAsync(Button(await SaysAsync("m1", "ik ben bang dat mijn baan verdwijnt"), Texts.WhatStudiesSay.Nl));
        (await Wait.ForAsync(() => Connector.Received.Count == 2)).ShouldBeTrue();
        var list = Connector.Received[1].GetProperty("attachments")[0].GetProperty("content");
        var button = CardText.Buttons(list).ShouldHaveSingleItem("more than six choices are a list with one button");

        Told(await PressesAsync(button)).ShouldBe(Texts.ChooseFirst.Nl);

        var choices = CardText.Elements(list).Single(element => element.GetProperty("type").GetString() == "Input.ChoiceSet").GetProperty("choices");
        Told(await PressesAsync(button, choice: choices[0].GetProperty("value").GetString())).ShouldBe(Texts.AnswerBelow.Nl);
    }

    [Fact]
    public async Task A_card_answers_in_its_own_language()
    {
        var concept = await SaysAsync("m1", "what is blockchain?");

        Told(await PressesAsync(Button(concept, Texts.MorePrecise.En))).ShouldBe(Texts.AnswerBelow.En);
    }

    [Fact]
    public async Task A_client_without_universal_actions_sends_the_press_as_a_message_and_that_counts_once_too()
    {
        var concept = await SaysAsync("m1", "wat is blockchain");
        var fallback = Button(concept, Texts.MorePrecise.Nl).GetProperty("fallback");
        fallback.GetProperty("type").GetString().ShouldBe("Action.Submit");

        foreach (var id in new[] { "s1", "s2", "s3" })
        {
            var press = Activities.Common("message", id, serviceUrl: Connector.ServiceUrl, channel: "msteams");
            press["value"] = fallback.GetProperty("data");
            using var response = await Server.PostAsync(press);
            response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        (await Connector.ReplyToAsync("s1", Patience)).ShouldNotBeNull();
        await SaysAsync("m2", "hoi");
        Connector.Received.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Every_card_has_at_most_six_buttons_and_no_suggested_actions()
    {
        foreach (var (text, i) in new[] { "hoi", "in welke fase zit mijn team", "overslaan", "stop", "advies over scholing", "welke onderzoeken ken je", "advies", "help" }.Select((text, i) => (text, i)))
        {
            var card = await SaysAsync($"m{i}", text);
            CardText.Buttons(card).Count.ShouldBeLessThanOrEqualTo(6, text);
        }

        Connector.Received.Any(activity => activity.TryGetProperty("suggestedActions", out JsonElement _)).ShouldBeFalse();
    }

    private static JsonElement Button(JsonElement card, string title) => CardText.Buttons(card).First(button => button.GetProperty("title").GetString() == title);

    private static string? Told(JsonElement response)
    {
        response.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.activity.message");
        return response.GetProperty("value").GetString();
    }

    private async Task<JsonElement> SaysAsync(string id, string text, bool group = false)
    {
        var message = Activities.Message(id, text, serviceUrl: Connector.ServiceUrl, channel: "msteams");
        if (group) Activities.InGroup(message);
        using var response = await Server.PostAsync(message);
        var reply = (await Connector.ReplyToAsync(id, Patience)).ShouldNotBeNull();
        return reply.GetProperty("attachments")[0].GetProperty("content");
    }

    private async Task<JsonElement> PressesAsync(JsonElement button, string from = "user-1", bool group = false, string? choice = null)
    {
        using var response = await Server.PostAsync(Activities.Press(button, $"press-{++_presses}", Connector.ServiceUrl, from: from, group: group, choice: choice));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
