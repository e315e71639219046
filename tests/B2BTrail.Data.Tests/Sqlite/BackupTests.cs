using B2BTrail.Data.Sqlite;

namespace B2BTrail.Data.Tests.Sqlite;

public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_taken_while_writers_write_is_whole()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                // A block and its 14 sessions are one save.
                await folder.AddAsync(Samples.Block(runner, Samples.Noon));
                Interlocked.Increment(ref written);
            }
        })).ToList();

        for (var i = 0; i < 5; i++)
        {
            while (Volatile.Read(ref written) <= i * 5)
            {
                await Task.Delay(5);
            }

            var before = Volatile.Read(ref written);
            var path = Path.Combine(folder.Data.Backups, $"{i}.db");
            SqliteFile.Backup(folder.Data.Database, path);
            using var copy = SqliteFile.Open(path);
            using var command = copy.CreateCommand();
            command.CommandText = "SELECT (SELECT count(*) FROM Blocks), (SELECT count(*) FROM Sessions), (SELECT count(*) FROM Weeks)";
            using var reader = command.ExecuteReader();
            Assert.True(reader.Read());
            var blocks = reader.GetInt64(0);
            Assert.True(blocks >= before, $"{before} blocks were kept before the backup, {blocks} are in it.");
            Assert.Equal((blocks * 14, blocks * 2), (reader.GetInt64(1), reader.GetInt64(2)));
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
    }

    [Fact]
    public async Task A_backup_is_one_file_without_company()
    {
        await using var folder = await TestFolder.OpenAsync();
        SqliteFile.Backup(folder.Data.Database, Path.Combine(folder.Data.Backups, "one.db"));
        Assert.Equal(["one.db"], Directory.GetFiles(folder.Data.Backups).Select(Path.GetFileName));
    }
}
