using System.Diagnostics;
using System.Reflection;
using B2BTrail.Domain.Tests;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>The program as <c>dotnet publish</c> makes it of what was built, in a folder of its own.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Where it lies.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"b2btrail-published-{Guid.CreateVersion7():N}");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var configuration = typeof(PublishedProgram).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["publish", Checkout.Path("src", "B2BTrail.Web"), "--no-restore", "--no-build", "--configuration", configuration, "--output", Folder, "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        };
        // What the build that runs the tests was told must not reach this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync().WaitAsync(Longest);
        await publish.WaitForExitAsync().WaitAsync(Longest);
        Assert.True(publish.ExitCode == 0, said);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}
