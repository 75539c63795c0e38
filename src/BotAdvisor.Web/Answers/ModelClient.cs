using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using BotAdvisor.Web.Operations;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace BotAdvisor.Web.Answers;

/// <summary>The client library for the service of the settings. It repeats nothing and logs nothing: that is for the layers round it.</summary>
internal static class ModelClient
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    // Proof by a policy, which Entra id needs, is marked as open to change in this version of the library. The version is pinned, and a test makes a real call.
#pragma warning disable OPENAI001
    public static IChatClient Chat(Settings settings) =>
        new ChatClient(settings.AzureOpenAI.Deployment, Proof(settings), Options(settings, settings.AzureOpenAI.Deployment)).AsIChatClient();

    public static IEmbeddingGenerator<string, Embedding<float>> Embeddings(Settings settings) =>
        new EmbeddingClient(settings.AzureOpenAI.EmbeddingDeployment, Proof(settings), Options(settings, settings.AzureOpenAI.EmbeddingDeployment)).AsIEmbeddingGenerator();
#pragma warning restore OPENAI001

    private static OpenAIClientOptions Options(Settings settings, string deployment)
    {
        var model = settings.AzureOpenAI;
        var endpoint = new Uri(model.Endpoint);
        var handler = Body.Handler(useProxy: !endpoint.IsLoopback);
        return new OpenAIClientOptions
        {
            Endpoint = model.OtherService ? endpoint : AzureAddresses.Of(endpoint),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = TimeSpan.FromSeconds(model.Seconds),
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false, EnableMessageContentLogging = false },
            Transport = new HttpClientPipelineTransport(new HttpClient(model.OtherService ? handler : new AzureAddresses(handler) { Deployment = deployment }) { Timeout = Timeout.InfiniteTimeSpan }),
        };
    }

    // Without a key it is the bot itself that has the right to use the service, or where it has no identity of its own, this machine.
    private static AuthenticationPolicy Proof(Settings settings)
    {
        var model = settings.AzureOpenAI;
        if (model.ApiKey.Length > 0 && model.OtherService) return ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential(model.ApiKey));
        if (model.ApiKey.Length > 0) return ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(model.ApiKey), "api-key");
        return new BearerTokenPolicy(BotIdentity.Own(settings) ?? new DefaultAzureCredential(), Scope);
    }
}
