using System.Collections.Immutable;
using BotAdvisor.Answers;
using BotAdvisor.Labels;
using BotAdvisor.Web.Answers;
using Microsoft.Extensions.AI;

namespace BotAdvisor.Web.Commands;

/// <summary>Asks the model of the settings one small question, and tells in plain words what is wrong where it does not answer.</summary>
internal sealed class ModelChecks(Settings settings, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly OpenQuestion Trial = new("Wanneer gaat het loket open?", Language.Nl, [new("p1", "Loket", "Het loket gaat om negen uur open.", ImmutableArray<Replies.SourceCitation>.Empty, Strength.OwnDocument)], "check");

    /// <summary>What was found, in order.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync()
    {
        var model = settings.AzureOpenAI;
        if (!model.Enabled) return [new("model", "off, because AzureOpenAI:Enabled is false; answers are quoted")];
        var writes = await TryAsync("model", model.Deployment, WriteAsync);
        return model.EmbeddingDeployment.Length == 0 ? [writes] : [writes, await TryAsync("embeddings", model.EmbeddingDeployment, EmbedAsync)];
    }

    private async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        using var client = new StreamedChatClient(new TemperateChatClient(ModelClient.Chat(settings)), time, Patience);
        var began = time.GetTimestamp();
        var response = await client.GetResponseAsync(AnswerPrompt.Load(Installed.Prompt).For(Trial), GroundedAnswerWriter.Options, cancellationToken);
        return AnswerForm.Read(response.Text) is null
            ? throw new ModelException(ModelFault.Malformed, "not of the form asked for")
            : $"{settings.AzureOpenAI.Deployment} answers in {time.GetElapsedTime(began).TotalSeconds:0.0} seconds";
    }

    private async Task<string> EmbedAsync(CancellationToken cancellationToken)
    {
        using var embeddings = ModelClient.Embeddings(settings);
        try
        {
            var vector = await embeddings.GenerateVectorAsync(Trial.Text, cancellationToken: cancellationToken);
            return $"{settings.AzureOpenAI.EmbeddingDeployment} makes vectors of {vector.Length} numbers";
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw ModelFaults.Of(e);
        }
    }

    private async Task<Finding> TryAsync(string what, string deployment, Func<CancellationToken, Task<string>> ask)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            return new(what, await ask(limit.Token));
        }
        catch (ModelException e)
        {
            return new(what, Told(e, deployment), IsFault: e.Fault != ModelFault.Throttled);
        }
        catch (OperationCanceledException)
        {
            return new(what, Told(new(ModelFault.Silent, ""), deployment), IsFault: true);
        }
        catch (SettingsException e)
        {
            return new(what, e.Message, IsFault: true);
        }
    }

    private string Told(ModelException e, string deployment)
    {
        var model = settings.AzureOpenAI;
        return e.Fault switch
        {
            ModelFault.Throttled => $"{deployment} works, but is asked too much at this moment ({e.Detail}); answers are quoted meanwhile. Where that goes on, raise the limit of the deployment.",
            ModelFault.Misconfigured when e.Detail.Contains("401", StringComparison.Ordinal) || e.Detail.Contains("403", StringComparison.Ordinal) => model.ApiKey.Length > 0
                ? $"{model.Endpoint} refuses the key ({e.Detail}). Copy the key of this resource again into AzureOpenAI:ApiKey, and see that its firewall lets this machine in."
                : $"{model.Endpoint} refuses the identity ({e.Detail}). Give it the role 'Cognitive Services OpenAI User' on the resource, or set AzureOpenAI:ApiKey.",
            ModelFault.Misconfigured when e.Detail.Contains("no token", StringComparison.Ordinal) => "Entra gives no token for the service. Give the bot or this machine an identity, or set AzureOpenAI:ApiKey.",
            ModelFault.Misconfigured when e.Detail.Contains("DeploymentNotFound", StringComparison.Ordinal) => $"There is no deployment '{deployment}' at {model.Endpoint}. Correct its name; a new one can take five minutes.",
            ModelFault.Misconfigured when e.Detail.Contains("404", StringComparison.Ordinal) => $"{model.Endpoint} is reached, but is no such service ({e.Detail}). Write AzureOpenAI:Endpoint as https://NAME.openai.azure.com/; for another service set AzureOpenAI:OtherService.",
            ModelFault.Misconfigured => $"{deployment} does not take the request ({e.Detail}). Use a chat model that gives structured output.",
            ModelFault.Unavailable or ModelFault.Silent => $"No answer from {model.Endpoint} ({e.Detail}). Check AzureOpenAI:Endpoint, the network and the proxy; answers are quoted meanwhile.",
            ModelFault.Malformed or ModelFault.Truncated => $"{deployment} answers, but not in the form asked for ({e.Detail}). Use a model that gives structured output.",
            _ => $"{deployment} answers, but its content filter or the model stopped a harmless question ({e.Detail}). Look at the filter of the deployment.",
        };
    }
}
