using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.Web.Storage;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Operations;

/// <summary>
/// <c>/health/live</c>: the program runs. <c>/health/ready</c>: it can take messages, which it can where the storage can be written and there
/// are keys to check tokens with; it is degraded, and still takes them, where content files have faults and the earlier content is in use.
/// </summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(SqliteStorage storage, InboundGate gate, ContentReload content, ILoggerFactory loggers)
    {
        if (!gate.IsReady) return Results.Text("not ready: the keys for inbound tokens were not fetched yet", statusCode: StatusCodes.Status503ServiceUnavailable);
        try
        {
            await storage.ProveWritableAsync();
            return content.Faults.Count == 0 ? Results.Text("ready") : Results.Text($"degraded: the earlier content is in use\n{string.Join('\n', content.Faults)}");
        }
        catch (Exception e) when (e is SqliteException or ObjectDisposedException)
        {
            Log.NotReady(loggers.CreateLogger(nameof(Health)), e);
            return Results.Text("not ready: the storage cannot be written", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
