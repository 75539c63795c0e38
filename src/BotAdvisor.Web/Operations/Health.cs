using BotAdvisor.BotFramework.Authentication;
using BotAdvisor.Web.Answers;
using BotAdvisor.Web.Storage;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Operations;

/// <summary>
/// <c>/health/live</c>: the program runs. <c>/health/ready</c>: it can take messages, which it can where the storage can be written and there
/// are keys to check tokens with; it is degraded, and still takes them, where content files have faults and the earlier content is in use. Where there is a model it tells how that stands, too.
/// </summary>
internal static class Health
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(SqliteStorage storage, InboundGate gate, ContentReload content, IServiceProvider services, ILoggerFactory loggers)
    {
        if (!gate.IsReady) return Results.Text("not ready: the keys for inbound tokens were not fetched yet", statusCode: StatusCodes.Status503ServiceUnavailable);
        try
        {
            await storage.ProveWritableAsync();
            var state = content.Faults.Count == 0 ? "ready" : $"degraded: the earlier content is in use\n{string.Join('\n', content.Faults)}";

            // Without its model the advisor quotes, so it is as ready as with it.
            return Results.Text(services.GetService<ModelSwitch>() is { } model ? $"{state}\nmodel: {model.Word}" : state);
        }
        catch (Exception e) when (e is SqliteException or ObjectDisposedException)
        {
            Log.NotReady(loggers.CreateLogger(nameof(Health)), e);
            return Results.Text("not ready: the storage cannot be written", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
