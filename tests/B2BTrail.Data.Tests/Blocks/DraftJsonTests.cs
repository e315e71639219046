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
            Goal = new Goal.Race(new DateOnly(2027, 6, 12), Distance.FromMiles(50), Climb.FromMeters(3100)),
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
    public void A_change_from_before_races_moved_reads_as_one_of_days_alone()
    {
        var change = DraftJson.Read<PlanChange>("""{"days":[]}""");

        Assert.Equal((0, 0, null), (change.Added.Count, change.Dropped.Count, change.Source));
        Assert.True(change.IsEmpty);
    }

    [Fact]
    public void A_change_of_a_moved_race_reads_back_as_it_was_written()
    {
        var (request, draft) = (Samples.Request(), Samples.Draft());
        var session = new StandingSession { Id = SessionId.New(), Date = draft.EndDate, Kind = SessionKind.Race, Distance = Distance.FromMiles(50), Origin = new Origin(0, draft.EndDate) };
        var change = new PlanChange([new SessionChange(session, session.On(draft.EndDate.AddDays(7)))])
        {
            Added = [session],
            Dropped = [session with { Kind = SessionKind.Easy }],
            Source = new SourceChange(new PlanSource(request, draft), new PlanSource(request with { Name = "Later" }, draft)),
        };

        var read = DraftJson.Read<PlanChange>(DraftJson.Write(change));

        Assert.Equivalent(change, read, strict: true);
        Assert.Equal("Later", read.Source!.After.Request.Name);
        Assert.Equal(DraftJson.Write(change), DraftJson.Write(read));
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

    [Fact]
    public void All_that_a_request_says_of_a_runners_life_reads_back_as_it_was_written()
    {
        var request = Samples.CoachingRequest();
        var json = DraftJson.Write(request);
        var read = DraftJson.Read<BlockRequest>(json);
        Assert.True(request.AsksTheSameAs(read), json);
        Assert.Equivalent(request, read, strict: true);
        Assert.Equal(json, DraftJson.Write(read));
        foreach (var other in (BlockRequest[])
            [
                request with { Races = [] },
                request with { Habits = RunnerHabits.Usual },
                request with { Availability = request.Availability with { Weekdays = new Dictionary<DayOfWeek, int> { [DayOfWeek.Monday] = 0 } } },
                request with { Current = request.Current with { DaysOff = 6 } },
            ])
        {
            Assert.False(other.AsksTheSameAs(read));
        }
    }

    [Fact]
    public void All_that_a_plan_tells_reads_back_as_it_was_written()
    {
        var draft = BlockPlanner.Plan(Samples.CoachingRequest()).Plan!;
        var sessions = draft.Weeks.SelectMany(week => week.Sessions).ToList();
        Assert.NotEmpty(draft.Notices);
        Assert.Contains(draft.Weeks, week => week.Role is not null);
        Assert.Contains(sessions, session => session.RaceName == "Hilly Half");
        Assert.Contains(sessions, session => session.Structure is not null);
        Assert.Contains(sessions, session => session.Strides is not null);
        Assert.Contains(sessions, session => session.Estimate is not null);

        var json = DraftJson.Write(draft);
        var read = DraftJson.Read<BlockDraft>(json);

        Assert.Equivalent(draft, read, strict: true);
        Assert.Equal(json, DraftJson.Write(read));
        Assert.Equal(Generation.Current, read.Generation);
        Assert.Contains($"\"generation\":{read.Generation.Number}", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_kept_before_plans_had_a_generation_is_of_the_first()
    {
        const string Kept = """
            {"step":804.672,"pairTarget":{"asked":62764,"reached":62764},"limitsThatBound":[],
             "weeks":[{"number":1,"startDate":"2027-01-04","phase":"base","kind":"long","sessions":[
              {"date":"2027-01-04","kind":"easy","distance":8046.72,"ascent":0,"duration":3600,"warmUp":300,"coolDown":300,"why":[]}]}]}
            """;
        var draft = DraftJson.Read<BlockDraft>(Kept);
        Assert.Equal(Generation.First, draft.Generation);
        Assert.Empty(draft.Notices);
        Assert.Null(draft.PairTarget.ReachedOn);
        Assert.Null(draft.Weeks[0].Role);
        Assert.Null(draft.Weeks[0].Sessions[0].Purpose);
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
        Assert.Equal(Distance.FromMiles(19.5).Meters, pairFirst.GetProperty("distance").GetDouble());
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
        Assert.Equal((Availability.Always, RunnerHabits.Usual, 0, null), (request.Availability, request.Habits, request.Races.Count, request.Current.LastRace));
    }

    [Theory]
    [InlineData("""{"code":"noSuchRule","weeks":1,"basis":"observed"}""")]
    [InlineData("""{"code":3,"weeks":1,"basis":"observed"}""")]
    [InlineData("null")]
    public void A_text_that_is_not_ours_is_refused_and_not_guessed_at(string json) =>
        Assert.Throws<JsonException>(() => DraftJson.Read<BoundLimit>(json));
}
