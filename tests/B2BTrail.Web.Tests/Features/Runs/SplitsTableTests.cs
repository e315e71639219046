using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class SplitsTableTests : TrailTestContext
{
    private static readonly Split[] Two =
    [
        new(1, Distance.FromMiles(1), Duration.FromSeconds(600), Climb.FromFeet(250), Climb.FromFeet(40), 150),
        new(2, Distance.FromMiles(0.5), Duration.FromSeconds(600), Climb.FromFeet(0), Climb.FromFeet(120), null),
    ];

    [Fact]
    public void Each_split_says_where_it_ends_its_pace_its_climb_and_the_heart()
    {
        var table = Table(Miles, Two);

        Assert.Equal(["mi", "pace", "", "up, ft", "down, ft", "bpm"], table.FindAll("thead th").Select(th => th.TextContent));
        Assert.Equal(["1", "10:00", "", "250", "40", "150"], Cells(table, 0));
        Assert.Equal(["1.5", "20:00", "", "0", "120", "–"], Cells(table, 1));
        Assert.Equal("Pace a mile, gain in feet. A longer bar is faster.", table.Find("caption").TextContent);
        Assert.All(table.FindAll("tbody th"), th => Assert.Equal("row", th.GetAttribute("scope")));
    }

    [Fact]
    public void Half_as_fast_is_half_as_long() => Assert.Equal(
        ["width:100%", "width:50%"], Table(Miles, Two).FindAll("tbody .splits-bar i").Select(bar => bar.GetAttribute("style")));

    [Fact]
    public void Kilometers_come_with_meters()
    {
        var table = Table(new UnitText(DistanceUnit.Kilometre), new Split(1, Distance.FromKilometers(1), Duration.FromSeconds(372), Climb.FromMeters(80), Climb.FromMeters(8), 141));

        Assert.Equal(["1", "6:12", "", "80", "8", "141"], Cells(table, 0));
        Assert.Equal("km", table.Find("thead th").TextContent);
    }

    [Fact]
    public void What_was_not_recorded_has_no_column()
    {
        var table = Table(Miles, new Split(1, Distance.FromMiles(1), null, null, null, null));

        Assert.Equal(["mi"], table.FindAll("thead th").Select(th => th.TextContent));
        Assert.Equal("By mile", table.Find("caption").TextContent);
    }

    [Fact]
    public void Rounded_climbs_add_up_to_the_rounded_whole()
    {
        var part = new Split(1, Distance.FromMiles(1), null, Climb.FromFeet(3.4), Climb.FromFeet(0), null);

        var table = Table(Miles, part, part with { Number = 2 }, part with { Number = 3 });

        Assert.Equal(["3", "4", "3"], Enumerable.Range(0, 3).Select(row => Cells(table, row).ElementAt(1)));
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(9, 2)]
    [InlineData(19, 2)]
    public void Many_splits_stand_in_two_tables_that_go_on_from_each_other(int splits, int tables)
    {
        var table = Table(Miles, [.. Enumerable.Range(1, splits).Select(number => new Split(number, Distance.FromMiles(1), Duration.FromSeconds(600), null, null, null))]);

        Assert.Equal(tables, table.FindAll("table").Count);
        Assert.Equal(Enumerable.Range(1, splits).Select(number => $"{number}"), table.FindAll("tbody th").Select(end => end.TextContent));
        Assert.Equal(tables == 1 ? $"Splits 1 to {splits}" : $"Splits {(splits + 1) / 2 + 1} to {splits}", table.FindAll("[role=region]")[^1].GetAttribute("aria-label"));
    }

    private static IEnumerable<string> Cells(IRenderedComponent<SplitsTable> table, int row) =>
        table.FindAll("tbody tr")[row].Children.Select(cell => cell.TextContent);

    private IRenderedComponent<SplitsTable> Table(UnitText text, params Split[] splits) =>
        Render<SplitsTable>(p => p.Add(c => c.Splits, splits).Add(c => c.Text, text));
}
