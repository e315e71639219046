using System.Diagnostics;

namespace B2BTrail.Web.Tests.Support;

/// <summary>A disk of its own in memory, so that one can really be full.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _ballast;

    /// <summary>Mounts it at a folder, which is made where it is missing.</summary>
    public SmallDisk(string path, int mebibytes = 160)
    {
        Path = path;
        _ballast = System.IO.Path.Combine(path, "ballast");
        Directory.CreateDirectory(path);
        Run("mount", "-t", "tmpfs", "-o", $"size={mebibytes}m", "tmpfs", path);
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Fills it to the last byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(_ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size >= 1; size /= 16)
        {
            var bytes = new byte[size];
            try
            {
                while (true)
                {
                    file.Write(bytes);
                }
            }
            catch (IOException)
            {
                // Smaller pieces may still fit.
            }
        }
    }

    /// <summary>Takes away what filled it.</summary>
    public void MakeRoom() => File.Delete(_ballast);

    public void Dispose()
    {
        Run("umount", "-l", Path);
        Directory.Delete(Path, recursive: true);
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command}: {error}");
    }
}

/// <summary>A test that mounts a disk of its own, which only the system's administrator may.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Skip = "Mounting a small disk needs Linux and its administrator.";
        }
    }
}
