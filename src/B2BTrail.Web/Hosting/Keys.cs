using B2BTrail.Data;
using Microsoft.AspNetCore.DataProtection;

namespace B2BTrail.Web.Hosting;

/// <summary>
/// The keys that sign cookies live in the data folder: a restart, an update or a moved container keeps everybody signed in.
/// </summary>
internal static class Keys
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void AddKeys(this WebApplicationBuilder builder, DataFolder data)
    {
        // The folder may be older than this program, or put back from a backup by other hands.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(data.Keys, OwnerOnly);

        builder.Services.AddDataProtection().SetApplicationName("b2btrail").PersistKeysToFileSystem(new DirectoryInfo(data.Keys));
    }
}
