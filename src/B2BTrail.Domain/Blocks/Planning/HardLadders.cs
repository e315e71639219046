using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>How far each kind of hard session has grown, and the session that fits a day: one rung further, fewer where the dose or the time ask for it.</summary>
internal sealed class HardLadders(WeekSolver solved)
{
    private readonly RequestInSteps _inSteps = solved.InSteps;
    private readonly RunningTime _time = new(solved.InSteps.Request);
    private readonly Dictionary<Workout, (int Rung, DayIndex Day)> _last = [];
    private Workout? _lastKind;

    /// <summary>The session of a kind on a day; null where not even the first rung fits.</summary>
    /// <param name="workout">The kind.</param>
    /// <param name="day">The day.</param>
    /// <param name="share">The share of the full dose that is meant.</param>
    /// <param name="most">The most hard minutes for another reason; null without one.</param>
    internal HardSession? Next(Workout workout, DayIndex day, double share, int? most = null)
    {
        var row = Rules.Of(workout);
        var week = solved.Weeks[day.Week];
        double minutes = week.Total * _inSteps.PaceOf(SessionKind.Easy) / 60;
        double dose = Math.Min(DoseOf(row, week, minutes) * share, most ?? int.MaxValue);
        var distance = _inSteps.Meters(solved.Days[day]);
        for (int rung = Allowed(workout, row, day); rung >= 0; rung--)
        {
            var step = row.Rungs[rung];
            var hard = Duration.FromMinutes(step.Hard);
            double room = _time.LeastSeconds(distance, HardSession.IsQuicker(workout) ? hard : default);
            var parts = HardSession.Parts(row, step, room < Rules.ShortHardRun.Time.Seconds);
            if (step.Hard <= dose + Tolerance.Rounding && parts.Whole.Seconds <= room)
            {
                bool isOther = _lastKind is not null && _lastKind != workout;
                _last[workout] = (rung, day);
                _lastKind = workout;
                return new(workout, parts, step.Hard / minutes, isOther);
            }
        }

        return null;
    }

    private double DoseOf(HardSessionRow row, SolvedWeek week, double minutes)
    {
        double meters = week.Total * _inSteps.Step;
        double top = meters >= Rules.HardLargeWeek.Number - Tolerance.Meter ? row.MostInLargeWeek : row.Most;
        top *= _inSteps.Request.Habits.FirstUltra ? Rules.HardFirstUltra.Number : 1;
        top = meters < Rules.HardEveryFullWeekFrom.Number - Tolerance.Meter ? Math.Min(top, Rules.HardInSmallWeek.Count) : top;
        return Math.Min(top, row.ShareOfWeek * minutes);
    }

    /// <summary>The highest rung: one above the last, one below it after time off.</summary>
    private int Allowed(Workout workout, HardSessionRow row, DayIndex day)
    {
        if (!_last.TryGetValue(workout, out var last))
        {
            return 0;
        }

        bool wasOff = _inSteps.Calendar.Breaks.Any(off => off.Back > last.Day && off.Back <= day);
        return wasOff ? Math.Max(0, last.Rung - 1) : Math.Min(row.Rungs.Count - 1, last.Rung + 1);
    }
}
