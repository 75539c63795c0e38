using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.BotFramework.Schema;
using CsCheck;

namespace BotAdvisor.BotFramework.Tests.DirectLine;

/// <summary>What a token opens, and everything that it does not.</summary>
public class TokenTests
{
    private const int Tries = 1_000;

    private readonly Line _line = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic abc")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    public async Task Without_a_token_nobody_gets_in(string? header)
    {
        var (conversation, _) = await _line.BeginAsync();
        var call = Line.With(null) with { Authorization = header };

        foreach (var response in await EverythingAsync(call, conversation)) Line.CodeOf(response).ShouldBe((401, "Unauthorized"));
    }

    [Fact]
    public async Task A_token_lives_thirty_minutes_and_says_so_when_it_has_expired()
    {
        var (conversation, token) = await _line.BeginAsync();

        _line.Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        ((int)(await _line.Server.ReadAsync(Line.With(token), conversation, null, default)).Status).ShouldBe(200);
        var fresh = Line.Json(_line.Server.Refresh(Line.With(token))).GetProperty("token").GetString();

        _line.Time.Advance(TimeSpan.FromSeconds(1));
        foreach (var response in await EverythingAsync(Line.With(token), conversation)) Line.CodeOf(response).ShouldBe((403, "TokenExpired"));
        ((int)(await _line.Server.ReadAsync(Line.With(fresh), conversation, null, default)).Status).ShouldBe(200, "the refreshed one is for the same conversation");
    }

    [Fact]
    public async Task A_token_cannot_be_changed_in_any_place()
    {
        var (conversation, token) = await _line.BeginAsync();
        var changes = 0;

        Gen.Select(Gen.Int[0, token.Length - 1], Gen.Char['!', '~']).Sample(
            (at, sign) =>
            {
                if (token[at] == sign) return true;
                Interlocked.Increment(ref changes);
                var changed = $"{token[..at]}{sign}{token[(at + 1)..]}";
                return Line.CodeOf(_line.Server.Upload(Line.With(changed), conversation)) == (403, "BadArgument");
            },
            iter: Tries,
            seed: "0000000000000");

        changes.ShouldBeGreaterThan(Tries / 2);
    }

    [Fact]
    public async Task Tokens_made_elsewhere_or_for_something_else_are_worth_nothing()
    {
        var (conversation, token) = await _line.BeginAsync();
        var parts = token.Split('.');
        var other = new TokenSigner(RandomNumberGenerator.GetBytes(32), _line.Time);
        var meant = new DirectLineToken(conversation, "dl_eve", TokenUse.Talk, _line.Time.GetUtcNow().AddHours(1), []);
        var none = Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8);
        string[] forged =
        [
            other.Sign(meant),
            _line.Signer.Sign(meant with { Use = TokenUse.Resume }),
            $"{none}.{parts[1]}.",
            $"{none}.{parts[1]}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}",
            $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"conv":"{{conversation}}","exp":9999999999}"""))}.{parts[2]}",
            $"{token}.{parts[2]}",
            $"{token}=",
            $"{token}\n",
            $" {token} x",
            parts[1],
            ".",
            "..",
            new string('a', 100_000),
            Line.Secret[..^1],
            Line.Secret.ToUpperInvariant(),
        ];

        foreach (var made in forged)
        {
            foreach (var response in await EverythingAsync(Line.With(made), conversation))
            {
                // White space around a token is the header's, not the token's.
                if (made.Trim() == token) ((int)response.Status).ShouldBeLessThan(500);
                else Line.CodeOf(response).ShouldBe((403, "BadArgument"), made[..Math.Min(made.Length, 200)]);
            }
        }
    }

    [Fact]
    public async Task A_token_cannot_reach_another_conversation_in_a_thousand_ways()
    {
        var (own, token) = await _line.BeginAsync("dl_eve");
        var (victim, _) = await _line.BeginAsync("dl_anna");
        await _line.Server.SendAsync(victim, "k", new Activity { Type = "message", Text = "for Anna alone" }, default);
        var random = new Random(20261125);
        string[] signs = ["/", "\\", "..", "%2e%2e", "%00", "\0", "|", ";", "?", "#", "*", "'", "\"", " ", "\u200b", "é", own, victim];

        for (var i = 0; i < Tries; i++)
        {
            var name = i switch
            {
                0 => victim,
                1 => victim.ToUpperInvariant(),
                2 => Uri.EscapeDataString(victim) + " ",
                3 => $"{own}|{victim}",
                4 => $"{own}/../{victim}",
                5 => "",
                _ => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(2) == 0 ? victim[random.Next(victim.Length)..] : signs[random.Next(signs.Length)])),
            };
            if (name == own) continue;
            foreach (var response in await OfConversationAsync(Line.With(token), name))
            {
                Line.CodeOf(response).ShouldBe((403, "BadArgument"), name);
                Encoding.UTF8.GetString(response.Body.Span).ShouldNotContain("Anna");
            }
        }

        (await _line.ReadAsync(own, token)).Texts.ShouldBeEmpty();
        _line.Received.ShouldAllBe(activity => activity.Type == ActivityTypes.ConversationUpdate);
    }

    [Fact]
    public async Task A_token_for_certain_pages_is_for_no_others()
    {
        var (conversation, token) = _line.Generate("dl_anna", "https://intranet.example");

        Line.CodeOf(await _line.Server.StartAsync(Line.With(token, "https://evil.example"), default, default)).ShouldBe((403, "BadArgument"));
        Line.CodeOf(await _line.Server.StartAsync(Line.With(token), default, default)).ShouldBe((403, "BadArgument"));
        ((int)(await _line.Server.StartAsync(Line.With(token, "https://intranet.example"), default, default)).Status).ShouldBe(201);
        Line.CodeOf(_line.Server.Upload(Line.With(Line.Json(_line.Server.Refresh(Line.With(token, "https://intranet.example"))).GetProperty("token").GetString(), "https://evil.example"), conversation)).ShouldBe((403, "BadArgument"));
    }

    [Fact]
    public async Task Tokens_are_made_with_the_secret_alone_and_the_secret_cannot_be_refreshed()
    {
        var (conversation, token) = await _line.BeginAsync();

        Line.CodeOf(_line.Server.Generate(Line.With(token), default)).ShouldBe((403, "BadArgument"));
        Line.CodeOf(_line.Server.Refresh(Line.With(Line.Secret))).ShouldBe((403, "BadArgument"));
        ((int)(await _line.Server.ReadAsync(Line.With(Line.Secret), conversation, null, default)).Status).ShouldBe(200, "the secret opens every conversation");
    }

    private async Task<DirectLineResponse[]> EverythingAsync(DirectLineCall call, string conversation) =>
    [
        _line.Server.Generate(call, default),
        _line.Server.Refresh(call),
        _line.Server.Session(call),
        await _line.Server.StartAsync(call, default, default),
        .. await OfConversationAsync(call, conversation),
    ];

    private async Task<DirectLineResponse[]> OfConversationAsync(DirectLineCall call, string conversation) =>
    [
        await _line.Server.ReadAsync(call, conversation, null, default),
        await _line.Server.ReconnectAsync(call, conversation, "0", default),
        await _line.Server.PostAsync(call, conversation, Line.Message("hoi"), default),
        _line.Server.Upload(call, conversation),
    ];
}
