using BotAdvisor.Web.Commands;
using Microsoft.Extensions.Configuration;

namespace BotAdvisor.Web.Tests.Commands;

/// <summary>What <c>botadvisor check</c> says of an installation with an app id when something is wrong with it.</summary>
public sealed class BotChecksTests : IAsyncLifetime
{
    private MicrosoftStub _microsoft = null!;

    public async Task InitializeAsync() => _microsoft = await MicrosoftStub.StartAsync();

    public Task DisposeAsync() => _microsoft.DisposeAsync().AsTask();

    [Fact]
    public async Task Nothing_is_wrong_with_an_installation_that_is_fit() =>
        (await FindingsAsync()).ShouldAllBe(finding => !finding.IsFault);

    [Theory]
    [InlineData("AADSTS7000222: expired", "secret of the app has expired")]
    [InlineData("AADSTS90002: no tenant", "no such tenant")]
    [InlineData("AADSTS700016: unknown app", "not known in this tenant")]
    public async Task A_secret_that_has_expired_and_a_wrong_tenant_are_told(string entra, string said)
    {
        _microsoft.TokenRefusal = (400, $$"""{"error":"invalid_client","error_description":"{{entra}}"}""");

        (await FaultAsync("reply token")).ShouldContain(said);
    }

    [Fact]
    public async Task No_secret_at_all_is_told() => (await FaultAsync("reply token", "MicrosoftAppPassword=")).ShouldContain("Set MicrosoftAppPassword");

    [Fact]
    public async Task A_key_endpoint_that_is_not_reached_is_told() =>
        (await FaultAsync("keys", "BotOpenIdMetadata=http://127.0.0.1:9/openidconfiguration")).ShouldContain("Check BotOpenIdMetadata");

    [Theory]
    [InlineData(7, "ahead")]
    [InlineData(-7, "behind")]
    public async Task A_clock_that_is_off_is_told(int minutes, string said)
    {
        var time = new ManualTime();
        time.Skip(TimeSpan.FromMinutes(minutes));

        (await new BotChecks(SettingsOf(), time).RunAsync()).Single(finding => finding.What == "clock").State.ShouldContain(said);
    }

    [Fact]
    public async Task Hosts_without_that_of_Teams_are_told()
    {
        var settings = Settings.From(new ConfigurationBuilder().AddCommandLine([$"--MicrosoftAppId={MicrosoftStub.AppId}", $"--MicrosoftAppTenantId={MicrosoftStub.Tenant}", "--ConnectorHosts:0=connector.example.org", "--BotOpenIdMetadata=https://127.0.0.1:9/", "--OAuthAuthority=https://127.0.0.1:9/", "--MicrosoftAppPassword=x"]).Build());

        (await new BotChecks(settings, TimeProvider.System).RunAsync()).Single(finding => finding.What == "hosts").State.ShouldContain("Add that host to ConnectorHosts");
    }

    [Fact]
    public async Task A_tenant_that_is_left_out_is_told() =>
        (await FindingsAsync("AllowedTenants:0=11111111-6f0f-4d0e-9a3e-7c5d1e2f4a66")).Single(finding => finding.What == "tenants").State.ShouldContain("not among them");

    private async Task<string> FaultAsync(string what, params string[] settings) =>
        (await FindingsAsync(settings)).Single(finding => finding.IsFault && finding.What == what).State;

    private Task<IReadOnlyList<Finding>> FindingsAsync(params string[] settings) => new BotChecks(SettingsOf(settings), TimeProvider.System).RunAsync();

    private Settings SettingsOf(params string[] settings) =>
        Settings.From(new ConfigurationBuilder().AddCommandLine([.. _microsoft.Settings("http://127.0.0.1:9"), .. settings.Select(setting => $"--{setting}")]).Build());
}
