using B2BTrail.Data.Setup;

namespace B2BTrail.Data.Tests;

public sealed class StoreFaultsTests
{
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
