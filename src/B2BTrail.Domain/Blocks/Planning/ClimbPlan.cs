using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// The climb of each day: long days climb like the race, the others half as much, and a week's climb keeps its own ramp. Nothing is
/// known of the runner's hills so far, so the weeks before the block count as three quarters as hilly as the race.
/// </summary>
internal sealed class ClimbPlan
{
    private const double BeforeBlock = 0.75;
    private const double OtherDays = 0.5;
    private const int RampWeeks = 4;

    private readonly Terms _terms;
    private readonly double[] _weeks;
    private readonly bool[] _held;

    private ClimbPlan(Terms terms)
    {
        _terms = terms;
        _weeks = new double[terms.Calendar.Weeks];
        _held = new bool[terms.Calendar.Weeks];
        Metres = new double[terms.Calendar.Weeks * 7];
        PerStep = terms.Request.Goal is Goal.Race { Ascent: { } ascent } race ? ascent.Metres / race.Distance.Metres * terms.Step : 0;
    }

    /// <summary>The race's climb on one step of distance, in metres; 0 where it is not known.</summary>
    internal double PerStep { get; }

    /// <summary>Whole metres of climb for each day.</summary>
    internal double[] Metres { get; }

    /// <summary>Whether the ramp held a week's climb down.</summary>
    internal bool Held(int week) => _held[week];

    /// <summary>The largest climb of the four weeks before a week, those left out that blocked days emptied.</summary>
    internal double LargestBefore(int week)
    {
        double largest = 0;
        int left = RampWeeks;
        for (int w = week - 1; w >= 0 && left > 0; w--)
        {
            if (!_terms.Calendar.IsEmptied(w))
            {
                largest = Math.Max(largest, _weeks[w]);
                left--;
            }
        }

        return left > 0 ? Math.Max(largest, _terms.Weekly * PerStep * BeforeBlock) : largest;
    }

    internal static ClimbPlan Of(WeekSolver solved, ReadOnlySpan<SessionKind> kinds, ReadOnlySpan<Workout?> workouts)
    {
        var plan = new ClimbPlan(solved.Terms);
        if (plan.PerStep > 0)
        {
            for (int week = 0; week < solved.Weeks.Length; week++)
            {
                plan.Fill(week, solved.Days, kinds, workouts);
            }
        }

        return plan;
    }

    /// <summary>Seconds of a day: less than pace by distance where it is flatter than the race.</summary>
    internal long Seconds(int day, int steps)
    {
        double flat = steps * _terms.Pace;
        if (PerStep > 0 && steps > 0)
        {
            // A hundred metres up cost about as much as a kilometre along.
            double perKm = 1000 / _terms.Step;
            double mine = 1 + (Metres[day] / steps * perKm / 100);
            double race = 1 + (PerStep * perKm / 100);
            flat *= Math.Min(1, mine / race);
        }

        return (long)Math.Round(flat);
    }

    private void Fill(int week, ReadOnlySpan<int> steps, ReadOnlySpan<SessionKind> kinds, ReadOnlySpan<Workout?> workouts)
    {
        double longs = 0;
        double others = 0;
        for (int day = week * 7; day < (week + 1) * 7; day++)
        {
            Metres[day] = steps[day] * PerStep * (IsLong(kinds[day]) || IsHilly(workouts[day]) ? 1 : OtherDays);
            longs += IsLong(kinds[day]) ? Metres[day] : 0;
            others += IsLong(kinds[day]) ? 0 : Metres[day];
        }

        double cap = LargestBefore(week) * (1 + RuleBook.Number(RuleCode.ClimbRamp));
        double forLongs = longs > cap ? cap / longs : 1;
        double forOthers = longs + others > cap ? Math.Max(0, cap - longs) / Math.Max(1, others) : 1;
        _held[week] = longs + others > cap;
        for (int day = week * 7; day < (week + 1) * 7; day++)
        {
            Metres[day] = Math.Floor(Metres[day] * Math.Min(1, IsLong(kinds[day]) ? forLongs : forOthers));
            _weeks[week] += Metres[day];
        }
    }

    private static bool IsLong(SessionKind kind) => kind is SessionKind.Long or SessionKind.PairFirst or SessionKind.PairSecond;

    private static bool IsHilly(Workout? workout) => workout is Workout.HillRepeats or Workout.SteadyClimb;
}
