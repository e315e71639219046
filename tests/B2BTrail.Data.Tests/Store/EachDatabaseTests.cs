using B2BTrail.Data.Store;

namespace B2BTrail.Data.Tests.Store;

public sealed class EachDatabaseTests
{
    [Theory]
    [InlineData(typeof(WriteTests))]
    [InlineData(typeof(StoreOpenerTests))]
    public void Each_kind_of_database_is_held_to_what_any_promises(Type promised)
    {
        var databases = typeof(TrailDb).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IStoreOpener)) && !type.IsInterface)
            .Select(type => type.Namespace!.Replace("B2BTrail.Data", "B2BTrail.Data.Tests", StringComparison.Ordinal));
        var tested = typeof(WriteTests).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(promised))
            .Select(type => type.Namespace!);

        Assert.Equal(databases.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }
}
