using Azure.Core;
using Azure.Identity;
using BotAdvisor.BotFramework.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace BotAdvisor.BotFramework.Tests.Authentication;

public class BotTokensTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Credential _credential;
    private readonly BotTokens _tokens;

    public BotTokensTests()
    {
        _credential = new Credential(_time);
        _tokens = new BotTokens(() => _credential, BotTokens.PublicScope, _time);
    }

    [Fact]
    public async Task One_token_is_fetched_for_all_who_wait_and_kept()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _tokens.GetAsync(default).AsTask()));

        tokens.Distinct().ShouldHaveSingleItem().ShouldBe("token-1");
        (await _tokens.GetAsync(default)).ShouldBe("token-1");
        _credential.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_renewed_ahead_of_its_end_while_the_old_one_goes_on()
    {
        await _tokens.GetAsync(default);
        _time.Advance(TimeSpan.FromMinutes(56));

        (await _tokens.GetAsync(default)).ShouldBe("token-1");
        await UntilAsync(() => _credential.Asked == 2);
        await UntilAsync(() => _tokens.GetAsync(default).AsTask().GetAwaiter().GetResult() == "token-2");
    }

    [Fact]
    public async Task When_renewing_fails_the_old_one_is_used_until_it_ends()
    {
        await _tokens.GetAsync(default);
        _credential.Failure = new AuthenticationFailedException("AADSTS7000222: expired");
        _time.Advance(TimeSpan.FromMinutes(57));
        (await _tokens.GetAsync(default)).ShouldBe("token-1");
        _time.Advance(TimeSpan.FromMinutes(3));

        var e = await Should.ThrowAsync<BotTokenException>(() => _tokens.GetAsync(default).AsTask());
        e.Message.ShouldContain("has expired");
        _credential.Failure = null;
        (await Should.ThrowAsync<BotTokenException>(() => _tokens.GetAsync(default).AsTask())).Message.ShouldBe(e.Message, "it is not asked for again at once");
        _time.Advance(TimeSpan.FromSeconds(2));
        (await _tokens.GetAsync(default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_rejected_token_is_not_given_again_and_another_one_s_rejection_changes_nothing()
    {
        await _tokens.GetAsync(default);
        _tokens.Reject("some other");
        (await _tokens.GetAsync(default)).ShouldBe("token-1");
        _tokens.Reject("token-1");

        (await _tokens.GetAsync(default)).ShouldBe("token-2");
    }

    [Theory]
    [InlineData("AADSTS7000222: x", "has expired")]
    [InlineData("AADSTS7000215: x", "secret of the app is wrong")]
    [InlineData("AADSTS700016: x", "not known in this tenant")]
    [InlineData("AADSTS90002: x", "no such tenant")]
    [InlineData("AADSTS700027: x", "certificate")]
    [InlineData("AADSTS99999: x", "AADSTS99999")]
    [InlineData("connection refused", "was not reached")]
    public async Task Why_there_is_none_is_said_in_plain_words(string told, string said)
    {
        _credential.Failure = new AuthenticationFailedException("failed", new InvalidOperationException(told));

        (await Should.ThrowAsync<BotTokenException>(() => _tokens.GetAsync(default).AsTask())).Message.ShouldContain(said);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 2_000 && !condition(); i++) await Task.Delay(5);
        condition().ShouldBeTrue();
    }

    private sealed class Credential(TimeProvider time) : TokenCredential
    {
        private int _asked;

        public int Asked => _asked;

        public Exception? Failure { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            var number = Interlocked.Increment(ref _asked);
            await Task.Delay(20, cancellationToken);
            return Failure is { } failure ? throw failure : new AccessToken($"token-{number}", time.GetUtcNow().AddHours(1));
        }
    }
}
