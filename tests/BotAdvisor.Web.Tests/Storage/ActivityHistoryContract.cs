using BotAdvisor.BotFramework.DirectLine;
using BotAdvisor.BotFramework.Schema;
using BotAdvisor.Web.Storage;
using Microsoft.Extensions.Time.Testing;

namespace BotAdvisor.Web.Tests.Storage;

/// <summary>What every history of Direct Line conversations promises.</summary>
public abstract class ActivityHistoryContract
{
    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    protected abstract IActivityHistory History { get; }

    [Fact]
    public async Task A_conversation_begins_once()
    {
        (await History.BeginAsync("c", default)).ShouldBeTrue();
        (await History.BeginAsync("c", default)).ShouldBeFalse();
        (await History.BeginAsync("d", default)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_has_not_begun_takes_nothing_and_has_nothing()
    {
        (await History.AddAsync("c", "k", Said("hoi"), default)).ShouldBeNull();
        (await History.ReadAsync("c", 0, 10, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Activities_are_numbered_from_one_within_their_conversation_and_come_back_as_they_were()
    {
        await History.BeginAsync("c", default);
        await History.BeginAsync("d", default);

        (await History.AddAsync("c", "1", Said("a"), default)).ShouldBe(1);
        (await History.AddAsync("d", "1", Said("b"), default)).ShouldBe(1);
        (await History.AddAsync("c", "2", Said("c 👋 \u0000"), default)).ShouldBe(2);

        var part = await History.ReadAsync("c", 0, 10, default);
        part!.Last.ShouldBe(2);
        part.Activities.Select(numbered => (numbered.Number, numbered.Activity.Text)).ShouldBe([(1, "a"), (2, "c 👋 \u0000")]);
    }

    [Fact]
    public async Task The_same_key_adds_nothing_and_tells_the_first_number()
    {
        await History.BeginAsync("c", default);
        await History.AddAsync("c", "k", Said("first"), default);
        await History.AddAsync("c", "l", Said("second"), default);

        (await History.AddAsync("c", "k", Said("again"), default)).ShouldBe(1);

        (await History.ReadAsync("c", 0, 10, default))!.Activities.Select(numbered => numbered.Activity.Text).ShouldBe(["first", "second"]);
    }

    [Theory]
    [InlineData(0, 2, new long[] { 1, 2 })]
    [InlineData(3, 10, new long[] { 4, 5 })]
    [InlineData(5, 10, new long[0])]
    [InlineData(99, 10, new long[0])]
    [InlineData(0, 0, new long[0])]
    public async Task A_part_is_what_stands_behind_a_number(long after, int most, long[] numbers)
    {
        await History.BeginAsync("c", default);
        foreach (var key in "abcde") await History.AddAsync("c", $"{key}", Said($"{key}"), default);

        var part = await History.ReadAsync("c", after, most, default);

        part!.Last.ShouldBe(5);
        part.Activities.Select(numbered => numbered.Number).ShouldBe(numbers);
    }

    [Fact]
    public async Task Of_many_that_add_at_once_each_gets_a_number_of_its_own()
    {
        await History.BeginAsync("c", default);

        var numbers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => History.AddAsync("c", $"{i % 100}", Said($"{i % 100}"), default))));

        numbers.OfType<long>().Distinct().Order().ShouldBe(Enumerable.Range(1, 100).Select(i => (long)i));
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_and_takes_no_other_with_it()
    {
        foreach (var conversation in new[] { "c", "d" })
        {
            await History.BeginAsync(conversation, default);
            await History.AddAsync(conversation, "k", Said(conversation), default);
        }

        await History.ForgetAsync("c", default);

        (await History.ReadAsync("c", 0, 10, default)).ShouldBeNull();
        (await History.AddAsync("c", "l", Said("late"), default)).ShouldBeNull();
        (await History.ReadAsync("d", 0, 10, default))!.Last.ShouldBe(1);
        (await History.BeginAsync("c", default)).ShouldBeTrue("it may begin anew");
        (await History.ReadAsync("c", 0, 10, default))!.Last.ShouldBe(0);
    }

    [Fact]
    public async Task The_silent_ones_are_those_in_which_nothing_was_added_since()
    {
        await History.BeginAsync("silent", default);
        await History.BeginAsync("talking", default);
        Time.Advance(TimeSpan.FromHours(1));
        await History.AddAsync("talking", "k", Said("hoi"), default);

        (await History.SilentSinceAsync(Time.GetUtcNow(), default)).ShouldBe(["silent"]);
    }

    protected static Activity Said(string text) => new() { Type = ActivityTypes.Message, Text = text };
}

public class InMemoryActivityHistoryTests : ActivityHistoryContract
{
    private InMemoryActivityHistory? _history;

    protected override IActivityHistory History => _history ??= new InMemoryActivityHistory(Time);
}

public sealed class SqliteActivityHistoryTests : ActivityHistoryContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("history-");
    private SqliteStorage _storage;

    public SqliteActivityHistoryTests() => _storage = new SqliteStorage(Path);

    protected override IActivityHistory History => new SqliteActivityHistory(_storage, Time);

    private string Path => System.IO.Path.Combine(_folder.FullName, "b.db");

    public void Dispose()
    {
        _storage.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart_the_secrets_too()
    {
        await History.BeginAsync("c", default);
        await History.AddAsync("c", "k", Said("kept"), default);
        var secret = await _storage.SecretAsync("name");

        _storage.Dispose();
        _storage = new SqliteStorage(Path);

        (await History.ReadAsync("c", 0, 10, default))!.Activities.Single().Activity.Text.ShouldBe("kept");
        (await _storage.SecretAsync("name")).ShouldBe(secret);
        (await _storage.SecretAsync("other")).ShouldNotBe(secret);
    }

    [Fact]
    public async Task Nothing_of_what_was_forgotten_is_left_in_the_file_not_even_while_the_program_runs()
    {
        await History.BeginAsync("c", default);
        await History.BeginAsync("other", default);
        for (var i = 0; i < 300; i++)
        {
            await History.AddAsync("c", $"{i}", Said(string.Concat(Enumerable.Repeat("een geheim dat nergens blijft ", 1 + (i % 60)))), default);
            await History.AddAsync("other", $"{i}", Said("dit mag blijven"), default);
        }

        (await BytesAsync()).ShouldContain("een geheim dat");
        await History.ForgetAsync("c", default);

        var left = await BytesAsync();
        left.ShouldNotContain("een geheim dat");
        left.ShouldContain("dit mag blijven");
    }

    private async Task<string> BytesAsync()
    {
        var all = new System.Text.StringBuilder();
        foreach (var file in _folder.GetFiles("b.db*").Where(file => file.Extension != ".lock")) all.Append(System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file.FullName)));
        return all.ToString();
    }
}
