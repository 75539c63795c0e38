using System.Net;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>Tokens of the emulator and of skill callers: refused, unless a setting for development takes them.</summary>
public sealed class DevelopmentTokenTests : IAsyncLifetime
{
    private const string Caller = "7d1f0e0c-9d0b-4c5e-8a57-1f0f6b2f3c11";
    private const string Url = "http://127.0.0.1:9/";

    private MicrosoftStub _microsoft = null!;

    public async Task InitializeAsync() => _microsoft = await MicrosoftStub.StartAsync();

    public Task DisposeAsync() => _microsoft.DisposeAsync().AsTask();

    [Theory]
    [InlineData("", "2.0", MicrosoftStub.AppId, HttpStatusCode.Unauthorized)]
    [InlineData("--Development:EmulatorTokens=true", "2.0", MicrosoftStub.AppId, HttpStatusCode.OK)]
    [InlineData("--Development:EmulatorTokens=true", "1.0", MicrosoftStub.AppId, HttpStatusCode.OK)]
    [InlineData("--Development:EmulatorTokens=true", "2.0", Caller, HttpStatusCode.Unauthorized)]
    [InlineData("--Development:SkillCallers:0=" + Caller, "1.0", Caller, HttpStatusCode.OK)]
    [InlineData("--Development:SkillCallers:0=" + Caller, "2.0", "11111111-9d0b-4c5e-8a57-1f0f6b2f3c11", HttpStatusCode.Unauthorized)]
    public async Task They_are_taken_only_where_a_setting_says_so_and_from_whom_it_says(string setting, string version, string app, HttpStatusCode expected)
    {
        string[] settings = [.. _microsoft.Settings("http://127.0.0.1:9"), $"--Development:EntraOpenIdMetadata={_microsoft.Metadata}", .. setting.Length > 0 ? new[] { setting } : []];
        await using var server = await TestServer.StartAsync(settings);
        await server.UntilReadyAsync();
        var issuer = version == "2.0" ? $"https://login.microsoftonline.com/{MicrosoftStub.Tenant}/v2.0" : $"https://sts.windows.net/{MicrosoftStub.Tenant}/";
        var token = _microsoft.Token(Url, claims =>
        {
            claims["iss"] = issuer;
            claims["ver"] = version;
            claims[version == "2.0" ? "azp" : "appid"] = app;
        });

        (await PostAsync(server, token)).ShouldBe(expected);
        (await PostAsync(server, _microsoft.Token(Url))).ShouldBe(HttpStatusCode.OK, "those of the Bot Framework always are");
    }

    private static async Task<HttpStatusCode> PostAsync(TestServer server, string token)
    {
        using var response = await server.PostAsync(Activities.InTenant(MicrosoftStub.Tenant, Url, expectReplies: true), $"Bearer {token}");
        return response.StatusCode;
    }
}
