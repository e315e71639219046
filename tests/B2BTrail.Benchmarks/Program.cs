using System.Reflection;
using B2BTrail.Benchmarks.Pages;
using B2BTrail.Benchmarks.Runs;
using BenchmarkDotNet.Running;

// "charts" and "browser" measure the running program, "gpx" the reading of a file; all else is BenchmarkDotNet's.
switch (args)
{
    case ["charts"]:
        await ChartsBench.RunAsync();
        break;
    case ["browser"]:
        await BrowserBench.RunAsync();
        break;
    case ["gpx", ..]:
        GpxBench.Run(args.ElementAtOrDefault(1));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
