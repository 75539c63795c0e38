using BenchmarkDotNet.Running;
using BotAdvisor.Benchmarks;

// dotnet run -c Release --project bench/BotAdvisor.Benchmarks [-- stored]     the parts of a turn; or a turn with few and with many conversations stored
if (args is ["stored"]) await StoredConversations.RunAsync();
else BenchmarkRunner.Run<TurnBenchmarks>(args: args);
