using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.Knowledge;
using BotAdvisor.Labels;
using BotAdvisor.Turns;
using BotAdvisor.Web.Documents;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Channels.WebChat;

/// <summary>
/// What the page asks of the server beside Direct Line: its token, deleting its conversation, its files and the passages behind a source.
/// A token is given to our own page only; a page that was here before shows its key, and gets one for the same conversation.
/// </summary>
internal sealed class PageSession(TokenSigner signer, Visitors visitors, Forgetting forgetting, CurrentAdvisor current, DocumentStore documents, Settings settings, TimeProvider time, ILogger<PageSession> logger)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/webchat");
        pages.MapPost("/token", (HttpContext context, PageSession session) => session.TokenAsync(context)).RequireRateLimiting(Limits.Beginning);
        pages.MapDelete("/conversation", (HttpContext context, PageSession session) => session.ForgetAsync(context)).RequireRateLimiting(Limits.Beginning);
        pages.MapGet("/sources/{id}", (HttpContext context, string id, PageSession session) => session.Source(context, id));
        pages.MapMethods("/{name}", [HttpMethods.Get, HttpMethods.Head], (string name) => PageFiles.Find(name) is { } file ? file : Results.NotFound());
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        if (!visitors.MayCome(context) || !visitors.ComesFromOurPage(context)) return DirectLineEndpoints.Answer(DirectLineRefusal.OtherOrigin);
        var key = await KeyAsync(context);
        var known = key is null ? null : signer.Read(key, TokenUse.Resume).Token;
        var (conversation, user) = known is { User: { } before } ? (known.Conversation, before) : (DirectLineServer.NewConversation(), DirectLineServer.NewUser());
        var now = time.GetUtcNow();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new SessionView(
                conversation,
                signer.Sign(new(conversation, user, TokenUse.Talk, now + DirectLineServer.TokenLifetime, [])),
                user,
                signer.Sign(new(conversation, user, TokenUse.Resume, now + TimeSpan.FromHours(settings.WebChat.KeepHours), [])),
                known is not null),
            PageJson.Default.SessionView);
    }

    private async Task<IResult> ForgetAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!visitors.ComesFromOurPage(context)) return DirectLineEndpoints.Answer(DirectLineRefusal.OtherOrigin);

        // The key will do too: whoever comes back after the token expired must not need a new one in order to be forgotten.
        if (signer.Read(header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : "", TokenUse.Resume).Token is not { } token) return DirectLineEndpoints.Answer(DirectLineRefusal.BadToken);
        try
        {
            await forgetting.ForgetAsync(token.Conversation, context.RequestAborted);
            return Results.NoContent();
        }
        catch (SqliteException e)
        {
            Log.NotForgotten(logger, e);
            return DirectLineEndpoints.Answer(DirectLineRefusal.Unavailable);
        }
    }

    private IResult Source(HttpContext context, string id)
    {
        if (!visitors.MayCome(context)) return DirectLineEndpoints.Answer(DirectLineRefusal.OtherOrigin);
        if (documents.Read(id) is { } excerpt) return Place(context, new(excerpt.DocumentTitle, excerpt.Section, [new(excerpt.DocumentTitle, excerpt.Text)]));
        var knowledge = current.Advisor.Content.Knowledge;
        if (!knowledge.Sources.Has(id)) return Results.NotFound();
        var language = FormPage.ViewOf(context).Language;
        var place = knowledge.Sources.Cite(id, Strength.Report, language);
        var passages = Passage.Of(knowledge).Where(passage => passage.Text.Sources.Contains(id, StringComparer.Ordinal) && !passage.IsNotTold)
            .Select(passage => new PassageView(passage.Title.In(language), passage.Text.Text.In(language)))
            .DistinctBy(passage => passage.Text, StringComparer.Ordinal);
        return Place(context, new(place.Title, place.Section, [.. passages]));
    }

    private static IResult Place(HttpContext context, PlaceView place)
    {
        context.Response.Headers.CacheControl = "private, max-age=300";
        return Results.Json(place, PageJson.Default.PlaceView);
    }

    private static async Task<string?> KeyAsync(HttpContext context)
    {
        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { IsEmpty: false } body) return null;
        try
        {
            return JsonSerializer.Deserialize(body.Span, PageJson.Default.KeyBody)?.Key;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What the page sends to come back to its conversation.</summary>
internal sealed record KeyBody(string? Key);

/// <summary>What the page needs to talk.</summary>
/// <param name="ConversationId">Its conversation.</param>
/// <param name="Token">Its token.</param>
/// <param name="UserId">Its user.</param>
/// <param name="Key">What it gets a new token for the same conversation with; kept by the page.</param>
/// <param name="IsKnown">Whether it was here before.</param>
internal sealed record SessionView(string ConversationId, string Token, string UserId, string Key, bool IsKnown);

/// <summary>A place in a document with what the advisor knows from there.</summary>
internal sealed record PlaceView(string Title, string Section, ImmutableArray<PassageView> Passages);

/// <summary>One statement, with the name of the thing it is about.</summary>
internal sealed record PassageView(string Title, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeyBody))]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(PlaceView))]
internal sealed partial class PageJson : JsonSerializerContext;
