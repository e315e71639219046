using System.Globalization;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>The days off before a block, when the runner can run, and the races on the way.</content>
internal sealed partial class RequestCheck
{
    private void Start()
    {
        var now = _request.Current;
        if (now.DaysOff < 0 || now.DaysOff > Rules.BreakEndsBlock.Count)
        {
            _problems.Add(new RequestProblem("current.daysOff", RequestProblemCode.TooLongOffBeforeStart) { Count = Rules.BreakEndsBlock.Count });
        }

        Refuse(!Enum.IsDefined(now.OffReason), "current.offReason", RequestProblemCode.UnknownChoice);
        Refuse(now.DaysOff == 0 && now.OffReason != OffReason.None, "current.offReason", RequestProblemCode.ReasonWithoutDaysOff);
        if (now.LongestRunDate is { } date)
        {
            Refuse(date >= _request.StartDate, "current.longestRunDate", RequestProblemCode.LongestRunInFuture);
            Refuse(FitnessAtStart.AgeOfLongest(_request) > Rules.LongestIsTooOld.Count, "current.longestRunDate", RequestProblemCode.LongestRunTooOld);
        }

        Refuse(
            now.WeeklyAscent?.Meters > now.Weekly.Meters / 1000 * Rules.RaceClimbMost.Number, "current.weeklyAscentMeters", RequestProblemCode.TooMuchClimb);
        if (now.LastRace is { } race)
        {
            int days = _request.StartDate.DayNumber - race.Date.DayNumber;
            Refuse(days <= 0 || days > Rules.LastRaceWindow.Count, "current.lastRace.date", RequestProblemCode.LastRaceNotRecent);
            Refuse(!Enum.IsDefined(race.Effort), "current.lastRace.effort", RequestProblemCode.UnknownChoice);
            Refuse(race.Distance.Meters <= 0 || race.Distance.Meters > Rules.RaceDistance.Bounds.High, "current.lastRace.distanceMeters", RequestProblemCode.RaceTooLong);
        }
    }

    private void Weekdays()
    {
        int open = WeekIndex.Length;
        foreach (var (day, minutes) in _request.Availability.Weekdays)
        {
            string name = day.ToString().ToLowerInvariant();
            Refuse(!Enum.IsDefined(day), "availability.weekdays", RequestProblemCode.UnknownChoice);
            if (minutes != 0)
            {
                Within(minutes, Rules.DayTime, $"availability.weekdays.{name}");
            }

            open -= minutes == 0 ? 1 : 0;
        }

        Refuse(open < _request.RunDaysPerWeek && _request.RunDaysPerWeek <= Rules.RunDaysPerWeek.Bounds.High, "availability.weekdays", RequestProblemCode.TooFewOpenWeekdays);
        bool isClosed = _request.Availability.Weekdays.GetValueOrDefault(_request.FirstDay, 1) == 0 || _request.Availability.Weekdays.GetValueOrDefault(_request.SecondDay, 1) == 0;
        Refuse(isClosed, "availability.weekdays", RequestProblemCode.PairDayClosed);
    }

    private void Spans()
    {
        var spans = _request.Availability.Spans;
        for (int i = 0; i < spans.Count; i++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"availability.spans[{i}]");
            var span = spans[i];
            Refuse(span.To < span.From, $"{path}.to", RequestProblemCode.SpanEndsBeforeStart);
            Refuse(!Enum.IsDefined(span.Allows), $"{path}.allows", RequestProblemCode.UnknownChoice);
            Refuse(!Enum.IsDefined(span.Reason), $"{path}.reason", RequestProblemCode.UnknownChoice);
            Within(span.Minutes, Rules.SpanTime, $"{path}.minutes");
            Refuse(spans.Take(i).Any(other => other.From <= span.To && span.From <= other.To), $"{path}.from", RequestProblemCode.SpansOverlap);
            Refuse(
                span.To.DayNumber - span.From.DayNumber > Rules.BlockWeeks.Count * WeekIndex.Length, $"{path}.to", RequestProblemCode.DateOutOfRange);
        }
    }

    private void Races()
    {
        var races = _request.Races;
        if (races.Count > Rules.OtherRacesMost.Count)
        {
            _problems.Add(new RequestProblem("races", RequestProblemCode.TooManyRaces) { Count = Rules.OtherRacesMost.Count });
            return;
        }

        for (int i = 0; i < races.Count; i++)
        {
            Race(races[i], string.Create(CultureInfo.InvariantCulture, $"races[{i}]"));
            Refuse(races.Take(i).Any(other => other.Date == races[i].Date), string.Create(CultureInfo.InvariantCulture, $"races[{i}].date"), RequestProblemCode.RacesOnOneDay);
        }
    }

    private void Race(OtherRace race, string path)
    {
        var end = _request.Goal switch
        {
            Goal.Race goal => goal.Date,
            Goal.PairBy pair => pair.Date,
            _ => throw new InvalidOperationException("A goal is a race or a pair."),
        };
        double meters = race.Distance.Meters;
        int before = end.DayNumber - race.Date.DayNumber;
        Refuse(string.IsNullOrWhiteSpace(race.Name), $"{path}.name", RequestProblemCode.NoName);
        Refuse(race.Name?.Length > BlockRequest.MaxNameLength, $"{path}.name", RequestProblemCode.NameTooLong);
        Refuse(!Enum.IsDefined(race.Effort), $"{path}.effort", RequestProblemCode.UnknownChoice);
        Refuse(meters <= 0, $"{path}.distanceMeters", RequestProblemCode.RaceTooShort);
        Refuse(meters > Rules.RaceDistance.Bounds.High, $"{path}.distanceMeters", RequestProblemCode.RaceTooLong);
        Refuse(race.Ascent?.Meters > meters / 1000 * Rules.RaceClimbMost.Number, $"{path}.ascentMeters", RequestProblemCode.RaceTooSteep);
        if (before <= 0 || race.Date < _request.StartDate)
        {
            Refuse(true, $"{path}.date", RequestProblemCode.RaceOutsideBlock);
            return;
        }

        Refuse(IsOff(race.Date), $"{path}.date", RequestProblemCode.RaceOnBlockedDay);
        Refuse(before == 1, $"{path}.date", RequestProblemCode.RaceTooNearGoal);
        if (race.Effort != RaceEffort.Raced || before == 1)
        {
            return;
        }

        int least = meters >= Rules.AfterRace[3].Meters ? Rules.NoFiftyMilesBeforeGoal.Count
            : meters > Rules.AfterRace[1].Meters ? Rules.NoMarathonBeforeGoal.Count
            : Rules.NoRaceBeforeGoal.Count;
        if (before <= least && _request.Goal is Goal.Race)
        {
            _problems.Add(new RequestProblem($"{path}.date", RequestProblemCode.RaceTooNearGoal) { Count = least });
        }

        double longest = Math.Max(_request.Current.LongestRun.Meters, LongestByThen());
        Refuse(meters > (Rules.RaceAgainstLongest.Number * longest) + Tolerance.Meter, $"{path}.distanceMeters", RequestProblemCode.RaceTooLongToRace);
    }

    /// <summary>Whether the runner is away on a date. A weekday that is never free is none: for a race, the runner frees it.</summary>
    private bool IsOff(DateOnly date) => _request.BlockedDates.Contains(date)
        || _request.Availability.Spans.Any(span => span.Allows == SpanAllows.Nothing && span.From <= date && date <= span.To);

    /// <summary>The longest day that the block asks for in the end: a race on the way may be held against it.</summary>
    private double LongestByThen() => RequestInSteps.AskedMeters(_request) / (1 + Rules.RatioMost.Number);
}
