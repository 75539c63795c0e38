using Microsoft.Extensions.Configuration;

namespace BotAdvisor.Web.Tests;

/// <summary>Settings about the bot's identity that are unfit are refused at start, each named with a remedy.</summary>
public class BotSettingsTests
{
    private const string App = "MicrosoftAppId=5a1f0e0c-9d0b-4c5e-8a57-1f0f6b2f3c11";
    private const string Tenant = "MicrosoftAppTenantId=0b6c3a52-6f0f-4d0e-9a3e-7c5d1e2f4a66";

    [Theory]
    [InlineData("MicrosoftAppType", "MicrosoftAppType=MultiTenant")]
    [InlineData("MicrosoftAppId", "MicrosoftAppId=advisor", Tenant)]
    [InlineData("MicrosoftAppTenantId", App)]
    [InlineData("AllowedTenants", "AllowedTenants:0=example.org")]
    [InlineData("MicrosoftAppFederation:IdentityClientId", "MicrosoftAppFederation:IdentityClientId=me")]
    [InlineData("BotOpenIdMetadata", "BotOpenIdMetadata=http://127.0.0.1:9/x")]
    [InlineData("BotOpenIdMetadata", "BotOpenIdMetadata=http://example.org/x", "environment=Development")]
    [InlineData("BotOpenIdMetadata", "BotOpenIdMetadata=nowhere")]
    [InlineData("OAuthAuthority", "OAuthAuthority=http://127.0.0.1:9/")]
    [InlineData("ConnectorHosts", "ConnectorHosts:0=*.trafficmanager.net")]
    [InlineData("ConnectorHosts", "ConnectorHosts:0=https://smba.trafficmanager.net")]
    [InlineData("ConnectorHosts", App, Tenant, "ConnectorHosts:0=127.0.0.1:80")]
    [InlineData("Development:EmulatorTokens", App, Tenant, "Development:EmulatorTokens=true")]
    [InlineData("Development:SkillCallers", App, Tenant, "Development:SkillCallers:0=7d1f0e0c-9d0b-4c5e-8a57-1f0f6b2f3c11")]
    [InlineData("Development:SkillCallers", "Development:SkillCallers:0=bot")]
    public void Unfit_settings_are_named(string named, params string[] settings)
    {
        var complaint = Should.Throw<SettingsException>(() => Settings.From(Configuration(settings))).Complaints.ShouldHaveSingleItem();

        complaint.ShouldStartWith(named);
        complaint.Split(". ").Length.ShouldBeGreaterThan(1, "a remedy follows");
    }

    [Fact]
    public void Loopback_stands_in_for_Microsoft_in_Development()
    {
        var settings = Settings.From(Configuration(App, Tenant, "ASPNETCORE_ENVIRONMENT=Development", "BotOpenIdMetadata=http://127.0.0.1:9/x", "OAuthAuthority=http://localhost:9", "ConnectorHosts:0=127.0.0.1:80", "Development:EmulatorTokens=true"));

        settings.HostsAllowed().ShouldBe(["127.0.0.1:80"]);
    }

    [Fact]
    public void By_default_replies_go_to_the_public_connectors_by_their_whole_names()
    {
        var settings = Settings.From(Configuration(App, Tenant));

        settings.HostsAllowed().ShouldContain("smba.trafficmanager.net");
        settings.HostsAllowed().ShouldAllBe(host => !host.Contains('*', StringComparison.Ordinal));
        settings.TenantsAllowed().ShouldBe(["0b6c3a52-6f0f-4d0e-9a3e-7c5d1e2f4a66"]);
    }

    private static IConfiguration Configuration(params string[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Split('=')[0], setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]))).Build();
}
