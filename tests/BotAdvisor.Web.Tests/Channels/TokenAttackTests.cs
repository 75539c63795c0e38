using System.Net;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>Every way of forging a token, and of abusing a good one, that is known; all through the front door of one server: none of them gets far enough to leave a trace in it.</summary>
public sealed class TokenAttackTests(SecuredServer secured) : IClassFixture<SecuredServer>
{
    private readonly MicrosoftStub _microsoft = secured.Microsoft;
    private readonly ConnectorStub _connector = secured.Connector;

    public static TheoryData<string, Func<Forge, string?>> Forged() => new()
    {
        { "no header", _ => null },
        { "empty bearer", _ => "Bearer " },
        { "another scheme", forge => $"Basic {forge.Good}" },
        { "scheme in lower case", forge => $"bearer {forge.Good}" },
        { "three parts in the header", forge => $"Bearer {forge.Good} more" },
        { "no token at all", _ => "Bearer abc" },
        { "two dots and nothing", _ => "Bearer .." },
        { "not base64", _ => "Bearer !.!.!" },
        { "alg none", forge => forge.With(header: h => h["alg"] = "none") },
        { "alg none, signature stripped", forge => forge.Unsigned(h => h["alg"] = "none") },
        { "signature stripped", forge => forge.Unsigned(_ => { }) },
        { "signature of other claims", forge => forge.Swapped() },
        { "one bit of the signature", forge => forge.BitFlipped() },
        { "HS256 with the public key", forge => forge.Hmac() },
        { "RS512, which the metadata does not name", forge => forge.With(header: h => h["alg"] = "RS512") },
        { "another key under the same id", forge => forge.ByStranger("key-1") },
        { "an unknown key", forge => forge.ByStranger("key-unknown") },
        { "no key id", forge => forge.With(header: h => h.Remove("kid")) },
        { "jku to a host of theirs", forge => forge.ByStranger("key-9", h => h["jku"] = forge.Elsewhere) },
        { "x5u to a host of theirs", forge => forge.ByStranger("key-9", h => h["x5u"] = forge.Elsewhere) },
        { "the key in the header", forge => forge.ByStranger("key-9", h => h["jwk"] = forge.Stranger.Public()) },
        { "the key in the header under our id", forge => forge.ByStranger("key-1", h => h["jwk"] = forge.Stranger.Public()) },
        { "another issuer", forge => forge.With(c => c["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/") },
        { "the issuer with a slash", forge => forge.With(c => c["iss"] = "https://api.botframework.com/") },
        { "no issuer", forge => forge.With(c => c.Remove("iss")) },
        { "the token of another bot", forge => forge.With(c => c["aud"] = "7d1f0e0c-9d0b-4c5e-8a57-1f0f6b2f3c11") },
        { "two audiences", forge => forge.With(c => c["aud"] = new[] { MicrosoftStub.AppId, "7d1f0e0c-9d0b-4c5e-8a57-1f0f6b2f3c11" }) },
        { "no audience", forge => forge.With(c => c.Remove("aud")) },
        { "expired five minutes and some ago", forge => forge.With(c => c["exp"] = MicrosoftStub.Now(-310)) },
        { "never expires", forge => forge.With(c => c.Remove("exp")) },
        { "not valid for five minutes and some yet", forge => forge.With(c => c["nbf"] = MicrosoftStub.Now(310)) },
        { "a token of the emulator", forge => forge.With(c => { c["iss"] = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0"; c["ver"] = "2.0"; c["azp"] = MicrosoftStub.AppId; }) },
        { "a token of another bot as a skill caller", forge => forge.With(c => { c["iss"] = $"https://sts.windows.net/{MicrosoftStub.Tenant}/"; c["ver"] = "1.0"; c["appid"] = "7d1f0e0c-9d0b-4c5e-8a57-1f0f6b2f3c11"; }) },
        { "a megabyte short of what a header may hold", forge => $"Bearer {new string('a', 20_000)}.{new string('b', 4_000)}.c" },
        { "letters beyond ASCII", forge => $"Bearer {forge.Good[..^1]}é" },
    };

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_forged_token_is_refused(string what, Func<Forge, string?> forged)
    {
        var forge = new Forge(_microsoft, _connector.ServiceUrl);

        (await SendAsync(forged(forge))).ShouldBe(HttpStatusCode.Unauthorized, what);
        ShouldHaveDoneNothing();
        forge.Dispose();
    }

    [Fact]
    public async Task Refusals_say_the_same_whatever_is_wrong()
    {
        var forge = new Forge(_microsoft, _connector.ServiceUrl);
        var bodies = new HashSet<string>();
        foreach (var row in Forged())
        {
            using var response = await PostAsync(((Func<Forge, string?>)row[1])(forge), Activities.Message("m1", "hoi", serviceUrl: _connector.ServiceUrl));
            bodies.Add(await response.Content.ReadAsStringAsync());
        }

        bodies.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_Authorization_headers_are_refused()
    {
        using var response = await secured.Server.PostAsync(Activities.Message("m1", "hoi", serviceUrl: _connector.ServiceUrl), $"Bearer {secured.Token()}", "Bearer x");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        ShouldHaveDoneNothing();
    }

    [Theory]
    [InlineData("another service URL in the token", "https://smba.trafficmanager.net/emea/", "msteams", MicrosoftStub.Tenant)]
    [InlineData("no service URL in the token", null, "msteams", MicrosoftStub.Tenant)]
    [InlineData("a channel that the key does not speak for", "", "facebook", MicrosoftStub.Tenant)]
    [InlineData("a user of another tenant", "", "msteams", "11111111-6f0f-4d0e-9a3e-7c5d1e2f4a66")]
    [InlineData("no tenant in Teams", "", "msteams", null)]
    [InlineData("a tenant that is no id", "", "webchat", "*")]
    public async Task A_valid_token_does_not_allow_everything(string what, string? tokenUrl, string channel, string? tenant)
    {
        var token = tokenUrl is null
            ? _microsoft.Token("", c => c.Remove("serviceurl"))
            : _microsoft.Token(tokenUrl.Length == 0 ? _connector.ServiceUrl : tokenUrl);
        using var response = await PostAsync($"Bearer {token}", secured.Message(channel, tenant));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, what);
        ShouldHaveDoneNothing();
    }

    [Fact]
    public async Task A_token_without_service_url_does_not_fit_an_activity_without_one()
    {
        var activity = secured.Message("msteams", MicrosoftStub.Tenant);
        activity.Remove("serviceUrl");
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync($"Bearer {_microsoft.Token("", c => c.Remove("serviceurl"))}", activity);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Both_places_that_name_a_tenant_count()
    {
        var activity = secured.Message("msteams", MicrosoftStub.Tenant);
        activity["channelData"] = new { tenant = new { id = "11111111-6f0f-4d0e-9a3e-7c5d1e2f4a66" } };
        using var response = await PostAsync($"Bearer {secured.Token()}", activity);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://smbа.trafficmanager.net/")]
    [InlineData("https://xn--smb-7cd.trafficmanager.net/")]
    [InlineData("http://169.254.169.254/metadata/")]
    [InlineData("http://[::1]:9/")]
    [InlineData("http://2130706433:9/")]
    [InlineData("http://localhost:9/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//smba.trafficmanager.net/")]
    [InlineData("not an address")]
    public async Task Nothing_is_sent_to_an_address_that_is_not_allowed_even_where_the_token_names_it(string serviceUrl)
    {
        using var response = await PostAsync($"Bearer {_microsoft.Token(serviceUrl)}", secured.Message("msteams", MicrosoftStub.Tenant, serviceUrl));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        ShouldHaveDoneNothing();
    }

    private async Task<HttpStatusCode> SendAsync(string? authorization)
    {
        using var response = await PostAsync(authorization, secured.Message());
        return response.StatusCode;
    }

    private Task<HttpResponseMessage> PostAsync(string? authorization, object activity) => secured.Server.PostAsync(activity, authorization);

    private void ShouldHaveDoneNothing()
    {
        _connector.Authorizations.ShouldBeEmpty();
        _microsoft.TokenRequests.ShouldBeEmpty();
    }
}
