using B2BTrail.Data.Disk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Data.Setup;

/// <summary>Lets the migration tool see the model without a program to start and without a database.</summary>
internal sealed class TrailDbDesign : IDesignTimeDbContextFactory<TrailDb>
{
    public TrailDb CreateDbContext(string[] args) => new ServiceCollection()
        .AddTrailStore(new DataFolder(Path.GetTempPath()))
        .BuildServiceProvider()
        .GetRequiredService<IDbContextFactory<TrailDb>>()
        .CreateDbContext();
}
