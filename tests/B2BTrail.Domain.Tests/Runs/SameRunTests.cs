using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class SameRunTests
{
    private static readonly DateTime Morning = new(2026, 5, 2, 6, 0, 0, DateTimeKind.Utc);

    private static readonly RunTrace Run = new()
    {
        StartUtc = Morning,
        LocalDate = new DateOnly(2026, 5, 2),
        Distance = new Distance(10_000),
        Time = new Duration(3600),
    };

    private static readonly RunTrace ByHand = Run with { StartUtc = null, Time = null, HandWritten = true };

    private static readonly Gen<RunTrace> AnyTrace =
        from start in Gen.Int[-90, 90]
        from day in Gen.Int[0, 1]
        from distance in Gen.OneOf(Gen.Int[95, 105], Gen.Int[0, 300])
        from time in Gen.Int[0, 90]
        from has in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool)
        select new RunTrace
        {
            StartUtc = has.Item1 ? Morning.AddMinutes(start / 2.0) : null,
            LocalDate = Run.LocalDate.AddDays(day),
            Distance = new Distance(distance * 100),
            Time = has.Item2 ? Duration.FromMinutes(time) : null,
            HandWritten = has.Item3,
        };

    [Fact]
    public void Likeness_works_both_ways() => Gen.Select(AnyTrace, AnyTrace).Sample((a, b) => SameRun.Of(a, b) == SameRun.Of(b, a));

    [Fact]
    public void A_run_with_a_start_is_the_same_as_itself() =>
        AnyTrace.Where(t => t.StartUtc is not null).Sample(trace => SameRun.Of(trace, trace) is Likeness.Same);

    [Theory]
    [InlineData(0, 10_000)]
    [InlineData(60, 10_200)]
    [InlineData(-60, 9_800)]
    public void Start_and_distance_make_it_the_same(int seconds, double meters) => AssertSame(Run with { StartUtc = Morning.AddSeconds(seconds), Distance = new Distance(meters) });

    [Theory]
    [InlineData(10_300)]
    [InlineData(4_000)]
    public void One_start_and_another_distance_is_doubtful(double meters) =>
        AssertUnsure(UnsureReason.OtherDistance, Run with { StartUtc = Morning.AddSeconds(30), Distance = new Distance(meters) });

    [Fact]
    public void One_run_inside_the_other_is_doubtful() =>
        AssertUnsure(UnsureReason.Overlap, Run with { StartUtc = Morning.AddMinutes(20), Distance = new Distance(3000), Time = Duration.FromMinutes(30) });

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    [InlineData(-29, true)]
    [InlineData(-31, false)]
    public void More_than_half_must_be_shared(int minutes, bool isDoubtful)
    {
        var other = Run with { StartUtc = Morning.AddMinutes(minutes) };

        Assert.Equal(isDoubtful ? new Likeness.Unsure(UnsureReason.Overlap) : new Likeness.Different(), SameRun.Of(Run, other));
    }

    [Fact]
    public void Recordings_that_share_most_of_the_shorter_one_are_never_two_runs_unasked() => Gen.Select(Gen.Int[60, 7200], Gen.Double[0, 0.2], Gen.Double[0, 1], Gen.Int[0, 12_000]).Sample(
        (seconds, lead, part, meters) =>
        {
            var inner = Run with { StartUtc = Morning.AddSeconds((part * Run.Time!.Value.Seconds) - (lead * seconds)), Time = new Duration(seconds), Distance = new Distance(meters) };
            double apart = (inner.StartUtc!.Value - Morning).TotalSeconds;
            double shared = Math.Min(Run.Time.Value.Seconds, apart + seconds) - Math.Max(0, apart);
            Assert.True(shared < 0.8 * Math.Min(seconds, Run.Time.Value.Seconds) || SameRun.Of(Run, inner) is not Likeness.Different);
        });

    [Fact]
    public void Legs_of_a_race_are_different() =>
        AssertDifferent(Run with { StartUtc = Morning.AddHours(1) });

    [Fact]
    public void Two_equal_runs_on_one_day_are_different() =>
        AssertDifferent(Run with { StartUtc = Morning.AddHours(10) });

    [Fact]
    public void Two_equal_files_without_a_start_are_different() => AssertDifferent(Run with { StartUtc = null });

    [Theory]
    [InlineData(8_000)]
    [InlineData(13_000)]
    public void What_was_written_for_that_day_may_be_the_run(double meters) =>
        AssertUnsure(UnsureReason.HandWritten, ByHand with { Distance = new Distance(meters) });

    [Fact]
    public void What_was_written_for_another_distance_or_day_is_different()
    {
        AssertDifferent(ByHand with { Distance = new Distance(7_000) });
        AssertDifferent(ByHand with { LocalDate = Run.LocalDate.AddDays(1) });
    }

    [Fact]
    public void A_start_from_memory_may_be_off()
    {
        AssertUnsure(UnsureReason.HandWritten, ByHand with { StartUtc = Morning.AddMinutes(-15), Distance = new Distance(30_000) });
        AssertUnsure(UnsureReason.HandWritten, ByHand with { StartUtc = Morning.AddMinutes(-115), Distance = new Distance(10_500) });
        AssertDifferent(ByHand with { StartUtc = Morning.AddMinutes(-16), Distance = new Distance(30_000) });
        AssertDifferent(ByHand with { StartUtc = Morning.AddHours(10), Distance = new Distance(10_000) });
    }

    [Fact]
    public void A_run_by_hand_with_the_same_start_is_offered_as_such() =>
        AssertUnsure(UnsureReason.HandWritten, ByHand with { StartUtc = Morning, Distance = new Distance(10_500) });

    [Theory]
    [InlineData(9_800, 0, true)]
    [InlineData(9_700, 0, false)]
    [InlineData(10_000, 1, false)]
    public void What_was_written_twice_for_one_day_and_distance_may_be_one_run(double meters, int day, bool isDoubtful) => Assert.Equal(
        isDoubtful ? new Likeness.Unsure(UnsureReason.HandWritten) : new Likeness.Different(),
        SameRun.Of(ByHand, ByHand with { Distance = new Distance(meters), LocalDate = ByHand.LocalDate.AddDays(day) }));

    [Fact]
    public void Two_runs_by_hand_with_two_starts_are_different() => Assert.Equal(
        new Likeness.Different(), SameRun.Of(ByHand with { StartUtc = Morning }, ByHand with { StartUtc = Morning.AddHours(1) }));

    [Fact]
    public void The_closest_is_the_same_run_before_a_nearer_doubtful_one()
    {
        var same = Run with { Distance = new Distance(10_100) };
        var doubtful = Run with { StartUtc = Morning.AddMinutes(5) };

        Assert.Equal((same, new Likeness.Same()), SameRun.Closest(Run, [doubtful, same, ByHand], t => t));
    }

    [Fact]
    public void Of_two_doubtful_runs_the_nearer_by_distance_is_closest()
    {
        var near = ByHand with { Distance = new Distance(10_900) };
        var far = ByHand with { Distance = new Distance(9_000) };

        Assert.Equal((near, new Likeness.Unsure(UnsureReason.HandWritten)), SameRun.Closest(Run, [far, near], t => t));
    }

    [Fact]
    public void There_is_no_closest_where_all_are_different() =>
        Assert.Null(SameRun.Closest(Run, [Run with { StartUtc = Morning.AddHours(3) }], t => t));

    [Fact]
    public void The_trace_of_a_run_in_the_log_holds_what_it_says()
    {
        var entry = new RunEntry
        {
            LocalDate = Run.LocalDate,
            StartedUtc = Morning,
            TimeZone = "UTC",
            Distance = Run.Distance,
            Moving = new Duration(3500),
            Elapsed = new Duration(3600),
        };

        Assert.Equal(Run, RunTrace.Of(new Run(RunId.New(), new RunnerId(Guid.CreateVersion7()), entry, RunSource.Fit)));
        Assert.Equal(
            Run with { HandWritten = true, Time = new Duration(3500) },
            RunTrace.Of(new Run(RunId.New(), new RunnerId(Guid.CreateVersion7()), entry with { Elapsed = null }, RunSource.Manual)));
    }

    private static void AssertSame(RunTrace other) => Assert.Equal(new Likeness.Same(), SameRun.Of(Run, other));

    private static void AssertUnsure(UnsureReason why, RunTrace other) => Assert.Equal(new Likeness.Unsure(why), SameRun.Of(Run, other));

    private static void AssertDifferent(RunTrace other) => Assert.Equal(new Likeness.Different(), SameRun.Of(Run, other));
}
