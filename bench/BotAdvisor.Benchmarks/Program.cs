using BenchmarkDotNet.Running;
using BotAdvisor.Benchmarks;

// dotnet run -c Release --project bench/BotAdvisor.Benchmarks
BenchmarkRunner.Run<TurnBenchmarks>(args: args);
