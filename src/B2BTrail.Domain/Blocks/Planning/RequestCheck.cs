using System.Globalization;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Finds all that is wrong with a request, under the paths of the fields as the API spells them.</summary>
internal sealed class RequestCheck
{
    /// <summary>The largest week that a request may speak of: four hundred miles.</summary>
    internal const double MaxWeekMetres = 400 * Distance.MetresPerMile;

    /// <summary>The shortest race to plan for.</summary>
    private const double MinRaceMetres = 5_000;

    /// <summary>The longest race to plan for.</summary>
    private const double MaxRaceMetres = 500_000;

    /// <summary>The most climb that a race on foot can have, in metres for each kilometre.</summary>
    private const double MaxClimbPerKm = 250;

    /// <summary>After so many days in a row without a run, what the runner could do before tells nothing any more.</summary>
    private const int MostDaysWithoutRun = 28;

    private const int MinRunDays = 3;
    private const int MaxRunDays = 6;
    private const int MinRunDaysWithThird = 4;
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    private readonly BlockRequest _request;
    private readonly List<RequestProblem> _problems = [];

    private RequestCheck(BlockRequest request) => _request = request;

    /// <summary>All problems of a request; none where it can be planned.</summary>
    internal static IReadOnlyList<RequestProblem> Of(BlockRequest request)
    {
        var check = new RequestCheck(request);
        check.Words();
        check.Base();
        check.GoalAndTarget();
        check.LimitsInRange();
        check.Dates();
        return check._problems;
    }

    /// <summary>What to tell of a plan in which a week that could be run holds no run.</summary>
    /// <param name="terms">The request.</param>
    /// <param name="week">The first such week.</param>
    internal static RequestProblem WeekWithoutRun(Terms terms, int week)
    {
        string start = terms.Calendar.Start.AddDays(7 * week).ToString("d MMMM", CultureInfo.InvariantCulture);
        return terms.Request.BlockedDates.Count > 0
            ? new("blockedDates", $"With these blocked days the week of {start} would have no running. Unblock some of them, or start the block after them.")
            : new("current.weeklyDistanceMeters", $"From so short a week, the week of {start} would have no running. Run a little more each week before you start.");
    }

    private void Words()
    {
        Refuse(string.IsNullOrWhiteSpace(_request.Name), "name", "Give the block a name.");
        Refuse(_request.Name?.Length > BlockRequest.MaxNameLength, "name", "The name is too long.");
        Refuse(!Enum.IsDefined(_request.Unit), "unit", "Choose miles or kilometres.");
        Refuse(!Enum.IsDefined(_request.FirstDay), "firstDay", "Choose a day of the week.");
        Refuse(!Enum.IsDefined(_request.Cadence), "cadence", "Choose how often a pair comes.");
        Refuse(!Enum.IsDefined(_request.Shape), "pairShape", "Choose the order of the two days.");
        Refuse(
            _request.Shape == PairShape.ThreeDays && _request.RunDaysPerWeek < MinRunDaysWithThird,
            "pairShape",
            "A third day needs at least four running days a week, so that one is left for mid-week.");
        Refuse(_request.RunDaysPerWeek is < MinRunDays or > MaxRunDays, "runDaysPerWeek", "Choose between three and six running days.");
        Refuse(_request.TrailPace.SecondsPerKilometre < Pace.Fastest, "trailPaceSecondsPerKm", "Give your pace on trails.");
    }

    private void Base()
    {
        var now = _request.Current;
        double unit = _request.Unit.Metres();
        Refuse(now.Weekly.Metres > MaxWeekMetres, "current.weeklyDistanceMeters", "That is more than anyone runs in a week.");
        Refuse(now.LongestRun > now.Weekly, "current.longestRunMeters", "Your longest run cannot be longer than your week.");
        Refuse(
            now.LongestRun.Metres < (Terms.MinimumRunUnits(_request.Unit) * unit) - 1,
            "current.longestRunMeters",
            "Two miles, or three kilometres, in one go are where a block can start.");
        Refuse(now.LargestTwoDay > now.Weekly, "current.largestTwoDayMeters", "Two days cannot be more than the week.");
    }

    private void GoalAndTarget()
    {
        switch (_request.Goal)
        {
            case Goal.Race race:
                Refuse(race.Distance.Metres < MinRaceMetres, "race.distanceMeters", "The race is too short for a block of back-to-back weekends.");
                Refuse(race.Distance.Metres > MaxRaceMetres, "race.distanceMeters", "The race is longer than this planner can plan for.");
                Refuse(
                    race.Ascent?.Metres > race.Distance.Metres / 1000 * MaxClimbPerKm,
                    "race.ascentMeters",
                    "That is steeper than any race. Is the climb in the right unit?");
                Refuse(
                    race.Distance.Metres / 1000 * _request.TrailPace.SecondsPerKilometre > Duration.MaxRunSeconds,
                    "trailPaceSecondsPerKm",
                    "At this pace the race takes more than a week.");
                Target(_request.Target.Pair, "target.pairMeters");
                break;
            case Goal.PairBy goal:
                Target(goal.Pair, "target.pairMeters");
                Refuse(goal.Date.DayOfWeek != _request.FirstDay, "target.date", "Give a date on the weekday of the pair's first day.");
                break;
        }

        Target(_request.Target.PeakWeek, "target.peakWeekMeters");
    }

    private void Target(Distance? target, string field)
    {
        Refuse(target?.Metres < Terms.MinimumRunUnits(_request.Unit) * 2 * _request.Unit.Metres(), field, "That is too short to work towards.");
        Refuse(target?.Metres > MaxWeekMetres, field, "That is more than anyone runs in a week.");
    }

    private void LimitsInRange()
    {
        var limits = _request.Limits;
        Share(limits.WeekRamp, RunnerLimits.WeekRampRange, "limits.weekRamp");
        Share(limits.SessionSpike, RunnerLimits.SessionSpikeRange, "limits.sessionSpike");
        Share(limits.PairGrowth, RunnerLimits.PairGrowthRange, "limits.pairGrowth");
        Share(limits.WeekShare, RunnerLimits.WeekShareRange, "limits.weekShare");
        Time(limits.FirstDay, RunnerLimits.DayTimeRange, "limits.firstDayMinutes");
        Time(limits.SecondDay, RunnerLimits.DayTimeRange, "limits.secondDayMinutes");
        Time(limits.OtherDay, RunnerLimits.DayTimeRange, "limits.otherDayMinutes");
        Time(limits.Week, RunnerLimits.WeekTimeRange, "limits.weekMinutes");

        double shortest = Terms.MinimumRunUnits(_request.Unit) * _request.Unit.Metres() / 1000 * _request.TrailPace.SecondsPerKilometre;
        Refuse(Terms.FirstDay(_request).Seconds < shortest, "limits.firstDayMinutes", "That is too little time for the shortest run at your pace.");
    }

    private void Share(double value, (double Low, double High) range, string field) =>
        Refuse(!(value >= range.Low && value <= range.High), field, "That is outside what this limit may be moved to.");

    private void Time(Duration? time, (Duration Low, Duration High) range, string field) =>
        Refuse(time < range.Low || time > range.High, field, "That is outside what this limit may be moved to.");

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
            Refuse(true, "startDate", "That date is out of range.");
            return;
        }

        if (end <= _request.StartDate || end > Latest)
        {
            Refuse(true, field, end > Latest ? "That date is out of range." : "That is before the block starts.");
            return;
        }

        if (_problems.Exists(p => p.Field is "target.date" or "firstDay"))
        {
            return;
        }

        if (end.DayNumber - _request.StartDate.DayNumber > TrainingCalendar.MaxWeeks * 7)
        {
            Refuse(true, field, "That is more than two years away. Start a block nearer to it.");
            return;
        }

        var calendar = TrainingCalendar.Of(_request);
        if (calendar.Weeks < calendar.WeeksNeeded)
        {
            Refuse(true, field, $"That leaves too few weeks: a block needs {calendar.WeeksNeeded} training weeks, and this leaves {calendar.Weeks}.");
            return;
        }

        Blocked(calendar);
    }

    private void Blocked(TrainingCalendar calendar)
    {
        if (_request.Goal is Goal.Race && calendar.IsBlocked(calendar.Days - 1))
        {
            Refuse(true, "race.date", "Race day is one of the days you blocked.");
        }
        else if (_request.Goal is Goal.PairBy && !calendar.PairIsFree(calendar.Weeks - 1 - calendar.MinWeeksAfterPair))
        {
            Refuse(true, "target.date", "The pair you work towards falls on a day you blocked.");
        }
        else if (calendar.LastPairWeek() < 0)
        {
            Refuse(true, "blockedDates", "These days leave no weekend with both days of a pair free.");
        }

        int without = 0;
        int most = 0;
        for (int day = 0; day < calendar.Days; day++)
        {
            without = day % 7 == 0 || calendar.IsBlocked(day) ? without + 1 : 0;
            most = Math.Max(most, without);
        }

        Refuse(most > MostDaysWithoutRun, "blockedDates", "These days leave more than four weeks without a run. Start a new block after them.");
    }

    private void Refuse(bool wrong, string field, string message)
    {
        if (wrong)
        {
            _problems.Add(new RequestProblem(field, message));
        }
    }
}
