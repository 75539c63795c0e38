namespace BotAdvisor.Web.Operations;

internal static class FrontPage
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", () => Results.Text("BotAdvisor"));
}
