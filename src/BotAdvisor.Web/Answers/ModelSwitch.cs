namespace BotAdvisor.Web.Answers;

/// <summary>Whether the model may be asked, and whether it is, as far as this process has seen.</summary>
internal sealed class ModelSwitch
{
    private volatile ModelSwitchState _state = ModelSwitchState.AsSet;

    public ModelSwitchState State
    {
        get => _state;
        set => _state = value;
    }

    /// <summary>Whether the service failed so often that it is left alone for a while.</summary>
    public Func<bool> IsResting { get; set; } = () => false;

    /// <summary>How it stands, in a word for <c>/health/ready</c>.</summary>
    public string Word => !State.IsOn ? "off" : IsResting() ? "failing; answers are quoted" : "on";
}

/// <summary>A position of the switch.</summary>
/// <param name="IsOn">Whether the model may be asked.</param>
/// <param name="Reason">Why it was turned; empty where nobody turned it.</param>
/// <param name="Who">The account and machine that turned it.</param>
/// <param name="When">When it was turned.</param>
internal sealed record ModelSwitchState(bool IsOn, string Reason, string Who, DateTimeOffset? When)
{
    /// <summary>Nobody has turned it.</summary>
    public static ModelSwitchState AsSet { get; } = new(IsOn: true, "", "", null);

    /// <summary>Turned by <c>AzureOpenAI:Enabled</c>.</summary>
    public static ModelSwitchState OffBySetting { get; } = new(IsOn: false, "AzureOpenAI:Enabled is false", "the settings", null);
}
