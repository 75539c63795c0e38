namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>Every address of the web channel.</summary>
internal static class WebChatEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        FormPage.Map(routes);
        TextPages.Map(routes);
        PageSession.Map(routes);
        DirectLineEndpoints.Map(routes);
    }
}
