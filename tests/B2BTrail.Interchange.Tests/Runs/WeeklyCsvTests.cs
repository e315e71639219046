using System.Text;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Runs;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs;

public sealed class WeeklyCsvTests
{
    private static readonly WeekFigures Planned = new(Distance.FromMiles(20), Duration.FromMinutes(210), Climb.FromFeet(3000));
    private static readonly WeekFigures Done = new(Distance.FromKilometres(10), Duration.FromMinutes(60), Climb.FromMetres(100));

    [Fact]
    public void Values_are_in_the_runners_unit_and_headers_say_so()
    {
        WeekLine[] weeks = [new(new(2027, 1, 4), Planned, Done, [(Planned, Done)], "Taper")];
        Assert.Equal(
            [
                "Week starting,Week of block,planned (mi),done (mi),planned (h),done (h),planned climb (ft),done climb (ft),"
                    + "Easy: planned (mi),Easy: done (mi),Easy: planned (h),Easy: done (h),Easy: planned climb (ft),Easy: done climb (ft)",
                "2027-01-04,Taper,20,6.21,3.5,1,3000,328,20,6.21,3.5,1,3000,328",
            ],
            Lines(weeks, DistanceUnit.Mile));
        Assert.Equal("2027-01-04,Taper,32.19,10,3.5,1,914,100,32.19,10,3.5,1,914,100", Lines(weeks, DistanceUnit.Kilometre)[1]);
    }

    [Fact]
    public void Without_weeks_there_are_headers_only() => Assert.Single(Lines([], DistanceUnit.Kilometre));

    private static string[] Lines(WeekLine[] weeks, DistanceUnit unit) =>
        Encoding.UTF8.GetString(WeeklyCsv.Write(weeks, ["Easy"], unit)).TrimStart('\uFEFF').TrimEnd('\n', '\r').Split("\r\n");
}
