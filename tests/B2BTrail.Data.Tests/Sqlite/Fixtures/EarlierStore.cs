using System.IO.Compression;
using B2BTrail.Domain.Tests;
using Microsoft.Data.Sqlite;

namespace B2BTrail.Data.Tests.Sqlite.Fixtures;

/// <summary>
/// A store that an earlier version filled: its demo, three more blocks with limits moved and left, edits, undo and an earlier
/// version, proposals taken and refused, a second morning, check-ins with pain and signs, the files of real watches handed in with all that can
/// become of a file, a calendar feed, tokens, a signed-in device, half-filled forms. Beside the dump stands what plain SQL found in it then: a
/// line for each fact in <c>.facts.txt</c>, and the sentence behind each import or file of one (<c>import number, file number, tab,
/// sentence</c>) in <c>.reasons.txt</c>.
/// </summary>
internal static class EarlierStore
{
    public const string Email = "demo@b2btrail.example";
    public const string Password = "seven wet miles uphill";

    /// <summary>The day on which it was filled; its runner had a block in progress then.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Writes it into a file that does not exist yet.</summary>
    public static void WriteTo(string database)
    {
        using var zipped = File.OpenRead(PathOf("sql.gz"));
        using var dump = new StreamReader(new GZipStream(zipped, CompressionMode.Decompress));
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = database, ForeignKeys = false, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The dump is ours.
        command.CommandText = "PRAGMA journal_mode=WAL;\n" + dump.ReadToEnd();
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>The facts, in order of their text.</summary>
    public static IReadOnlyList<string> Facts() => [.. File.ReadLines(PathOf("facts.txt")).Order(StringComparer.Ordinal)];

    /// <summary>The sentences, in order of their text.</summary>
    public static IReadOnlyList<string> Reasons() => [.. File.ReadLines(PathOf("reasons.txt")).Order(StringComparer.Ordinal)];

    private static string PathOf(string kind) =>
        Checkout.Path("tests", "B2BTrail.Data.Tests", "Sqlite", "Fixtures", $"EarlierStore.{kind}");
}
