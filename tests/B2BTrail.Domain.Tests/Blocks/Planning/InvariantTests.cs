using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>Good plans, changed or asked of another request, so that each breaks one invariant.</summary>
public sealed class InvariantTests
{
    private const int SecondWeek = 7;
    private const int Tuesday = 1;
    private const int Saturday = 5;
    private const int Sunday = 6;

    private static readonly BlockRequest Request = Requests.UltraLadies50K;
    private static readonly BlockRequest ThreeDays = Request with { Shape = PairShape.ThreeDays };

    [Fact]
    public void The_plans_that_are_changed_break_none()
    {
        Assert.Empty(BlockInvariants.Broken(Request.Planned(), Request));
        Assert.Empty(BlockInvariants.Broken(ThreeDays.Planned(), ThreeDays));
    }

    [Fact]
    public void Every_invariant_is_broken_by_a_plan_that_does_not_keep_it() => Assert.All(Enum.GetValues<Invariant>(), invariant =>
    {
        var (request, block) = NotKeeping(invariant);
        Assert.Contains(invariant, BlockInvariants.Broken(block, request));
    });

    [Fact]
    public void The_documented_invariants_are_the_ones_that_are_checked()
    {
        var named = File.ReadLines(Checkout.Path("docs", "plan-rules.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && cells[2].Contains(" of ", StringComparison.Ordinal) && cells[3].StartsWith('`'))
            .Select(cells => cells[3].Trim('`'))
            .ToList();

        Assert.True(named.Count >= 19, $"only {named.Count} rows name an invariant");
        Assert.Subset(Enum.GetNames<Invariant>().ToHashSet(), named.ToHashSet());
    }

    private static (BlockRequest Request, BlockDraft Block) NotKeeping(Invariant invariant) => invariant switch
    {
        Invariant.OneSessionEachDayToGoal => With(Tuesday, s => s with { Date = s.Date.AddDays(1) }),
        Invariant.RaceOnItsDateOnly => With(Tuesday, s => s with { Kind = SessionKind.Race }),
        Invariant.DistanceInWholeSteps => With(Tuesday, s => s with { Distance = s.Distance + Distance.FromMiles(0.25) }),
        Invariant.NoDistanceOnRestOnly => With(Tuesday, s => s with { Distance = default }),
        Invariant.ClimbInWholeMeters => With(Tuesday, s => s with { Ascent = Climb.FromMeters(0.5) }),
        Invariant.WarmUpWithinDuration => With(Tuesday, s => s with { WarmUp = s.Duration, CoolDown = Duration.FromMinutes(1) }),
        Invariant.SessionAgainstShortestRun => With(Tuesday, s => s with { Distance = Distance.FromMiles(1.5) }),
        Invariant.SessionAgainstLongestRun => With(Tuesday, s => s with { Distance = Distance.FromMiles(18) }),
        Invariant.SessionWithinTimeCap => With(Tuesday, s => s with { Distance = Distance.FromMiles(12) }),
        Invariant.WeekAgainstLargestOfFour => With(Tuesday, s => s with { Distance = s.Distance + Distance.FromMiles(10) }),
        Invariant.WeekWithinTimeCap => Asked(Request with { Limits = Request.Limits with { Week = Duration.FromMinutes(120) } }),
        Invariant.StepBackAgainstLargestOfFour => (Request, WithWeek(2, w => w with { Kind = WeekKind.StepBack })),
        Invariant.RunDaysAsChosen => Asked(Request with { RunDaysPerWeek = 4 }),
        Invariant.NoRunOnBlockedDay => Asked(Request with { BlockedDates = [Request.StartDate.AddDays(Tuesday)] }),
        Invariant.PairOnTwoDaysInARow => With(Sunday, s => s with { Kind = SessionKind.Easy }),
        Invariant.PairOnChosenWeekday => Asked(Request with { FirstDay = DayOfWeek.Sunday }),
        Invariant.ShorterDayAgainstLonger => With(Sunday, s => s with { Distance = Distance.FromMiles(15) }),
        Invariant.PairAgainstItsWeek => With(Saturday, s => s with { Distance = Distance.FromMiles(40) }),
        Invariant.PairAgainstLargestTwoDays => With(Saturday, s => s with { Distance = Distance.FromMiles(26) }),
        Invariant.NoRunOnDayAfterPair => With(SecondWeek, Run(3)),
        Invariant.DaysBetweenPairs => (Request, WithWeek(1, w => w with { Sessions = Request.Planned().Weeks[2].Sessions })),
        Invariant.ThirdDayAgainstSecond => WithThird(s => s with { Distance = Distance.FromMiles(12) }),
        Invariant.ThirdDayWhereItFits => WithThird(s => s with { Kind = SessionKind.Rest, Distance = default }),
        Invariant.DaysFromLastPairToRace => Asked(Request with { Goal = (Goal.Race)Request.Goal with { Date = new DateOnly(2026, 9, 30) } }),
        Invariant.NoRunOnEveOfRace => With(Request.Planned().Weeks.Sum(w => w.Sessions.Count) - 2, Run(3)),
        Invariant.TaperNeverGrows => (Request, WithWeek(18, w => w with { Sessions = Request.Planned().Weeks[16].Sessions })),
        Invariant.TaperAgainstLargestWeek => (Request, WithWeek(17, w => w with { Sessions = Request.Planned().Weeks[16].Sessions })),
        Invariant.ComeBackGently or Invariant.FirstLongRunBackIsShorter => Asked(Away(Request, 7 * 7, 14)),
        Invariant.NoPairTooSoonAfterTimeOff or Invariant.TimeOffIsKeptFree => Asked(Away(Request, 5 * 7, 7)),
        Invariant.NoHardRunTooSoonAfterTimeOff => With((8 * 7) + Tuesday, s => s with { Kind = SessionKind.Quality }, Away(Request, 7 * 7, 7)),
        Invariant.StartAfterTimeOffIsGentle => Asked(Request with { Current = Request.Current with { DaysOff = 30, OffReason = OffReason.Illness } }),
        Invariant.NoStepBackRightAfterTimeOff => (Away(Request, 7 * 7, 7), WithWeek(8, w => w with { Kind = WeekKind.StepBack })),
        Invariant.NoLostWeekAfterTimeOff or Invariant.NoEmptyTailAfterTimeOff or Invariant.RegainsAfterTimeOff =>
            (Away(Request, 4 * 7, 7), WithWeeks(5, 11, w => w with { Kind = WeekKind.Long, Sessions = [.. w.Sessions.Select(s => s with { Kind = SessionKind.Rest, Distance = default })] })),
        Invariant.PlannedRestIsNoTimeOff => (Request, WithWeek(3, w => w with { Role = WeekRole.ComeBack })),
        Invariant.FeasibleNeedsALatePair => (Request, WithWeeks(9, 16, w => w with { Sessions = [.. w.Sessions.Select(s => s.Kind == SessionKind.PairSecond ? s with { Kind = SessionKind.Easy } : s)] })),
        Invariant.DayWithinItsMinutes => Asked(On(Request, DayOfWeek.Tuesday, 30)),
        Invariant.NeverOnAClosedWeekday => Asked(On(Request, DayOfWeek.Tuesday, 0)),
        Invariant.EasyOnlyIsEasy or Invariant.PairFollowsAvailability => Asked(Away(Request, 0, 7, SpanAllows.EasyOnly)),
        Invariant.OldLongRunDoesNotCount => Asked(Request with { Current = Request.Current with { LongestRunDate = Request.StartDate.AddDays(-40) } }),
        Invariant.NoFixedPoint => Asked(Request with { Current = new Fitness(Distance.FromMiles(100), Distance.FromMiles(2), null) }, 0.01),
        Invariant.WeekOneHoldsToday => (Request, WithWeek(0, w => w with { Sessions = [.. w.Sessions.Select(s => s with { Distance = s.Distance * 0.5 })] })),
        Invariant.FullWeeksHoldToday => (Request, WithWeek(2, w => w with { Sessions = [.. w.Sessions.Select(s => s with { Distance = s.Distance * 0.5 })] })),
        Invariant.FirstPairKeepsTheLongRun => (Request with { Target = Target.FromGoal }, WithWeeks(0, 16, w => w with { Sessions = [.. w.Sessions.Select(s => s.Kind == SessionKind.PairFirst ? s with { Distance = s.Distance * 0.5 } : s)] })),
        Invariant.RegainsToday or Invariant.LastPairKeepsTheLongRun or Invariant.FirstPairNotBelowWhatWasRun or Invariant.LongRunDoesNotFall =>
            (Request with { Target = Target.FromGoal }, WithWeeks(invariant == Invariant.LongRunDoesNotFall ? 4 : 0, 16, w => w with { Sessions = [.. w.Sessions.Select(s => s with { Distance = s.Distance * 0.5 })] })),
        Invariant.StepBackNotACrash => (Request, WithWeek(1, w => w with { Kind = WeekKind.StepBack, Sessions = [.. w.Sessions.Select(s => s with { Distance = s.Distance * 0.4 })] })),
        Invariant.RunWeekdaysStay => With(SecondWeek + 4, Run(3)),
        Invariant.EasyRunsDiffer => (Request, WithWeeks(0, 16, w => w with { Sessions = [.. w.Sessions.Select((s, place) => place < 5 && s.Distance.Meters > 0 ? s with { Distance = Distance.FromMiles(5) } : s)] })),
        Invariant.EveRunNotAToken => With(4, Run(8)),
        Invariant.PeakNoLargerThanNeeded => With((14 * 7) + Tuesday, s => s with { Distance = Distance.FromMiles(60) }),
        Invariant.ClimbStartsFromToday or Invariant.ClimbGrowsGently => With(Tuesday, s => s with { Ascent = Climb.FromMeters(5000) }),
        Invariant.RaceWeekIsLight => With(Request.Planned().Weeks.Sum(w => w.Sessions.Count) - 3, Run(9)),
        Invariant.RaceWeekNotEmpty or Invariant.RaceWeekKeepsRunning =>
            (Request, WithWeeks(18, 19, w => w with { Sessions = [.. w.Sessions.Select(s => s.Kind == SessionKind.Race ? s : s with { Kind = SessionKind.Rest, Distance = default })] })),
        Invariant.RaceIsTheLongRun or Invariant.NoPairInARaceWeek or Invariant.RecoveryByDistance => Asked(Request with
        {
            Races = [new("Another", Request.StartDate.AddDays(Saturday), Distance.FromKilometers(50), null, RaceEffort.Raced)],
        }),
        Invariant.EasyBeforeABRace => Asked(Request with { Races = [new("Another", Request.StartDate.AddDays(4), Distance.FromKilometers(10), null, RaceEffort.Raced)] }),
        Invariant.ShortPlanIsATaper => Asked(
            Request with { Goal = (Goal.Race)Request.Goal with { Date = Request.StartDate.AddDays(27) } },
            Request.Planned() with { Weeks = [.. Request.Planned().Weeks.Take(4)] }),
        Invariant.NoEmptyWeek => (Request, WithWeek(3, w => w with { Sessions = [.. w.Sessions.Select(s => s with { Kind = SessionKind.Rest, Distance = default })] })),
        Invariant.ReachedPairAsPlanned => (Request, WithReached(0.9)),
        Invariant.FeasibleFromShareOfTarget => (Request, WithReached(0.5)),
        Invariant.LimitNamedWhereShort => (Request, WithReached(0.5) with { LimitsThatBound = [] }),
        Invariant.ReasonForEverySession => With(Tuesday, s => s with { Why = [] }),
        _ => throw new ArgumentOutOfRangeException(nameof(invariant), invariant, "No plan breaks it."),
    };

    private static Func<SessionDraft, SessionDraft> Run(double miles) => s => s with { Kind = SessionKind.Easy, Distance = Distance.FromMiles(miles) };

    private static (BlockRequest Request, BlockDraft Block) With(int day, Func<SessionDraft, SessionDraft> change, BlockRequest other) => (other, With(day, change).Block);

    private static (BlockRequest Request, BlockDraft Block) Asked(BlockRequest other, BlockDraft block) => (other, block);

    private static (BlockRequest Request, BlockDraft Block) Asked(BlockRequest other, double times)
    {
        var block = Request.Planned();
        return (other, block with { Weeks = [.. block.Weeks.Select(w => w with { Sessions = [.. w.Sessions.Select(s => s with { Distance = s.Distance * times })] })] });
    }

    private static BlockDraft WithWeeks(int from, int to, Func<WeekDraft, WeekDraft> change)
    {
        var block = Request.Planned();
        return block with { Weeks = [.. block.Weeks.Select((w, index) => index >= from && index <= to ? change(w) : w)] };
    }

    private static BlockRequest Away(BlockRequest request, int from, int days, SpanAllows allows = SpanAllows.Nothing) => request with
    {
        Availability = new Availability { Spans = [new(request.StartDate.AddDays(from), request.StartDate.AddDays(from + days - 1), allows)] },
    };

    private static BlockRequest On(BlockRequest request, DayOfWeek day, int minutes) =>
        request with { Availability = new Availability { Weekdays = new Dictionary<DayOfWeek, int> { [day] = minutes } } };

    /// <summary>The plan of <see cref="Request"/>, held against another request.</summary>
    private static (BlockRequest Request, BlockDraft Block) Asked(BlockRequest other) => (other, Request.Planned());

    private static (BlockRequest Request, BlockDraft Block) With(int day, Func<SessionDraft, SessionDraft> change) =>
        (Request, WithWeek(day / 7, w => w with { Sessions = [.. w.Sessions.Select((s, place) => place == day % 7 ? change(s) : s)] }));

    private static BlockDraft WithWeek(int week, Func<WeekDraft, WeekDraft> change)
    {
        var block = Request.Planned();
        return block with { Weeks = [.. block.Weeks.Select((w, index) => index == week ? change(w) : w)] };
    }

    private static (BlockRequest Request, BlockDraft Block) WithThird(Func<SessionDraft, SessionDraft> change)
    {
        var block = ThreeDays.Planned();
        var third = block.Weeks.Select(w => w.Pair?.Third).OfType<SessionDraft>().Last();
        return (ThreeDays, block with
        {
            Weeks = [.. block.Weeks.Select(w => w with { Sessions = [.. w.Sessions.Select(s => s == third ? change(s) : s)] })],
        });
    }

    private static BlockDraft WithReached(double times)
    {
        var block = Request.Planned();
        return block with { PairTarget = block.PairTarget with { Reached = block.PairTarget.Reached * times } };
    }
}
