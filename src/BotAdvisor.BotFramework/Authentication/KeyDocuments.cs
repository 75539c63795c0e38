using Microsoft.IdentityModel.Protocols;

namespace BotAdvisor.BotFramework.Authentication;

/// <summary>
/// Fetches the documents that name keys. Unlike the library's own retriever it reads no more than the client's buffer takes, so that an
/// endpoint gone mad costs no memory; and it goes from a plain address on this machine, which development may use, to such addresses only.
/// </summary>
/// <param name="http">With a limit on its response buffer; must not follow redirects.</param>
/// <param name="isPlain">Whether http on this machine is all right.</param>
public sealed class KeyDocuments(HttpClient http, bool isPlain) : IDocumentRetriever
{
    /// <summary>The text at an address.</summary>
    /// <exception cref="IOException">The address is not https.</exception>
    /// <exception cref="HttpRequestException">It was not reached, answered with an error, or gave too much.</exception>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        var uri = new Uri(address);
        if (uri.Scheme != Uri.UriSchemeHttps && !(isPlain && ServiceUrlPolicy.IsLoopback(uri))) throw new IOException($"{address} is not https.");
        return await http.GetStringAsync(uri, cancel);
    }
}
