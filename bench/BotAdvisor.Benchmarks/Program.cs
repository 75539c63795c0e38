using BenchmarkDotNet.Running;
using BotAdvisor.Benchmarks;

// dotnet run -c Release --project bench/BotAdvisor.Benchmarks [-- stored|model]     the parts of a turn; a turn with few and with many conversations stored; the way round a model
if (args is ["stored"]) await StoredConversations.RunAsync();
else if (args is ["model"]) await ModelOverhead.RunAsync();
else BenchmarkRunner.Run<TurnBenchmarks>(args: args);
