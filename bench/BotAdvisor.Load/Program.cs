using BotAdvisor.Load;

// dotnet run -c Release --project bench/BotAdvisor.Load [-- seconds]     measures all; or one server alone, as the measurement starts it:
return args switch
{
    ["serve-bare", var port] => await EchoServers.BareAsync(int.Parse(port, null)),
    ["serve-echo", var port, var microsoft] => await EchoServers.ProtocolAsync(int.Parse(port, null), microsoft),
    [] => await Measurement.RunAsync(TimeSpan.FromSeconds(10)),
    [var seconds] => await Measurement.RunAsync(TimeSpan.FromSeconds(int.Parse(seconds, null))),
    _ => 2,
};
