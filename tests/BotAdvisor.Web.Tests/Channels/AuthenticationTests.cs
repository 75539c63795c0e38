using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BotAdvisor.Web.Tests.Channels;

/// <summary>With an app id: who gets in, and what is sent with which token.</summary>
public sealed class AuthenticationTests : IAsyncLifetime
{
    private readonly SecuredServer _secured = new();

    private MicrosoftStub Microsoft => _secured.Microsoft;

    private ConnectorStub Connector => _secured.Connector;

    public Task InitializeAsync() => _secured.InitializeAsync();

    public Task DisposeAsync() => _secured.DisposeAsync();

    [Fact]
    public async Task A_message_with_a_valid_token_is_answered_with_a_token_of_our_own()
    {
        (await SendAsync(_secured.Token())).ShouldBe(HttpStatusCode.Accepted);

        (await Connector.ReplyToAsync("m1", TimeSpan.FromSeconds(20))).ShouldNotBeNull();
        Connector.Authorizations.ShouldBe(["Bearer outbound-1"]);
        var asked = Microsoft.TokenRequests.ShouldHaveSingleItem();
        asked["tenant"].ShouldBe(MicrosoftStub.Tenant);
        asked["client_id"].ShouldBe(MicrosoftStub.AppId);
        asked["client_secret"].ShouldBe(MicrosoftStub.Secret);
        asked["grant_type"].ShouldBe("client_credentials");
        asked["scope"].ShouldContain("https://api.botframework.com/.default");
    }

    [Theory]
    [InlineData(-290, 0)]
    [InlineData(3_600, 290)]
    public async Task Clocks_may_lie_five_minutes_apart(int expires, int notBefore) =>
        (await SendAsync(_secured.Token(claims: c => { c["exp"] = MicrosoftStub.Now(expires); c["nbf"] = MicrosoftStub.Now(notBefore); }))).ShouldBe(HttpStatusCode.Accepted);

    [Fact]
    public async Task A_key_without_endorsements_may_not_speak_for_Teams()
    {
        Microsoft.Roll("key-2");

        (await SendAsync(_secured.Token())).ShouldBe(HttpStatusCode.Unauthorized, "the keys were fetched less than a minute ago");
        await using var fresh = await TestServer.StartAsync(Microsoft.Settings(Connector.ServiceUrl));
        await fresh.UntilReadyAsync();
        using var teams = await fresh.PostAsync(_secured.Message(), $"Bearer {_secured.Token()}");
        using var webChat = await fresh.PostAsync(_secured.Message("webchat", tenant: null), $"Bearer {_secured.Token()}");
        teams.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        webChat.StatusCode.ShouldBe(HttpStatusCode.Accepted, "Microsoft took the endorsements for this channel away");
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_token()
    {
        await using var elsewhere = await ConnectorStub.StartAsync();
        Connector.RedirectTo = elsewhere.ServiceUrl;
        await SendAsync(_secured.Token());

        (await Wait.ForAsync(() => !Connector.Authorizations.IsEmpty)).ShouldBeTrue();
        elsewhere.Authorizations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_without_the_certificate_of_its_name_gets_no_request()
    {
        // Whoever makes a name lead to a machine of their own, as DNS rebinding does, still lacks the certificate.
        using var impostor = new TcpListener(IPAddress.Loopback, 0);
        impostor.Start();
        var url = $"https://localhost:{((IPEndPoint)impostor.LocalEndpoint).Port}/";
        using var certificate = new CertificateRequest("CN=localhost", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        await using var server = await TestServer.StartAsync([.. Microsoft.Settings(), $"--ConnectorHosts:0={new Uri(url).Authority}"]);
        await server.UntilReadyAsync();
        var read = Task.Run(async () =>
        {
            using var client = await impostor.AcceptTcpClientAsync();
            await using var tls = new SslStream(client.GetStream());
            await tls.AuthenticateAsServerAsync(certificate);
            return await tls.ReadAsync(new byte[1]);
        });

        using var response = await server.PostAsync(_secured.Message(serviceUrl: url), $"Bearer {Microsoft.Token(url)}");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await Wait.ForAsync(() => read.IsCompleted)).ShouldBeTrue();
        (read.IsFaulted || await read == 0).ShouldBeTrue("nothing was sent over the connection");
    }

    [Fact]
    public async Task A_certificate_serves_in_place_of_the_secret()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pfx");
        using (var key = RSA.Create(2048))
        using (var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200)))
        {
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "word"));
        }

        await using var server = await TestServer.StartAsync([.. Microsoft.Settings(Connector.ServiceUrl, withSecret: false), $"--MicrosoftAppCertificate:Path={file}", "--MicrosoftAppCertificate:Password=word"]);
        await server.UntilReadyAsync();
        using var response = await server.PostAsync(_secured.Message(), $"Bearer {_secured.Token()}");

        (await Connector.ReplyToAsync("m1", TimeSpan.FromSeconds(20))).ShouldNotBeNull();
        var asked = Microsoft.TokenRequests.ShouldHaveSingleItem();
        asked["client_assertion_type"].ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        asked.ShouldNotContainKey("client_secret");
        File.Delete(file);
    }

    [Fact]
    public async Task A_token_that_theConnector_does_not_take_is_replaced_once()
    {
        Connector.Answers.Enqueue(401);
        await SendAsync(_secured.Token());

        (await Connector.ReplyToAsync("m1", TimeSpan.FromSeconds(20))).ShouldNotBeNull();
        Connector.Authorizations.ShouldBe(["Bearer outbound-1", "Bearer outbound-2"]);
    }

    [Fact]
    public async Task One_token_is_fetched_for_all_who_wait()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => _secured.Server.PostAsync(_secured.Message(id: $"m{i}", conversation: $"c{i}"), $"Bearer {_secured.Token()}")));
        (await Wait.ForAsync(() => Connector.Received.Count == 50)).ShouldBeTrue();

        Microsoft.TokenRequests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reply_waits_where_there_is_no_token_and_is_not_lost()
    {
        Microsoft.TokenRefusal = (401, """{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys are expired."}""");
        await SendAsync(_secured.Token());
        (await Wait.ForAsync(() => !Microsoft.TokenRequests.IsEmpty)).ShouldBeTrue();
        Connector.Received.ShouldBeEmpty();
        Microsoft.TokenRefusal = null;

        (await Connector.ReplyToAsync("m1", TimeSpan.FromSeconds(30))).ShouldNotBeNull();
    }

    private async Task<HttpStatusCode> SendAsync(string token)
    {
        using var response = await _secured.Server.PostAsync(_secured.Message(), $"Bearer {token}");
        return response.StatusCode;
    }
}
