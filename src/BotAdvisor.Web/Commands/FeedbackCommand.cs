using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotAdvisor.Web.Channels.Teams.Feedback;
using BotAdvisor.Web.Storage;
using Microsoft.Data.Sqlite;

namespace BotAdvisor.Web.Commands;

/// <summary><c>botadvisor feedback [--json]</c>: what users thought of answers, also while the server runs.</summary>
internal static class FeedbackCommand
{
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (options, reason) = CommandOptions.Read(arguments, [], ["--json"]);
        if (options is null || options.Text is not null) return Usage.Refuse(reason ?? "feedback takes no text.");
        try
        {
            var opinions = Kept(Settings.From(Installed.Configuration()).Storage.File());
            foreach (var kept in opinions) Console.WriteLine(options.Json ? Json(kept) : Line(kept));
            if (!options.Json) Console.WriteLine($"{opinions.Count(kept => kept.Opinion.IsLike).ToString(CultureInfo.InvariantCulture)} up, {opinions.Count(kept => !kept.Opinion.IsLike).ToString(CultureInfo.InvariantCulture)} down");
            return Usage.Done;
        }
        catch (SettingsException e)
        {
            return Usage.Fail(e.Message);
        }
        catch (SqliteException e)
        {
            return Usage.Fail($"The feedback cannot be read: {e.Message} Start this version of the server once, which brings its storage up to date, and check Storage:Path.");
        }
    }

    private static ImmutableArray<KeptOpinion> Kept(string file)
    {
        if (!File.Exists(file)) return [];
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return SqliteFeedback.All(connection);
    }

    private static string Line(KeptOpinion kept) =>
        $"{kept.Day:yyyy-MM-dd}  {(kept.Opinion.IsLike ? "up  " : "down")}  {(kept.Intent.Length > 0 ? kept.Intent : "unknown")}  {string.Join(' ', kept.Sources)}{(kept.Opinion.Comment.Length > 0 ? $"  \"{OneLine(kept.Opinion.Comment)}\"" : "")}";

    // A terminal obeys control characters; what a user wrote is not to command it.
    private static string OneLine(string comment) => string.Concat(comment.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static string Json(KeptOpinion kept) => new JsonObject
    {
        ["day"] = kept.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["reaction"] = kept.Opinion.IsLike ? "like" : "dislike",
        ["comment"] = kept.Opinion.Comment,
        ["intent"] = kept.Intent,
        ["sources"] = new JsonArray([.. kept.Sources.Select(source => JsonValue.Create(source))]),
    }.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
