using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// How long a run takes: its kilometers, climb counted as kilometers, at the pace of its kind brought to the level, by what it is for.
/// Where the race's climb is not known nothing is counted for climb, and trail pace is the pace.
/// </summary>
internal sealed class RunningTime
{
    private readonly Pace _trail;
    private readonly double _perEffortKm;
    private readonly bool _countsClimb;

    internal RunningTime(BlockRequest request)
    {
        _trail = request.TrailPace;
        double climbPerKm = request.Goal is Goal.Race { Ascent.Meters: > 0 and var ascent } race ? ascent / race.Distance.Meters * 1000 : 0;
        _countsClimb = climbPerKm > 0;
        _perEffortKm = _trail.SecondsPerKilometer / (1 + (climbPerKm / Rules.ClimbCostPerKilometer.Number));
    }

    /// <summary>The time of a session.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="distance">How far.</param>
    /// <param name="climb">How hilly.</param>
    /// <param name="quicker">How much of it is tempo or fartlek.</param>
    internal Duration Of(SessionKind kind, SessionPurpose purpose, Distance distance, Climb climb, Duration quicker = default)
    {
        double seconds = Level(kind, distance, climb) * Rules.PaceOf(purpose).Number;
        return new((long)Math.Round(seconds - Saved(quicker)));
    }

    /// <summary>How long a run may take.</summary>
    internal TimeEstimate Estimate(Duration time, Duration hard) =>
        Around(time.Seconds, 1 - Rules.EstimateRange.Number, 1 + Rules.EstimateRange.Number, hard);

    /// <summary>A race: the longer it is, the slower. Stops are apart.</summary>
    internal (Duration Time, TimeEstimate Estimate) OfRace(Distance distance, Climb climb)
    {
        double level = Level(SessionKind.Race, distance, climb);
        double middle = level * Fade(Rules.Fade);
        double least = Math.Min(level * Fade(Rules.FadeLeast), middle * (1 - Rules.RaceEstimateRange.Number));
        double most = Math.Max(level * Fade(Rules.FadeMost), middle * (1 + Rules.RaceEstimateRange.Number));
        return (new((long)Math.Round(middle)), Around(middle, least / middle, most / middle, default));

        double Fade(Rule power) => Math.Max(1, Math.Pow(distance.Meters / Rules.FadeFrom.Number, power.Number));
    }

    /// <summary>The least that a run with a hard part takes on any ground: what its parts have to fit into.</summary>
    internal double LeastSeconds(Distance distance, Duration quicker) =>
        Math.Min(_trail.SecondsPerKilometer * Rules.PaceOf(SessionKind.Quality).Number * distance.Meters / 1000, (Level(SessionKind.Quality, distance, default) * Rules.EasyPace.Number) - Saved(quicker));

    private double Level(SessionKind kind, Distance distance, Climb climb) =>
        _perEffortKm * Rules.PaceOf(kind).Number * ((distance.Meters / 1000) + (_countsClimb ? climb.Meters / Rules.ClimbCostPerKilometer.Number : 0));

    /// <summary>What quicker minutes save against as much ground run easy.</summary>
    private static double Saved(Duration quicker) => quicker.Seconds * ((Rules.EasyPace.Number / Rules.HardPace.Number) - 1);

    private TimeEstimate Around(double seconds, double least, double most, Duration hard) =>
        new(new((long)Math.Floor(seconds * least)), new((long)Math.Ceiling(seconds * most)), _trail, hard);
}
