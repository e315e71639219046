using B2BTrail.Data.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests;

public sealed class StoreFaultsTests
{
    [Theory]
    [InlineData(13, true, true)]
    [InlineData(10, false, true)]
    [InlineData(8, false, true)]
    [InlineData(14, false, true)]
    [InlineData(1, false, false)]
    [InlineData(19, false, false)]
    public void What_sqlite_says_of_the_disk_is_no_fault_of_ours(int code, bool isFull, bool isDisk)
    {
        var error = new DbUpdateException("not saved", new SqliteException("no", code));
        Assert.Equal((isFull, isDisk), (StoreFaults.IsDiskFull(error), StoreFaults.IsDiskFault(error)));
    }

    [Fact]
    public void A_file_that_finds_no_room_is_known_also_inside_another_error()
    {
        var full = new IOException("No space left on device", 28);
        Assert.True(StoreFaults.IsDiskFull(new InvalidOperationException("The key could not be kept.", full)));
        Assert.True(StoreFaults.IsDiskFault(new IOException("Read-only file system", 30)));
        Assert.False(StoreFaults.IsDiskFault(new IOException("The connection was lost.")));
        Assert.False(StoreFaults.IsDiskFault(new InvalidOperationException("a bug")));
    }
}
