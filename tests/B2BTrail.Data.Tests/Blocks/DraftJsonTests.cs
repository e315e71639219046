using System.Text.Json;
using B2BTrail.Data.Blocks;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Data.Tests.Blocks;

public sealed class DraftJsonTests
{
    [Fact]
    public void A_draft_reads_back_as_it_was_written()
    {
        var draft = Samples.Draft();
        var read = DraftJson.Read<BlockDraft>(DraftJson.Write(draft));
        Assert.Equivalent(draft, read, strict: true);
        Assert.Equal(DraftJson.Write(draft), DraftJson.Write(read));
        Assert.Equal(draft.Weeks[1].Pair!.Total, read.Weeks[1].Pair!.Total);
    }

    [Theory]
    [InlineData(Cadence.EverySecondWeek, DistanceUnit.Mile)]
    [InlineData(Cadence.EveryThirdWeek, DistanceUnit.Kilometre)]
    [InlineData(Cadence.TwoInFour, DistanceUnit.Mile)]
    public void A_planned_draft_reads_back_as_it_was_written(Cadence cadence, DistanceUnit unit)
    {
        var request = Samples.Request() with
        {
            Goal = new Goal.Race(new DateOnly(2027, 6, 12), Distance.FromMiles(50), Climb.FromMetres(3100)),
            Cadence = cadence,
            Unit = unit,
        };
        var draft = BlockPlanner.Plan(request).Plan;
        Assert.NotNull(draft);

        var json = DraftJson.Write(draft);
        var read = DraftJson.Read<BlockDraft>(json);

        Assert.Equivalent(draft, read, strict: true);
        Assert.Equal(json, DraftJson.Write(read));
        Assert.Equal(json, DraftJson.Write(BlockPlanner.Plan(DraftJson.Read<BlockRequest>(DraftJson.Write(request))).Plan!));
        Assert.True(json.Length < 300_000, $"A block of half a year takes {json.Length} characters.");
    }

    [Fact]
    public void A_request_for_a_race_reads_back_as_it_was_written()
    {
        var request = Samples.Request();
        var read = DraftJson.Read<BlockRequest>(DraftJson.Write(request));
        Assert.Equivalent(request, read, strict: true);
        Assert.Equal(request.Goal, read.Goal);
        Assert.Equal(request.Limits, read.Limits);
        Assert.Equal(request.Target, read.Target);
    }

    [Fact]
    public void A_request_without_a_race_reads_back_as_it_was_written()
    {
        var request = Samples.RequestWithoutRace();
        var read = DraftJson.Read<BlockRequest>(DraftJson.Write(request));
        Assert.Equal(request.Goal, read.Goal);
        Assert.Null(read.Current.LargestTwoDay);
        Assert.Equal(Target.FromGoal, read.Target);
        Assert.Empty(read.BlockedDates);
    }

    [Theory]
    [InlineData(PairShape.LongerSecond, "longerSecond")]
    [InlineData(PairShape.ThreeDays, "threeDays")]
    public void The_shape_of_a_pair_is_written_by_name(PairShape shape, string name)
    {
        var json = DraftJson.Write(Samples.Request() with { Shape = shape });
        Assert.Contains($"\"shape\":\"{name}\"", json);
        Assert.Equal(shape, DraftJson.Read<BlockRequest>(json).Shape);
    }

    [Fact]
    public void Every_rule_and_basis_is_written_by_name()
    {
        foreach (var code in Enum.GetValues<RuleCode>())
        {
            foreach (var basis in Enum.GetValues<Basis>())
            {
                var json = DraftJson.Write(new BoundLimit(code, 1, basis));
                Assert.Contains($"\"code\":\"{code}\"", json, StringComparison.OrdinalIgnoreCase);
                Assert.Contains($"\"basis\":\"{basis}\"", json, StringComparison.OrdinalIgnoreCase);
                Assert.Equal(new BoundLimit(code, 1, basis), DraftJson.Read<BoundLimit>(json));
            }
        }
    }

    [Fact]
    public void Quantities_are_bare_numbers_and_nothing_that_can_be_computed_is_written()
    {
        using var week = JsonDocument.Parse(DraftJson.Write(Samples.Draft().Weeks[1]));
        Assert.Equal(["number", "startDate", "phase", "kind", "sessions"], week.RootElement.EnumerateObject().Select(p => p.Name));
        var pairFirst = week.RootElement.GetProperty("sessions")[5];
        Assert.Equal(Distance.FromMiles(19.5).Metres, pairFirst.GetProperty("distance").GetDouble());
        Assert.False(pairFirst.TryGetProperty("workout", out _));
    }

    [Fact]
    public void A_request_kept_by_the_first_version_still_reads()
    {
        const string Kept = """
            {"name":"Lakeland 50","startDate":"2027-01-04","goal":{"kind":"race","date":"2027-06-12","distance":80467.2,"ascent":3100},
             "current":{"weekly":57936,"longestRun":25750,"largestTwoDay":35406},"runDaysPerWeek":5,"firstDay":"saturday",
             "cadence":"everyThirdWeek","trailPace":480,
             "limits":{"secondDay":12000,"weekRamp":0.1,"sessionSpike":0.1,"pairGrowth":0.15,"weekShare":0.65},
             "target":{},"unit":"mile","blockedDates":["2027-02-14"]}
            """;
        var request = DraftJson.Read<BlockRequest>(Kept);
        Assert.Equal(new Goal.Race(new DateOnly(2027, 6, 12), new Distance(80467.2), new Climb(3100)), request.Goal);
        Assert.Equal((DayOfWeek.Saturday, PairShape.LongerFirst), (request.FirstDay, request.Shape));
        Assert.Equal(Duration.FromMinutes(200), request.Limits.SecondDay);
    }

    [Theory]
    [InlineData("""{"code":"noSuchRule","weeks":1,"basis":"observed"}""")]
    [InlineData("""{"code":3,"weeks":1,"basis":"observed"}""")]
    [InlineData("null")]
    public void A_text_that_is_not_ours_is_refused_and_not_guessed_at(string json) =>
        Assert.Throws<JsonException>(() => DraftJson.Read<BoundLimit>(json));
}
