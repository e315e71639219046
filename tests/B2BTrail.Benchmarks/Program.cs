using System.Reflection;
using B2BTrail.Benchmarks.Pages;
using B2BTrail.Benchmarks.Runs;
using BenchmarkDotNet.Running;

// "charts", "browser", "presses", "circuits" and "imports" measure the running program, "fit" and "gpx" the reading of a file; "fuzz" reads damaged files; all
// else is BenchmarkDotNet's.
switch (args)
{
    case ["charts"]:
        await ChartsBench.RunAsync();
        break;
    case ["browser"]:
        await BrowserBench.RunAsync();
        break;
    case ["presses", .. { Length: <= 1 } times]:
        await PressBench.RunAsync(times.FirstOrDefault());
        break;
    case ["circuits"]:
        return await CircuitsBench.RunAsync();
    case ["gpx", ..]:
        GpxBench.Run(args.ElementAtOrDefault(1));
        break;
    case ["fit", .. { Length: <= 1 } files]:
        return await FitBench.RunAsync(files.FirstOrDefault());
    case ["imports", .. { Length: <= 2 } sizes]:
        return await ImportsBench.RunAsync(sizes);
    case ["fuzz", .. { Length: <= 2 } numbers]:
        return FuzzRun.Run(numbers);
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}

return 0;
