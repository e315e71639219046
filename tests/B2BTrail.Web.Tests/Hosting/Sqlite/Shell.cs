namespace B2BTrail.Web.Tests.Hosting.Sqlite;

/// <summary>What the commands in the docs need of a machine: bash and the sqlite3 command.</summary>
internal static class Shell
{
    private static readonly string[] Needed = ["bash", "sqlite3"];

    /// <summary>Why the commands cannot be run; null where they can, or where they have to be.</summary>
    public static string? Absence { get; } = Environment.GetEnvironmentVariable("CI") == "true" || Needed.All(IsHere)
        ? null
        : "The commands of the docs need bash and sqlite3 on the path.";

    private static bool IsHere(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command)));
}
