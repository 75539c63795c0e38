namespace BotAdvisor.Web;

/// <summary>The model that may write answers to open questions, on Azure OpenAI or another service that speaks its protocol.</summary>
public sealed class ModelSettings
{
    internal const int MostQuestions = 1_000_000;
    internal const int MostAtOnce = 1_000;
    internal const int MostSeconds = 120;

    /// <summary>The address of the service: https, such as <c>https://NAME.openai.azure.com/</c>. The default is empty: no model.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The key. Comes from the environment or a vault, never from a file in the repository. The default is empty: Entra id, with the identity of the bot or of this machine.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The name of the deployment that writes. The default is empty; needed with an endpoint.</summary>
    public string Deployment { get; set; } = "";

    /// <summary>The name of a deployment that makes vectors; <c>check</c> tries it, and nothing else uses it yet. The default is empty.</summary>
    public string EmbeddingDeployment { get; set; } = "";

    /// <summary>Whether the endpoint is another service that speaks OpenAI's protocol, with its whole path, such as <c>https://host/v1</c>. The default is no: Azure OpenAI.</summary>
    public bool OtherService { get; set; }

    /// <summary>Whether the model may be asked. The default is yes; changing the file to no turns it off while the program runs.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How many questions of one person go to the model in a day. From 1 to 1000000; the default is 50.</summary>
    public int PerPersonPerDay { get; set; } = 50;

    /// <summary>How many questions of all together go to the model in a day. From 1 to 1000000; the default is 5000.</summary>
    public int PerDay { get; set; } = 5_000;

    /// <summary>How many questions the model is asked at once; more are answered without it. From 1 to 1000; the default is 16.</summary>
    public int AtOnce { get; set; } = 16;

    /// <summary>After so many seconds in all, repetitions included, the passages are quoted instead. From 1 to 120; the default is 30.</summary>
    public int Seconds { get; set; } = 30;

    /// <summary>Whether there is a model at all.</summary>
    internal bool IsSet => Endpoint.Length > 0;
}
