using System.Net;
using System.Net.Sockets;
using BotAdvisor.Web.Operations;

namespace BotAdvisor.Web.Tests.Operations;

public class HttpTests
{
    [Fact]
    public async Task A_connection_that_hangs_counts_as_none_so_that_nothing_is_thought_to_have_arrived()
    {
        // A queue of one that nobody takes from: further attempts to connect get no answer at all.
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        deaf.Listen(0);
        using var first = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await first.ConnectAsync(deaf.LocalEndPoint!);
        using var http = Body.Http(TimeSpan.FromSeconds(60), useProxy: false);

        var e = await Should.ThrowAsync<HttpRequestException>(() => http.GetAsync(new Uri($"http://{deaf.LocalEndPoint}/")));

        e.HttpRequestError.ShouldBe(HttpRequestError.ConnectionError);
    }
}
