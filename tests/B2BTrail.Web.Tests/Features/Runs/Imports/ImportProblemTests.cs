using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs.Imports;

namespace B2BTrail.Web.Tests.Features.Runs.Imports;

public sealed class ImportProblemTests
{
    private const int NoSpace = 28;

    public static TheoryData<Exception, ImportProblem> Outages => new()
    {
        { new IOException("No space left on device", NoSpace), ImportProblem.Disk },
        { new IOException("There is no room to unpack.", new IOException("No space left on device", NoSpace)), ImportProblem.Disk },
        { TestDatabase.DiskFull, ImportProblem.Disk },
        { TestDatabase.Busy, ImportProblem.Store },
        { new DirectoryNotFoundException(), ImportProblem.Store },
        { new TimeoutException(), ImportProblem.Store },
    };

    [Theory]
    [MemberData(nameof(Outages), DisableDiscoveryEnumeration = true)]
    public void An_outage_is_told_as_the_disk_only_where_it_is_the_disk(Exception outage, ImportProblem problem)
    {
        Assert.Equal(problem, ImportReading.ProblemOf(outage));
        Assert.Equal(
            problem == ImportProblem.Disk,
            ImportText.Problem(ImportSamples.Stopped with { Problem = problem })!.Contains("disk", StringComparison.Ordinal));
    }
}
