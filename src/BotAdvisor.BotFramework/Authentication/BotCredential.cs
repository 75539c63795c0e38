using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>The ways in which a bot may prove itself to Entra.</summary>
public static class BotCredential
{
    // What a managed identity asks for to be taken as a federated credential.
    private const string ExchangeScope = "api://AzureADTokenExchange/.default";

    /// <summary>By a secret.</summary>
    public static TokenCredential OfSecret(Guid tenant, Guid app, string secret, Uri authority) =>
        new ClientSecretCredential(TenantIn(authority) ?? tenant.ToString(), app.ToString(), secret, Options(new ClientSecretCredentialOptions { DisableInstanceDiscovery = IsLoopback(authority) }, authority));

    /// <summary>By a certificate with its private key.</summary>
    public static TokenCredential OfCertificate(Guid tenant, Guid app, X509Certificate2 certificate, Uri authority) =>
        new ClientCertificateCredential(TenantIn(authority) ?? tenant.ToString(), app.ToString(), certificate, Options(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = IsLoopback(authority) }, authority));

    /// <summary>As the user-assigned managed identity whose client id is the bot's app id.</summary>
    public static TokenCredential OfManagedIdentity(Guid app) => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(app.ToString()));

    /// <summary>By a managed identity that the app trusts as a federated credential: no secret of its own.</summary>
    public static TokenCredential OfFederatedIdentity(Guid tenant, Guid app, Guid identity, Uri authority)
    {
        var managed = OfManagedIdentity(identity);
        return new ClientAssertionCredential(
            TenantIn(authority) ?? tenant.ToString(),
            app.ToString(),
            async cancellationToken => (await managed.GetTokenAsync(new TokenRequestContext([ExchangeScope]), cancellationToken)).Token,
            Options(new ClientAssertionCredentialOptions { DisableInstanceDiscovery = IsLoopback(authority) }, authority));
    }

    /// <summary>By a token that a platform, such as Kubernetes, keeps fresh in a file.</summary>
    public static TokenCredential OfFederatedFile(Guid tenant, Guid app, string file, Uri authority) =>
        new WorkloadIdentityCredential(Options(
            new WorkloadIdentityCredentialOptions { TenantId = TenantIn(authority) ?? tenant.ToString(), ClientId = app.ToString(), TokenFilePath = file, DisableInstanceDiscovery = IsLoopback(authority) },
            authority));

    /// <summary>Reads a PKCS#12 file (<c>.pfx</c>), or a PEM file that holds certificate and key.</summary>
    /// <exception cref="CryptographicException">It is neither, the password is wrong, or there is no key in it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static X509Certificate2 ReadCertificate(string path, string? password)
    {
        var certificate = path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password);
        return certificate.HasPrivateKey ? certificate : throw new CryptographicException("There is no private key in it.");
    }

    private static T Options<T>(T options, Uri authority)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = new UriBuilder(authority) { Scheme = Uri.UriSchemeHttps, Path = "/", Port = authority.Port }.Uri;
        options.Retry.MaxRetries = 1;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        if (authority.Scheme == Uri.UriSchemeHttp) options.Transport = new HttpClientTransport(new HttpClient(new Plain(authority)));
        return options;
    }

    // An authority may name its tenant itself: https://login.microsoftonline.com/contoso.
    private static string? TenantIn(Uri authority) => authority.AbsolutePath.Trim('/') is { Length: > 0 } path ? path.Split('/')[0] : null;

    private static bool IsLoopback(Uri authority) => ServiceUrlPolicy.IsLoopback(authority);

    /// <summary>The library insists on https; a stand-in on this machine, which only development may use, speaks http.</summary>
    private sealed class Plain(Uri authority) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = Uri.UriSchemeHttp, Host = authority.Host, Port = authority.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
