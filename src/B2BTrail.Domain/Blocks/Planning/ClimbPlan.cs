using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// The climb of each day. Weeks start from the climb that the runner does today and head for the race's, meter for meter, in the long days of
/// the last pairs, the other days half as hilly; a week's climb keeps its own ramp, and the ramp wins.
/// </summary>
internal sealed class ClimbPlan
{
    private readonly WeekSolver _solved;
    private readonly RequestInSteps _inSteps;
    private readonly TrainingLoad<double> _load;
    private readonly bool[] _held;

    private ClimbPlan(WeekSolver solved)
    {
        (_solved, _inSteps) = (solved, solved.InSteps);
        var calendar = _inSteps.Calendar;
        _held = new bool[calendar.Weeks];
        Meters = new double[calendar.Weeks * WeekIndex.Length];
        PerStep = _inSteps.Request.Goal is Goal.Race { Ascent: { } ascent } race ? ascent.Meters / race.Distance.Meters * _inSteps.Step : 0;
        var current = _inSteps.Request.Current;
        Today = current.WeeklyAscent?.Meters ?? current.Weekly.Meters / 1000 * Rules.AssumedClimb.Number;
        _load = new TrainingLoad<double>(Meters, new(Today, 0, 0), calendar.IsLeftOut);
    }

    /// <summary>The race's climb on one step of distance, in meters; 0 where it is not known.</summary>
    internal double PerStep { get; }

    /// <summary>The climb of a usual week today, in meters, told or assumed.</summary>
    internal double Today { get; }

    /// <summary>Whole meters of climb for each day.</summary>
    internal double[] Meters { get; }

    /// <summary>Whether the ramp held a week's climb down.</summary>
    internal bool Held(WeekIndex week) => _held[week];

    internal static ClimbPlan Of(WeekSolver solved, SessionKind[] kinds, Phase[] phases, HardSessions hard)
    {
        var plan = new ClimbPlan(solved);
        if (plan.PerStep > 0)
        {
            plan.Fill(kinds, phases, hard);
        }

        return plan;
    }

    private void Fill(SessionKind[] kinds, Phase[] phases, HardSessions hard)
    {
        int peak = Array.FindIndex(phases, phase => phase is not (Phase.Base or Phase.Build));
        double atStart = 1;
        for (var week = new WeekIndex(0); week < phases.Length; week++)
        {
            double wanted = 0;
            for (var day = week.Start; day < week.End; day++)
            {
                bool isLikeRace = kinds[day].IsLong || hard.On(day)?.Workout is Workout.HillRepeats or Workout.SteadyClimb or Workout.Downhill;
                Meters[day] = _solved.Days[day] * PerStep * (isLikeRace ? 1 : Rules.ClimbOtherDays.Number);
                wanted += Meters[day];
            }

            // Today's climb as a share of what a week like today's would hold on ground like the race's.
            var solved = _solved.Weeks[week];
            atStart = week == 0 ? Math.Min(1, Today / Math.Max(1, wanted * _inSteps.Weekly / Math.Max(1, solved.Total))) : atStart;
            double share = week < peak ? atStart + ((1 - atStart) * week / peak) : 1;
            double most = MostOf(solved);
            _held[week] = wanted * share > most;
            Settle(week, _held[week] ? most / wanted : share);
        }
    }

    /// <summary>The most climb of a week against the largest of the four before it; a week that is shorter than those is flatter too.</summary>
    private double MostOf(SolvedWeek week)
    {
        double largest = _load.LargestWeekBefore(week.Number);
        double most = Math.Max(largest * (1 + Rules.ClimbRamp.Number), largest + Rules.ClimbRampLeast.Number);
        return most * Math.Min(1, week.Total / (double)Math.Max(1, week.RampFrom));
    }

    private void Settle(WeekIndex week, double share)
    {
        for (var day = week.Start; day < week.End; day++)
        {
            Meters[day] = Math.Floor((Meters[day] * share) + Tolerance.Rounding);
        }
    }
}
