using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using BotAdvisor.Content;
using BotAdvisor.Labels;
using BotAdvisor.Web.Channels.WebChat;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>The page as a browser gets it: its policy, its files, its words.</summary>
public sealed class PageTests(RunningServer running) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task The_policy_runs_our_files_alone_and_lets_nobody_frame_the_page()
    {
        using var first = await running.Server.Http.GetAsync("/");
        using var second = await running.Server.Http.GetAsync("/");

        var policy = Policy(first);
        policy.ShouldContain("default-src 'none';");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("*");
        policy.ShouldNotBe(Policy(second), "the nonce is new every time");
        first.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        first.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await first.Content.ReadAsStringAsync()).ShouldNotContain("<script>", customMessage: "no script stands in the page itself");

        static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();
    }

    [Fact]
    public async Task Files_are_compressed_and_kept_for_a_year_under_an_address_that_changes_with_them()
    {
        var html = await running.Server.Http.GetStringAsync("/");
        var files = Regex.Matches(html, "(src|href)=\"(?<file>webchat/[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["file"].Value).ToArray();
        files.Length.ShouldBe(5, "a style sheet, three scripts of our own, and Web Chat");

        foreach (var file in files)
        {
            using var response = await GetAsync(file, "br");
            response.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
            response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        }

        var script = files.Single(file => file.Contains("webchat.js", StringComparison.Ordinal));
        (await (await GetAsync(script, "br")).Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(700_000);
        (await (await GetAsync(script, "gzip")).Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(1_000_000);
        (await GetAsync(script, "identity")).Content.Headers.ContentLength.ShouldBe(3_891_526);
    }

    [Fact]
    public async Task An_old_or_unknown_address_gets_the_file_of_today_or_nothing()
    {
        using var old = await GetAsync("webchat/page.css?v=0123", "br");
        old.Headers.CacheControl!.NoCache.ShouldBeTrue();
        using var again = new HttpRequestMessage(HttpMethod.Get, "/webchat/page.css");
        again.Headers.IfNoneMatch.Add(old.Headers.ETag!);
        using var unchanged = await running.Server.SendAsync(again);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        foreach (var path in new[] { "webchat/none.js", "webchat/..%2fappsettings.json", "webchat/sources/none" })
        {
            using var response = await GetAsync(path, "br");
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task A_source_tells_what_the_advisor_knows_from_there_in_the_language_asked()
    {
        var dutch = await running.Server.Http.GetStringAsync("/webchat/sources/paragraaf-2.2?lang=nl");
        var english = await running.Server.Http.GetStringAsync("/webchat/sources/paragraaf-2.2?lang=en");

        dutch.ShouldContain("parkeervergunning");
        english.ShouldContain("section 2.2");
        english.ShouldNotContain("parkeervergunning");
    }

    [Fact]
    public void Every_word_of_the_page_is_there_in_both_languages()
    {
        var texts = typeof(PageTexts).GetFields().Select(field => (field.Name, Text: (LocalizedText)field.GetValue(null)!)).ToArray();

        texts.Length.ShouldBeGreaterThan(40);
        texts.ShouldAllBe(text => text.Text.Nl.Length > 0 && text.Text.En.Length > 0);
        texts.Where(text => text.Text.Nl == text.Text.En).ShouldBeEmpty();
        texts.Where(text => PlainDutch.Of(text.Text.Nl).LongestSentence > PlainDutch.MostWordsInSentence).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("toegankelijkheid", "accessibility")]
    [InlineData("privacy", "Your privacy")]
    [InlineData("voorwaarden", "Terms")]
    public async Task A_page_beside_the_conversation_is_whole_in_both_languages_and_linked_to(string path, string title)
    {
        var dutch = await running.Server.Http.GetStringAsync($"/{path}?lang=nl");
        var english = await running.Server.Http.GetStringAsync($"/{path}?lang=en");

        english.ShouldContain(title);
        dutch.ShouldNotContain("{");
        english.ShouldNotContain("{");
        Regex.Count(dutch, "<li>", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(Regex.Count(english, "<li>", RegexOptions.None, TimeSpan.FromSeconds(1)));
        foreach (var item in Regex.Matches(TextPage.All.Single(page => page.Path == path).Body.Nl, "<(li|p)>(?<text>.*?)</(li|p)>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["text"].Value))
        {
            PlainDutch.Of(item).LongestSentence.ShouldBeLessThanOrEqualTo(PlainDutch.MostWordsInSentence, item);
        }

        (await running.Server.Http.GetStringAsync("/")).ShouldContain($"href=\"{path}?");
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{path}");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        return await running.Server.SendAsync(request);
    }
}
