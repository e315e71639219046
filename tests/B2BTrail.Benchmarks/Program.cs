using System.Reflection;
using B2BTrail.Benchmarks.Pages;
using BenchmarkDotNet.Running;

// "charts" and "browser" measure the running program; all else is BenchmarkDotNet's.
switch (args)
{
    case ["charts"]:
        await ChartsBench.RunAsync();
        break;
    case ["browser"]:
        await BrowserBench.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
