using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace BotAdvisor.Web.Tests.Processes;

/// <summary>
/// The process is killed at random moments of scripted dialogs; what it accepted is answered, and every dialog ends as if nothing had
/// happened. The environment variable BOTADVISOR_KILLS sets how often; eng/long.sh two hundred times.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Usual = 6;
    private const int MessagesPerKill = 2;

    private static readonly string[] Script = ["in welke fase zit mijn team", "overslaan", "2", "wat is blockchain?", "3", "terug", "2", "weet ik niet", "2"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kill-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Killed_at_random_moments_every_dialog_ends_as_if_undisturbed()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("BOTADVISOR_KILLS") ?? $"{Usual}", null);
        var conversations = (kills * MessagesPerKill / Script.Length) + 1;
        await using var connector = await ConnectorStub.StartAsync();
        var port = BotProcess.FreePort();
        var random = new Random(20261124);
        var bot = await BotProcess.ServeAsync(Path.Combine(_folder.FullName, "b.db"), port);
        try
        {
            var expected = await TextsAsync(connector, "undisturbed", number => SendAsync(bot, connector, "undisturbed", number));
            expected[^1].ShouldContain("%");
            var moments = Enumerable.Range(0, conversations * Script.Length).OrderBy(_ => random.Next()).Take(kills).ToHashSet();
            for (var conversation = 0; conversation < conversations; conversation++)
            {
                var name = $"c{conversation}";
                var texts = await TextsAsync(connector, name, async number =>
                {
                    if (!moments.Contains((conversation * Script.Length) + number))
                    {
                        await SendAsync(bot, connector, name, number);
                        return;
                    }

                    // Somewhere between the message leaving and its reply arriving, or just after.
                    var sending = SendAsync(bot, connector, name, number);
                    await Task.Delay(TimeSpan.FromMicroseconds(random.Next(0, 12_000)));
                    bot.Kill();
                    var accepted = await sending;
                    bot.Dispose();
                    bot = await BotProcess.ServeAsync(Path.Combine(_folder.FullName, "b.db"), port);
                    if (!accepted) (await SendAsync(bot, connector, name, number)).ShouldBeTrue();
                });

                texts.ShouldBe(expected, $"conversation {name}");
            }
        }
        finally
        {
            bot.Dispose();
        }

        var twice = connector.Received.GroupBy(Key).Count(group => group.Count() > 1);
        output.WriteLine($"{kills} kills, {(conversations + 1) * Script.Length} messages: 0 lost, {twice} replies shown twice");
        twice.ShouldBeLessThanOrEqualTo(kills, "only what was on its way when the process died may be shown twice");
        connector.Received.GroupBy(Key).ShouldAllBe(group => group.Select(reply => reply.GetProperty("text").GetString()).Distinct().Count() == 1);
    }

    private static string Key(JsonElement reply) => $"{reply.GetProperty("conversation").GetProperty("id").GetString()}/{reply.GetProperty("replyToId").GetString()}";

    private static async Task<string[]> TextsAsync(ConnectorStub connector, string conversation, Func<int, Task> send)
    {
        var texts = new string[Script.Length];
        for (var number = 0; number < Script.Length; number++)
        {
            await send(number);
            var reply = await connector.ReplyToAsync(Id(conversation, number), Patience);
            texts[number] = reply.ShouldNotBeNull($"the reply to message {number} of {conversation} was lost").GetProperty("text").GetString()!;
        }

        return texts;
    }

    // As the Bot Service does: what was not accepted is sent again with the same id.
    private static async Task<bool> SendAsync(BotProcess bot, ConnectorStub connector, string conversation, int number)
    {
        var activity = Activities.Message(Id(conversation, number), Script[number], conversation, connector.ServiceUrl);
        using var content = new StringContent(JsonSerializer.Serialize(activity), Encoding.UTF8, "application/json");
        try
        {
            using var response = await bot.Http.PostAsync("/api/messages", content);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Id(string conversation, int number) => $"{conversation}-{number}";
}
