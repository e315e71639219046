using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// The climb of each day: long days climb like the race, the others half as much, and a week's climb keeps its own ramp. Nothing is
/// known of the runner's hills so far, so the weeks before the block count as three quarters as hilly as the race.
/// </summary>
internal sealed class ClimbPlan
{
    private readonly RequestInSteps _inSteps;
    private readonly TrainingLoad<double> _load;
    private readonly bool[] _held;

    private ClimbPlan(RequestInSteps inSteps)
    {
        _inSteps = inSteps;
        _held = new bool[inSteps.Calendar.Weeks];
        Metres = new double[inSteps.Calendar.Weeks * WeekIndex.Length];
        PerStep = inSteps.Request.Goal is Goal.Race { Ascent: { } ascent } race ? ascent.Metres / race.Distance.Metres * inSteps.Step : 0;

        // Nothing is known of the runner's own hills so far.
        double weekly = inSteps.Weekly * PerStep * Rules.ClimbBeforeBlock.Number;
        _load = new TrainingLoad<double>(Metres, new(weekly, 0, 0), inSteps.Calendar.IsEmptied);
    }

    /// <summary>The race's climb on one step of distance, in metres; 0 where it is not known.</summary>
    internal double PerStep { get; }

    /// <summary>Whole metres of climb for each day.</summary>
    internal double[] Metres { get; }

    /// <summary>Whether the ramp held a week's climb down.</summary>
    internal bool Held(WeekIndex week) => _held[week];

    internal static ClimbPlan Of(WeekSolver solved, ReadOnlySpan<SessionKind> kinds, ReadOnlySpan<Workout?> workouts)
    {
        var plan = new ClimbPlan(solved.InSteps);
        if (plan.PerStep > 0)
        {
            for (var week = new WeekIndex(0); week < solved.Weeks.Length; week++)
            {
                plan.Fill(week, solved.Days, kinds, workouts);
            }
        }

        return plan;
    }

    /// <summary>Seconds of a day: less than pace by distance where it is flatter than the race.</summary>
    internal long Seconds(DayIndex day, int steps)
    {
        double flat = steps * _inSteps.Pace;
        if (PerStep > 0 && steps > 0)
        {
            // So many meters up cost about as much as a kilometer along: both are counted in kilometers on the level.
            double perKm = 1000 / _inSteps.Step;
            double mine = 1 + (Metres[day] / steps * perKm / Rules.ClimbCostPerKilometer.Number);
            double race = 1 + (PerStep * perKm / Rules.ClimbCostPerKilometer.Number);
            flat *= Math.Min(1, mine / race);
        }

        return (long)Math.Round(flat);
    }

    private void Fill(WeekIndex week, ReadOnlySpan<int> steps, ReadOnlySpan<SessionKind> kinds, ReadOnlySpan<Workout?> workouts)
    {
        double longs = 0;
        double others = 0;
        for (var day = week.Start; day < week.End; day++)
        {
            Metres[day] = steps[day] * PerStep * (kinds[day].IsLong || IsHilly(workouts[day]) ? 1 : Rules.ClimbOtherDays.Number);
            longs += kinds[day].IsLong ? Metres[day] : 0;
            others += kinds[day].IsLong ? 0 : Metres[day];
        }

        double cap = _load.LargestWeekBefore(week) * (1 + Rules.ClimbRamp.Number);
        double forLongs = longs > cap ? cap / longs : 1;
        double forOthers = longs + others > cap ? Math.Max(0, cap - longs) / Math.Max(1, others) : 1;
        _held[week] = longs + others > cap;
        for (var day = week.Start; day < week.End; day++)
        {
            Metres[day] = Math.Floor(Metres[day] * Math.Min(1, kinds[day].IsLong ? forLongs : forOthers));
        }
    }

    private static bool IsHilly(Workout? workout) => workout is Workout.HillRepeats or Workout.SteadyClimb;
}
