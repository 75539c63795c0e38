using System.Diagnostics;
using System.Globalization;
using BotAdvisor.Storage;
using BotAdvisor.Web.Storage;

namespace BotAdvisor.Benchmarks;

/// <summary>
/// What a durable turn costs the processor (accept, load, decide, save) with a thousand and with a million conversations stored, by turns in
/// one run, and what it allocates.
/// </summary>
internal static class StoredConversations
{
    private const int Few = 1_000;
    private const int Many = 1_000_000;
    private const int Turns = 8_000;
    private const int AtOnce = 256;
    private const int Rounds = 5;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("stored-");
        var advisor = new Advisor(AdvisorContent.Load(new(Path.Combine(AppContext.BaseDirectory, "knowledge"), Path.Combine(AppContext.BaseDirectory, "dialogs"))), new AdvisorSettings());
        using (var few = await FilledAsync(Path.Combine(folder.FullName, "few.db"), Few, advisor))
        using (var many = await FilledAsync(Path.Combine(folder.FullName, "many.db"), Many, advisor))
        {
            await MeasureAsync(few, advisor, "w");
            await MeasureAsync(many, advisor, "w");
            Console.WriteLine("| | 1,000 stored | 1,000,000 stored | ratio | allocated a turn |");
            Console.WriteLine("|---|---|---|---|---|");
            for (var round = 1; round <= Rounds; round++)
            {
                var (a, b) = (await MeasureAsync(few, advisor, $"r{round}-"), await MeasureAsync(many, advisor, $"r{round}-"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| round {round} | {a.Micros:0} µs | {b.Micros:0} µs | {b.Micros / a.Micros:0.00} | {b.Kilobytes:0} KB |"));
            }
        }

        folder.Delete(recursive: true);
    }

    private static async Task<SqliteStorage> FilledAsync(string path, int conversations, Advisor advisor)
    {
        var state = StoredJson.Write((await advisor.AnswerAsync(Message("x", 0), Conversation.New)).Next);
        var storage = new SqliteStorage(path);
        await storage.WriteAsync(connection =>
        {
            using var fill = connection.Sql(
                """
                WITH RECURSIVE number(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < @conversations)
                INSERT INTO conversation (key, version, state, changed) SELECT lower(hex(randomblob(12))), 1, @state, 0 FROM number
                """,
                ("@conversations", conversations), ("@state", state));
            return fill.ExecuteNonQuery();
        });
        return storage;
    }

    private static async Task<(double Micros, double Kilobytes)> MeasureAsync(SqliteStorage storage, Advisor advisor, string tag)
    {
        var store = new SqliteConversationStore(storage);
        using var process = Process.GetCurrentProcess();
        var (used, allocated) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(lane => Task.Run(async () =>
        {
            for (var i = lane; i < Turns; i += AtOnce)
            {
                var message = Message(tag, i);
                await store.AcceptAsync(new(message, "{}"), CancellationToken.None);
                var stored = await store.LoadAsync(message.ConversationKey, message.Id, CancellationToken.None);
                var turn = await advisor.AnswerAsync(message, stored.Conversation);
                await store.SaveAsync(new(message, stored.Version, turn.Next, turn.Reply, null, DateTimeOffset.UnixEpoch), CancellationToken.None);
            }
        })));
        process.Refresh();
        return ((process.TotalProcessorTime - used).TotalMicroseconds / Turns, (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / Turns);
    }

    private static UserMessage Message(string tag, int number) => new() { ConversationKey = $"{tag}{number % 5_000:x8}", Id = $"{tag}{number}", Text = "advies over scholing" };
}
