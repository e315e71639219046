using System.Text;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Runs;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs;

public sealed class WeeklyCsvTests
{
    private static readonly WeekFigures Planned = new(Distance.FromMiles(20), Duration.FromMinutes(210), Climb.FromFeet(3000));
    private static readonly WeekFigures Done = new(Distance.FromKilometers(10), Duration.FromMinutes(60), Climb.FromMeters(100));

    [Fact]
    public void Values_are_in_the_runners_unit_and_headers_say_so()
    {
        WeekRow[] weeks = [new(new(2027, 1, 4), Planned, Done, [(Planned, Done)], WeekKind.Taper)];
        Assert.Equal(
            [
                "Week starting,Week of block,planned (mi),done (mi),planned (h),done (h),planned elevation gain (ft),done elevation gain (ft),"
                    + "Easy: planned (mi),Easy: done (mi),Easy: planned (h),Easy: done (h),Easy: planned elevation gain (ft),Easy: done elevation gain (ft)",
                "2027-01-04,Taper,20,6.21,3.5,1,3000,328,20,6.21,3.5,1,3000,328",
            ],
            Lines(weeks, DistanceUnit.Mile));
        Assert.Equal("2027-01-04,Taper,32.19,10,3.5,1,914,100,32.19,10,3.5,1,914,100", Lines(weeks, DistanceUnit.Kilometre)[1]);
    }

    [Fact]
    public void Kinds_and_weeks_have_the_names_that_a_runner_knows()
    {
        var headers = Lines(
            [], DistanceUnit.Mile, SessionKind.PairFirst, SessionKind.PairSecond, SessionKind.Long, SessionKind.Quality, SessionKind.Easy, SessionKind.Race, null)[0];
        Assert.Equal(
            ["Back-to-back day 1", "Back-to-back day 2", "Long run", "Workout", "Easy", "Race", "Not planned"],
            headers.Split(',').Where(header => header.EndsWith(": planned (mi)", StringComparison.Ordinal)).Select(header => header.Split(':')[0]));

        WeekKind?[] kinds = [WeekKind.StepBack, WeekKind.Taper, WeekKind.Race, WeekKind.Pair, null];
        WeekRow[] weeks = [.. kinds.Select(kind => new WeekRow(new(2027, 1, 4), Planned, Done, [(Planned, Done)], kind))];
        Assert.Equal(["Recovery", "Taper", "Race", "", ""], Lines(weeks, DistanceUnit.Mile, SessionKind.Easy)[1..].Select(line => line.Split(',')[1]));
    }

    [Fact]
    public void Without_weeks_there_are_headers_only() => Assert.Single(Lines([], DistanceUnit.Kilometre));

    private static string[] Lines(WeekRow[] weeks, DistanceUnit unit, params SessionKind?[] kinds) =>
        Encoding.UTF8.GetString(WeeklyCsv.Write(weeks, kinds is [] ? [SessionKind.Easy] : kinds, unit)).TrimStart('\uFEFF').TrimEnd('\n', '\r').Split("\r\n");
}
