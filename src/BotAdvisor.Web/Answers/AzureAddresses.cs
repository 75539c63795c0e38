using System.Net;

namespace BotAdvisor.Web.Answers;

/// <summary>
/// Azure OpenAI answers under two addresses: <c>/openai/v1/</c>, and the earlier <c>/openai/deployments/NAME/</c> with an API version, which is
/// all that older gateways before it let through. Asks under the first; where that does not exist, under the second, from then on always.
/// </summary>
internal sealed class AzureAddresses(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>What stands before the name of a call in the first kind of address.</summary>
    public const string Current = "/openai/v1/";

    private const string EarlierVersion = "2024-10-21";

    private volatile bool _usesEarlier;

    /// <summary>The address that the client library is given for an endpoint.</summary>
    public static Uri Of(Uri endpoint)
    {
        var path = endpoint.AbsolutePath.TrimEnd('/');
        return new Uri(endpoint, path.EndsWith(Current.TrimEnd('/'), StringComparison.Ordinal) ? path : path + Current.TrimEnd('/'));
    }

    /// <summary>Has requests for a deployment go to the earlier address where the current one does not exist.</summary>
    public required string Deployment { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var current = request.RequestUri!;
        if (_usesEarlier) request.RequestUri = Earlier(current);
        var response = await base.SendAsync(request, cancellationToken);
        if (_usesEarlier || response.StatusCode != HttpStatusCode.NotFound || await SaysNoDeploymentAsync(response, cancellationToken)) return response;
        request.RequestUri = Earlier(current);
        var earlier = await base.SendAsync(request, cancellationToken);
        if (earlier.StatusCode == HttpStatusCode.NotFound)
        {
            earlier.Dispose();
            return response;
        }

        _usesEarlier = true;
        response.Dispose();
        return earlier;
    }

    private static async Task<bool> SaysNoDeploymentAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        return (await response.Content.ReadAsStringAsync(cancellationToken)).Contains("DeploymentNotFound", StringComparison.Ordinal);
    }

    private Uri Earlier(Uri current)
    {
        var path = current.AbsolutePath.Replace(Current, $"/openai/deployments/{Uri.EscapeDataString(Deployment)}/", StringComparison.Ordinal);
        return new UriBuilder(current) { Path = path, Query = $"api-version={EarlierVersion}" }.Uri;
    }
}
