namespace BotAdvisor.Turns;

/// <summary>The advisor that turns ask. It is replaced as a whole when its content changes; a turn keeps the one it began with.</summary>
public sealed class CurrentAdvisor(Advisor advisor)
{
    private volatile Advisor _advisor = advisor;

    public Advisor Advisor => _advisor;

    public void Replace(Advisor advisor) => _advisor = advisor;
}
