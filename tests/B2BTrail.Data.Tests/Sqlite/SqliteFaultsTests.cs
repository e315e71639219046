using B2BTrail.Data.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

public sealed class SqliteFaultsTests
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
}
