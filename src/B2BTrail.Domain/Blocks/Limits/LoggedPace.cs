using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>How fast a runner covers ground on long runs, climb counted as distance.</summary>
/// <param name="SecondsPerEffortKilometer">The median of the runs, a hundred meters of climb counted as one kilometer.</param>
/// <param name="Runs">How many long runs it comes from.</param>
/// <param name="MetersPerKilometer">The climb of these runs for each kilometer.</param>
public sealed record LoggedPace(double SecondsPerEffortKilometer, int Runs, double MetersPerKilometer)
{
    /// <summary>How many days of the log are read, today among them.</summary>
    public static int Days => Rules.PaceWindow.Count;

    /// <summary>
    /// The pace of the long runs of the last eight weeks: of those that count for it, with a time and a climb, all from a share of the longest of them on. Null
    /// where there are fewer than six.
    /// </summary>
    /// <param name="runs">The runs of the last <see cref="Days"/> days.</param>
    /// <param name="today">The runner's day.</param>
    public static LoggedPace? Read(IReadOnlyCollection<LoggedRun> runs, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var timed = runs.Where(run => run.Date > today.AddDays(-Days) && run is { CountsForPace: true, Ascent: not null, Duration.Seconds: > 0, Distance.Meters: > 0 }).ToList();
        double least = timed.Select(run => run.Distance.Meters).DefaultIfEmpty().Max() * Rules.PaceLongRun.Number;
        var paces = timed.Where(run => run.Distance.Meters >= least).ToList();
        if (paces.Count < Rules.PaceRunsLeast.Count)
        {
            return null;
        }

        var ordered = paces.Select(run => run.Duration!.Value.Seconds / EffortKilometers(run.Distance, run.Ascent!.Value)).Order().ToList();
        double median = (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
        return new LoggedPace(median, paces.Count, paces.Sum(run => run.Ascent!.Value.Meters) / (paces.Sum(run => run.Distance.Meters) / 1000));
    }

    /// <summary>The pace over a race of this distance and climb; where either is unknown, over ground like that of the runs.</summary>
    public Pace Over(Distance? distance, Climb? ascent) => distance is { Meters: > 0 } race && ascent is { } climb
        ? Of(EffortKilometers(race, climb) / (race.Meters / 1000))
        : Of(1 + (MetersPerKilometer / Rules.ClimbCostPerKilometer.Number));

    private Pace Of(double effort) => new(Math.Clamp(SecondsPerEffortKilometer * effort, Pace.Fastest, Pace.Slowest));

    private static double EffortKilometers(Distance distance, Climb climb) => (distance.Meters / 1000) + (climb.Meters / Rules.ClimbCostPerKilometer.Number);
}
