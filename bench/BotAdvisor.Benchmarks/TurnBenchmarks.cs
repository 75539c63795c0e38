using BenchmarkDotNet.Attributes;
using BotAdvisor.Replies;
using BotAdvisor.Storage;
using BotAdvisor.Turns;
using BotAdvisor.Understanding;
using BotAdvisor.Web.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotAdvisor.Benchmarks;

/// <summary>
/// What one turn costs in process, without a model, on SQLite on disk: whole, and split in reading the message, deciding on the answer and
/// saving. The base line is one sync of four kilobytes on the same disk, which no durable turn can go below.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class TurnBenchmarks : IDisposable
{
    private const string Text = "advies over scholing voor onze gemeente";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bench-");
    private readonly byte[] _page = new byte[4096];
    private Advisor _advisor = null!;
    private SqliteStorage _storage = null!;
    private SqliteConversationStore _store = null!;
    private Intake _intake = null!;
    private Reply _reply = null!;
    private FileStream _file = null!;
    private int _number;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _advisor = new Advisor(AdvisorContent.Load(new(Path.Combine(AppContext.BaseDirectory, "knowledge"), Path.Combine(AppContext.BaseDirectory, "dialogs"))), new AdvisorSettings());
        _storage = new SqliteStorage(Path.Combine(_folder.FullName, "b.db"));
        _store = new SqliteConversationStore(_storage);
        _intake = new Intake(new CurrentAdvisor(_advisor), _store, new NoSender(), TimeProvider.System, NullLoggerFactory.Instance);
        _reply = (await DecideAsync()).Reply!;
        _file = new FileStream(Path.Combine(_folder.FullName, "page"), FileMode.Create);
    }

    [Benchmark(Baseline = true, Description = "one sync of the disk")]
    public void Sync()
    {
        _file.Position = 0;
        _file.Write(_page);
        _file.Flush(flushToDisk: true);
    }

    [Benchmark(Description = "read the message")]
    public Reading Read() => _advisor.Read(Text);

    [Benchmark(Description = "decide (read and answer)")]
    public async Task<Turn> DecideAsync() => await _advisor.AnswerAsync(Message(), Conversation.New);

    [Benchmark(Description = "load and save")]
    public async Task<SaveOutcome> SaveAsync()
    {
        var message = Message();
        var stored = await _store.LoadAsync(message.ConversationKey, message.Id, CancellationToken.None);
        return await _store.SaveAsync(new(message, stored.Version, Conversation.New, _reply, null, DateTimeOffset.UnixEpoch), CancellationToken.None);
    }

    [Benchmark(Description = "the whole turn")]
    public Task<Reply?> TurnAsync() => _intake.AnswerAsync(Message(), CancellationToken.None);

    [GlobalCleanup]
    public void Dispose()
    {
        _intake.Dispose();
        _storage.Dispose();
        _file.Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private UserMessage Message() => new() { ConversationKey = $"c{_number % 100}", Id = $"{_number++}", Text = Text };

    private sealed class NoSender : IReplySender
    {
        public Task<SendOutcome> SendAsync(OutgoingReply reply, CancellationToken cancellationToken) => Task.FromResult(new SendOutcome(SendKind.Refused));

        public Task ShowTypingAsync(string address, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
