using System.Reflection;
using B2BTrail.Benchmarks.Pages;
using B2BTrail.Benchmarks.Runs;
using BenchmarkDotNet.Running;

// "charts" and "browser" measure the running program, "fit" and "gpx" the reading of files beside others; all else is BenchmarkDotNet's.
switch (args)
{
    case ["charts"]:
        await ChartsBench.RunAsync();
        break;
    case ["browser"]:
        await BrowserBench.RunAsync();
        break;
    case ["gpx", .. { Length: <= 1 } files]:
        GpxBench.Run(files.FirstOrDefault());
        break;
    case ["fit", .. { Length: <= 1 } files]:
        return await FitBench.RunAsync(files.FirstOrDefault());
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}

return 0;
