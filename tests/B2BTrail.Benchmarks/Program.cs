using System.Reflection;
using B2BTrail.Benchmarks.Pages;
using B2BTrail.Benchmarks.Runs;
using BenchmarkDotNet.Running;

    case ["fit", .. { Length: <= 1 } files]:
        return await FitBench.RunAsync(files.FirstOrDefault());
