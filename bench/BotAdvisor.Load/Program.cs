using BotAdvisor.Load;

// dotnet run -c Release --project bench/BotAdvisor.Load [-- seconds [part of a name]]     measures all, or those whose names hold the part.
return args switch
{
    ["serve-bare", var port] => await EchoServers.BareAsync(int.Parse(port, null)),
    ["serve-echo", var port, var microsoft] => await EchoServers.ProtocolAsync(int.Parse(port, null), microsoft),
    [] => await Measurement.RunAsync(TimeSpan.FromSeconds(10), ""),
    [var seconds] => await Measurement.RunAsync(TimeSpan.FromSeconds(int.Parse(seconds, null)), ""),
    [var seconds, var part] => await Measurement.RunAsync(TimeSpan.FromSeconds(int.Parse(seconds, null)), part),
    _ => 2,
};
