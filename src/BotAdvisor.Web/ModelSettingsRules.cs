using BotAdvisor.BotFramework.Authentication;

namespace BotAdvisor.Web;

/// <summary>What must hold for the settings of the model; each complaint names the setting, the rule and the remedy.</summary>
internal static class ModelSettingsRules
{
    /// <summary>What is wrong, one sentence each, with the remedy.</summary>
    public static IEnumerable<string> Complaints(Settings settings)
    {
        var model = settings.AzureOpenAI;
        if (model.IsSet && Address(settings, model.Endpoint) is { } complaint) yield return complaint;
        if (model.IsSet && model.Deployment.Length == 0) yield return "AzureOpenAI:Deployment is empty, and AzureOpenAI:Endpoint is not. Set it to the name of the deployment that writes, or leave both empty.";
        if (!model.IsSet && model.Deployment.Length + model.ApiKey.Length + model.EmbeddingDeployment.Length > 0) yield return "AzureOpenAI:Endpoint is empty, and another setting of AzureOpenAI is not. Set it to the address of the service, or leave all empty.";
        if (model.ApiKey.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || !char.IsAscii(sign))) yield return "AzureOpenAI:ApiKey holds a space or a sign that no key has. Copy the key again, without the line around it.";
        foreach (var (name, value, most) in new[] { ("PerPersonPerDay", model.PerPersonPerDay, ModelSettings.MostQuestions), ("PerDay", model.PerDay, ModelSettings.MostQuestions), ("AtOnce", model.AtOnce, ModelSettings.MostAtOnce), ("Seconds", model.Seconds, ModelSettings.MostSeconds) })
        {
            if (value < 1 || value > most) yield return $"AzureOpenAI:{name} is {value}. Set it to a number from 1 to {most}.";
        }
    }

    private static string? Address(Settings settings, string endpoint)
    {
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length > 0) return $"AzureOpenAI:Endpoint is '{endpoint}', not an address. Write it as https://NAME.openai.azure.com/.";
        return uri.Scheme == Uri.UriSchemeHttp && !(settings.IsDevelopment && ServiceUrlPolicy.IsLoopback(uri)) ? $"AzureOpenAI:Endpoint is '{endpoint}'. Use https; http is for this machine in the Development environment only." : null;
    }
}
