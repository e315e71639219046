using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Finds all that is wrong with a request, under the paths of the fields as the API spells them.</summary>
internal sealed partial class RequestCheck
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    private readonly BlockRequest _request;
    private readonly BlockLimits _limits;
    private readonly List<RequestProblem> _problems = [];

    private RequestCheck(BlockRequest request) => (_request, _limits) = (request, BlockLimits.OfToday(request));

    /// <summary>All problems of a request; none where it can be planned.</summary>
    internal static IReadOnlyList<RequestProblem> Of(BlockRequest request)
    {
        var check = new RequestCheck(request);
        check.Words();
        check.Base();
        check.GoalAndTarget();
        check.LimitsInRange();
        check.Start();
        check.Weekdays();
        check.Spans();
        check.Races();
        check.Dates();
        return check._problems;
    }

    /// <summary>What to tell of a plan in which a week that could be run holds no run.</summary>
    /// <param name="inSteps">The request.</param>
    /// <param name="week">The first such week.</param>
    internal static RequestProblem WeekWithoutRun(RequestInSteps inSteps, WeekIndex week)
    {
        var (field, code) = inSteps.Request.BlockedDates.Count > 0 || inSteps.Request.Availability != Availability.Always
            ? (inSteps.Request.BlockedDates.Count > 0 ? "blockedDates" : "availability", RequestProblemCode.EmptyWeekFromBlockedDays)
            : ("current.weeklyDistanceMeters", RequestProblemCode.EmptyWeekFromShortWeek);
        return new(field, code) { EmptyWeek = inSteps.Calendar.Start.AddDays(week.Start) };
    }

    /// <summary>What to tell of a plan without any run: what leaves no room for one.</summary>
    internal static RequestProblem NothingToRun(RequestInSteps inSteps)
    {
        var request = inSteps.Request;
        string field = request.BlockedDates.Count > 0 ? "blockedDates"
            : request.Availability.Spans.Count > 0 ? "availability.spans"
            : request.Availability.Weekdays.Count > 0 ? "availability.weekdays"
            : inSteps.Calendar.Recoveries.Count > 0 ? (request.Current.LastRace is null ? "races" : "current.lastRace.date")
            : request.Goal is Goal.Race ? "race.date"
            : "target.date";
        return new(field, RequestProblemCode.NothingToRun);
    }

    private void Words()
    {
        Refuse(string.IsNullOrWhiteSpace(_request.Name), "name", RequestProblemCode.NoName);
        Refuse(_request.Name?.Length > BlockRequest.MaxNameLength, "name", RequestProblemCode.NameTooLong);
        Refuse(!Enum.IsDefined(_request.Unit), "unit", RequestProblemCode.UnknownChoice);
        Refuse(!Enum.IsDefined(_request.FirstDay), "firstDay", RequestProblemCode.UnknownChoice);
        Refuse(!Enum.IsDefined(_request.Cadence), "cadence", RequestProblemCode.UnknownChoice);
        Refuse(!Enum.IsDefined(_request.Shape), "pairShape", RequestProblemCode.UnknownChoice);
        Refuse(
            _request.Shape == PairShape.ThreeDays && _request.RunDaysPerWeek < Rules.RunDaysWithThirdDay.Count,
            "pairShape",
            RequestProblemCode.TooFewRunDaysForThirdDay);
        Within(_request.RunDaysPerWeek, Rules.RunDaysPerWeek, "runDaysPerWeek");
        Refuse(_request.TrailPace.SecondsPerKilometer < Pace.Fastest, "trailPaceSecondsPerKm", RequestProblemCode.NoPace);
    }

    private void Base()
    {
        var now = _request.Current;
        Refuse(now.Weekly.Meters > Rules.WeekMost.Number, "current.weeklyDistanceMeters", RequestProblemCode.MoreThanAnyWeek);
        Refuse(now.LongestRun > now.Weekly, "current.longestRunMeters", RequestProblemCode.LongestRunOverWeek);
        Refuse(
            now.LongestRun.Meters < _limits.MinimumRun.Meters - Tolerance.Meter,
            "current.longestRunMeters",
            RequestProblemCode.LongestRunTooShort);
        Refuse(now.LargestTwoDay > now.Weekly, "current.largestTwoDayMeters", RequestProblemCode.TwoDaysOverWeek);
    }

    private void GoalAndTarget()
    {
        switch (_request.Goal)
        {
            case Goal.Race race:
                Refuse(race.Distance.Meters < Rules.RaceDistance.Bounds.Low, "race.distanceMeters", RequestProblemCode.RaceTooShort);
                Refuse(race.Distance.Meters > Rules.RaceDistance.Bounds.High, "race.distanceMeters", RequestProblemCode.RaceTooLong);
                Refuse(
                    race.Ascent?.Meters > race.Distance.Meters / 1000 * Rules.RaceClimbMost.Number,
                    "race.ascentMeters",
                    RequestProblemCode.RaceTooSteep);
                Refuse(
                    race.Distance.Meters / 1000 * _limits.PaceOf(SessionKind.Race).SecondsPerKilometer > Duration.MaxRunSeconds,
                    "trailPaceSecondsPerKm",
                    RequestProblemCode.RaceTooSlow);
                Target(_request.Target.Pair, "target.pairMeters");
                break;
            case Goal.PairBy goal:
                Target(goal.Pair, "target.pairMeters");
                Refuse(goal.Date.DayOfWeek != _request.FirstDay, "target.date", RequestProblemCode.NotOnFirstDay);
                break;
        }

        Target(_request.Target.PeakWeek, "target.peakWeekMeters");
    }

    private void Target(Distance? target, string field)
    {
        Refuse(target?.Meters < 2 * _limits.MinimumRun.Meters, field, RequestProblemCode.TargetTooShort);
        Refuse(target?.Meters > Rules.WeekMost.Number, field, RequestProblemCode.MoreThanAnyWeek);
    }

    private void LimitsInRange()
    {
        Moved(RuleCode.WeekRamp, "limits.weekRamp");
        Moved(RuleCode.SessionSpike, "limits.sessionSpike");
        Moved(RuleCode.PairGrowth, "limits.pairGrowth");
        Moved(RuleCode.WeekShare, "limits.weekShare");
        Moved(RuleCode.FirstDayTime, "limits.firstDayMinutes");
        Moved(RuleCode.SecondDayTime, "limits.secondDayMinutes");
        Moved(RuleCode.OtherDayTime, "limits.otherDayMinutes");
        Moved(RuleCode.WeekTime, "limits.weekMinutes");

        double shortest = _limits.MinimumRun.Meters / 1000 * _limits.PaceOf(SessionKind.Long).SecondsPerKilometer;
        Refuse(_limits.FirstDay.Seconds < shortest, "limits.firstDayMinutes", RequestProblemCode.TimeTooShortForAnyRun);
    }

    private void Moved(RuleCode code, string field) => Within(_request.Limits.Of(code), Rules.Of(code), field);

    private void Within(double? number, Rule rule, string field)
    {
        if (number is { } chosen && !rule.Allows(chosen))
        {
            _problems.Add(new RequestProblem(field, RequestProblemCode.OutOfRange) { Rule = rule });
        }
    }

    private void Dates()
    {
        var (field, end) = _request.Goal switch
        {
            Goal.Race race => ("race.date", race.Date),
            Goal.PairBy pair => ("target.date", pair.Date),
            _ => throw new InvalidOperationException("A goal is a race or a pair."),
        };
        if (_request.StartDate < Earliest || _request.StartDate > Latest)
        {
            Refuse(true, "startDate", RequestProblemCode.DateOutOfRange);
            return;
        }

        if (end <= _request.StartDate || end > Latest)
        {
            Refuse(true, field, end > Latest ? RequestProblemCode.DateOutOfRange : RequestProblemCode.EndsBeforeStart);
            return;
        }

        if (_problems.Exists(p => p.Field is "target.date" or "firstDay"))
        {
            return;
        }

        if (end.DayNumber - _request.StartDate.DayNumber > Rules.BlockWeeks.Count * WeekIndex.Length)
        {
            Refuse(true, field, RequestProblemCode.TooFarAway);
            return;
        }

        if (_problems.Exists(p => p.Field.StartsWith("availability", StringComparison.Ordinal) || p.Field.StartsWith("current.daysOff", StringComparison.Ordinal)))
        {
            return;
        }

        var calendar = TrainingCalendar.Of(_request);
        int needed = _request.Goal is Goal.Race ? 1 : calendar.MinWeeksAfterPair + 2;
        if (calendar.Weeks < needed || calendar.Days < 2)
        {
            _problems.Add(new RequestProblem(field, RequestProblemCode.TooFewWeeks) { WeeksNeeded = needed, WeeksLeft = calendar.Weeks });
            return;
        }

        Blocked(calendar);
    }

    private void Blocked(TrainingCalendar calendar)
    {
        if (_request.Goal is Goal.Race race && IsOff(race.Date))
        {
            Refuse(true, "race.date", RequestProblemCode.RaceDayBlocked);
        }
        else if (_request.Goal is Goal.PairBy && calendar.PairPlace(calendar.LatestPairWeek) != calendar.FirstOfPair)
        {
            Refuse(true, "target.date", RequestProblemCode.TargetBlocked);
        }

        foreach (var off in calendar.Breaks.Where(off => off.Days > Rules.BreakEndsBlock.Count))
        {
            string field = off.From < 0 ? "current.daysOff" : _request.BlockedDates.Count > 0 ? "blockedDates" : "availability.spans";
            _problems.Add(new RequestProblem(field, RequestProblemCode.TooLongWithoutRun) { Count = off.Days, StartOn = calendar.Start.AddDays(off.Back) });
        }
    }

    private void Refuse(bool wrong, string field, RequestProblemCode code)
    {
        if (wrong)
        {
            _problems.Add(new RequestProblem(field, code));
        }
    }
}
