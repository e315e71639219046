using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What a runner is told of a plan beside its limits: one notice for each thing, with the weeks that it is about.</summary>
internal sealed partial class NoticeWriter
{
    private readonly WeekSolver _solved;
    private readonly RequestInSteps _inSteps;
    private readonly TrainingCalendar _calendar;
    private readonly BlockRequest _request;
    private readonly IReadOnlyList<WeekDraft> _weeks;
    private readonly List<PlanNotice> _notices = [];

    private NoticeWriter(WeekSolver solved, IReadOnlyList<WeekDraft> weeks) =>
        (_solved, _inSteps, _calendar, _request, _weeks) = (solved, solved.InSteps, solved.InSteps.Calendar, solved.InSteps.Request, weeks);

    /// <summary>All notices of a plan.</summary>
    /// <param name="solved">The solved weeks.</param>
    /// <param name="weeks">The weeks as written, with their climb.</param>
    /// <param name="withoutHard">The numbers of the weeks in which a hard session was left out, because no full week is without a pair.</param>
    internal static IReadOnlyList<PlanNotice> Of(WeekSolver solved, IReadOnlyList<WeekDraft> weeks, IReadOnlyList<int> withoutHard)
    {
        var writer = new NoticeWriter(solved, weeks);
        writer.Assumed();
        writer.BelowToday();
        writer.BelowTarget();
        writer.RaceBeyondTarget();
        writer.Climb();
        if (withoutHard.Count > 0)
        {
            writer.Tell(PlanNoticeCode.HardRunLeftOut, Basis.CoachRule, notice => notice with { Weeks = withoutHard });
        }

        writer.Breaks();
        writer.Weeks();
        writer.DayTimes();
        writer.Races();
        writer.Countdown();
        return writer._notices;
    }

    private void Assumed()
    {
        if (!_inSteps.IsTwoDayTold)
        {
            Tell(PlanNoticeCode.AssumedTwoDays, Basis.Estimate, notice => notice with { Value = _inSteps.Meters(_inSteps.TwoDay) });
        }

        if (_request.Goal is Goal.Race { Ascent.Meters: > 0 } && _request.Current.WeeklyAscent is null)
        {
            double meters = Math.Round(_request.Current.Weekly.Meters / 1000 * Rules.AssumedClimb.Number);
            Tell(PlanNoticeCode.AssumedClimb, Rules.AssumedClimb.Basis, notice => notice with { Climb = new Climb(meters), Value = _request.Current.Weekly });
        }
    }

    /// <summary>Full weeks below today's, or none that reaches it.</summary>
    private void BelowToday()
    {
        // In a block that is planned again, the weeks that are over are what was run, whatever they were for.
        List<SolvedWeek> full = [.. _solved.Weeks.ToArray().Where(week => week.Number.Start >= _inSteps.Past.Count && _solved.IsFull(week))];
        var below = full.Where(week => week.Total < (Rules.WeekKept.Number * _inSteps.Weekly) - Tolerance.Rounding).ToList();
        if (below.Count == 0 && full.TrueForAll(week => week.Total < _inSteps.Weekly))
        {
            below = full;
        }

        if (below.Count == 0)
        {
            return;
        }

        // What the days hold is what the largest of these weeks does.
        var most = below.MaxBy(week => week.Total)!;
        var cause = CauseOf(most, below, full);
        bool isOld = cause == RuleCode.SessionSpike && FitnessAtStart.AgeOfLongest(_request) > Rules.LongestHalfCounts.Count;
        Tell(PlanNoticeCode.BelowToday, _inSteps.Limits.BasisOf(cause), notice => notice with
        {
            Weeks = Numbers(below),
            Value = _inSteps.Meters(most.Total),
            Reference = _request.Current.Weekly,
            Count = _request.RunDaysPerWeek,
            Cause = cause,
            Long = isOld ? _inSteps.Meters(_inSteps.Longest) : null,
        });
    }

    /// <summary>What holds full weeks below today's; their path, where nothing is sure to.</summary>
    /// <param name="week">The largest of them.</param>
    /// <param name="below">All of them.</param>
    /// <param name="full">All full weeks.</param>
    private RuleCode CauseOf(SolvedWeek week, List<SolvedWeek> below, List<SolvedWeek> full)
    {
        if (week.PlannedBy == RuleCode.WeekTime)
        {
            return RuleCode.WeekTime;
        }

        if (week.Total >= week.Planned)
        {
            return week.PlannedBy;
        }

        // Where the same days hold today's week later on, they are not what it lacks.
        bool isOutgrown = full.Exists(later => later.Number > below[^1].Number && later.Kind == below[^1].Kind);
        if (isOutgrown && below.Exists(IsHeldByGrowth))
        {
            return _calendar.Breaks.Any(off => off.Back <= week.Number.Start) ? RuleCode.ComeBack : RuleCode.SessionSpike;
        }

        bool isDayHeld = false;
        bool isOtherHeld = false;
        for (int place = 0; place < WeekIndex.Length; place++)
        {
            var day = week.Number.Day(place);
            int steps = _solved.Days[day];
            isDayHeld |= steps > 0 && steps == _inSteps.MostOn(day, week.KindAt(place)) && _calendar.MinutesBy(day) == RuleCode.DayTime;
            isOtherHeld |= steps > 0 && steps == _inSteps.In(_inSteps.Limits.OtherDay, week.KindAt(place)) && place != week.LongDay && place != week.ShorterDay;
        }

        return isDayHeld ? RuleCode.DayTime
            : _request.Availability.Weekdays.Values.Any(minutes => minutes == 0) && _calendar.OtherPlaces.Length < _request.RunDaysPerWeek - 2 ? RuleCode.Weekday
            : week.LongDay >= 0 && _solved.Days[week.Number.Day(week.LongDay)] == _inSteps.LongerCap ? RuleCode.FirstDayTime
            : isOtherHeld ? RuleCode.OtherDayTime
            : _request.RunDaysPerWeek < Rules.RunDaysPerWeek.Bounds.High && full.TrueForAll(other => other.Total < _inSteps.Weekly) ? RuleCode.RunDays
            : RuleCode.WeekPath;

        static bool IsHeldByGrowth(SolvedWeek week) => week.Kind == WeekKind.Pair
            ? week.Bound.Has(RuleCode.SessionSpike) || week.Bound.Has(RuleCode.PairGrowth)
            : week.LongDay >= 0 && week.LongBy == RuleCode.SessionSpike;
    }

    private void BelowTarget()
    {
        var (asked, reached) = (RequestInSteps.AskedMeters(_request), _inSteps.Meters(_solved.Reached).Meters);
        if (_calendar.IsShort)
        {
            Tell(PlanNoticeCode.ShortPlan, Rules.ShortPlanWeeks.Basis, notice => notice with
            {
                Value = new Distance(reached),
                Reference = new Distance(asked),
                Count = _calendar.Weeks,
                To = Date(new(_calendar.Days - 1)),
            });
        }
        else if (_solved.Feasible && reached <= asked - _inSteps.Step + Tolerance.Meter)
        {
            Tell(PlanNoticeCode.BelowTarget, Rules.FeasibleShare.Basis, notice => notice with
            {
                Value = new Distance(reached),
                Reference = new Distance(asked),
                Factor = reached / asked,
            });
        }
    }

    /// <summary>A smaller target that is reached leaves the race as far away as it was.</summary>
    private void RaceBeyondTarget()
    {
        if (_request is { IsTargetLowered: true, Goal: Goal.Race race } && RaceDemand.Pair(race.Distance.Meters) is var asked
            && _inSteps.Meters(_solved.Reached) is var reached && reached.Meters < Rules.NotThisYearBelow.Number * asked)
        {
            Tell(PlanNoticeCode.RaceBeyondTarget, Rules.NotThisYearBelow.Basis, notice => notice with
            {
                Value = _solved.ReachedOn is null ? null : reached,
                Reference = new Distance(asked),
                RaceDistance = race.Distance,
            });
        }
    }

    /// <summary>The last long days are flatter than the race.</summary>
    private void Climb()
    {
        if (_request.Goal is not Goal.Race { Ascent: { Meters: > 0 } ascent } race || _weeks.Count == 0)
        {
            return;
        }

        var steepest = _weeks.Where(week => week is { Phase: Phase.Peak, Pair: not null }).MaxBy(week => PerMeter(week.Pair!));
        if (steepest is { Pair: { } pair } && PerMeter(pair) < Rules.ClimbShort.Number * ascent.Meters / race.Distance.Meters)
        {
            Tell(PlanNoticeCode.ClimbShort, Rules.ClimbShort.Basis, notice => notice with
            {
                Weeks = [steepest.Number],
                Value = pair.Total,
                Climb = new Climb(Of(pair)),
                ClimbReference = new Climb(ascent.Meters * (pair.Total / race.Distance)),
            });
        }

        static double Of(PairDraft pair) => pair.First.Ascent.Meters + pair.Second.Ascent.Meters;

        static double PerMeter(PairDraft pair) => Of(pair) / pair.Total.Meters;
    }

    private void DayTimes()
    {
        int PlaceOf(DayOfWeek weekday) => ((int)weekday - (int)_calendar.Start.DayOfWeek + WeekIndex.Length) % WeekIndex.Length;

        foreach (var (weekday, minutes) in _request.Availability.Weekdays.OrderBy(day => PlaceOf(day.Key)))
        {
            int place = PlaceOf(weekday);
            var held = _solved.Weeks.ToArray().Where(week => week.Kind is WeekKind.Pair or WeekKind.Long && week.KindAt(place).CountsForPace
                && _solved.Days[week.Number.Day(place)] is > 0 and var steps && steps == _inSteps.In(minutes, week.KindAt(place))).ToList();
            if (minutes > 0 && held.Count > 0)
            {
                Tell(PlanNoticeCode.DayTime, Rules.DayTime.Basis, notice => notice with
                {
                    Weeks = Numbers(held),
                    Weekday = weekday,
                    Count = minutes,
                    Value = _inSteps.Meters(_inSteps.In(minutes, held[0].KindAt(place))),
                    Cause = RuleCode.DayTime,
                });
            }
        }
    }

    private void Countdown()
    {
        if (_inSteps.HasRace)
        {
            int first = Math.Max(0, _calendar.EveOfRace + 1 - Rules.CountdownDays.Count);
            Tell(PlanNoticeCode.RaceCountdown, Rules.RaceCountdown.Basis, notice => notice with
            {
                Weeks = [.. Enumerable.Range(new DayIndex(first).Week + 1, _calendar.Weeks - new DayIndex(first).Week)],
                From = Date(new(first)),
                To = Date(_calendar.EveOfRace),
                Count = Rules.CountdownTwo.Count,
            });
        }
    }

    private void Tell(PlanNoticeCode code, Basis basis, Func<PlanNotice, PlanNotice> with) => _notices.Add(with(new PlanNotice(code, basis)));

    private DateOnly Date(DayIndex day) => _calendar.Start.AddDays(day);

    private static List<int> Numbers(IEnumerable<SolvedWeek> weeks) => [.. weeks.Select(week => week.Number + 1)];
}
