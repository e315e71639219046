using B2BTrail.Data.Disk;
using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>A data folder that is pulled from under the running program. Windows does not let go of open files.</summary>
public sealed class DataFolderGoneTests
{
    [Theory]
    [InlineData("removed")]
    [InlineData("moved")]
    [InlineData("replaced")]
    [InlineData("emptied")]
    public async Task A_write_fails_once_the_database_is_no_longer_where_it_was_opened(string how)
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var aside = folder.Data.Root + "-aside";
        switch (how)
        {
            case "removed":
                Directory.Delete(folder.Data.Root, recursive: true);
                break;
            case "moved":
                Directory.Move(folder.Data.Root, aside);
                break;
            case "replaced":
                File.Copy(folder.Data.Database, aside);
                File.Move(aside, folder.Data.Database, overwrite: true);
                break;
            default:
                File.Delete(folder.Data.Database);
                break;
        }

        try
        {
            Assert.Equal("the database is no longer where it was opened", folder.Services.GetRequiredService<IDatabaseCheck>().Fault);
            await Assert.ThrowsAsync<DataFolderGoneException>(() => folder.AddAsync(Samples.FullRun(runner)));
            await using (var db = folder.Db())
            {
                await Assert.ThrowsAsync<DataFolderGoneException>(
                    () => db.WriteAsync(cancellationToken => db.Runs.ExecuteDeleteAsync(cancellationToken), default));
                Assert.Equal(1, await db.Runners.CountAsync());
            }

            Assert.Equal(how == "replaced", File.Exists(folder.Data.Database));
        }
        finally
        {
            Directory.CreateDirectory(folder.Data.Root);
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }
}
