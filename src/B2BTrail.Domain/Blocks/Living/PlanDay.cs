using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Living;

/// <summary>One day of a plan as it stands now. A day that moves keeps its id, so that whoever follows it sees it move.</summary>
public sealed record PlanDay
{
    /// <summary>Which session it is.</summary>
    public required SessionId Id { get; init; }

    /// <summary>The local day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What the day is for.</summary>
    public required SessionKind Kind { get; init; }

    /// <summary>How far; zero on a rest day, and only there.</summary>
    public required Distance Distance { get; init; }

    /// <summary>The climb to look for.</summary>
    public Climb Ascent { get; init; }

    /// <summary>Time on feet.</summary>
    public Duration Duration { get; init; }

    /// <summary>The kind of a quality session; null for all others.</summary>
    public Workout? Workout { get; init; }

    /// <summary>Where the reasons of the day are written.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Who decided on the day; what a runner decided is never planned anew.</summary>
    public Hold Hold { get; init; }

    /// <summary>Whether the runner decided on the day.</summary>
    public bool IsHeld => Hold != Hold.None;

    /// <summary>Whether there is a run on it.</summary>
    public bool IsRun => Kind != SessionKind.Rest;

    /// <summary>The same day without a run.</summary>
    public PlanDay AsRest(Hold hold) => this with
    {
        Kind = SessionKind.Rest,
        Distance = default,
        Ascent = default,
        Duration = default,
        Workout = null,
        Hold = hold,
    };

    /// <summary>The same day so far; climb and time follow the distance.</summary>
    public PlanDay Of(Distance distance) => IsRun && Distance.Metres > 0
        ? this with
        {
            Distance = distance,
            Ascent = new Climb(Math.Floor(Ascent.Metres * (distance / Distance))),
            Duration = new Duration((long)Math.Round(Duration.Seconds * (distance / Distance))),
        }
        : this with { Distance = distance };

    /// <summary>The same run on another day, under its own id.</summary>
    public PlanDay On(DateOnly date) => this with { Date = date };

    /// <summary>Whether both ask the same of the same day.</summary>
    public bool AsksTheSameAs(PlanDay other) =>
        Date == other.Date && Kind == other.Kind && Workout == other.Workout && Math.Abs(Distance.Metres - other.Distance.Metres) < 1;
}

/// <summary>Where the reasons of a day are written.</summary>
/// <param name="Draft">0 for the plan that the block was kept with, else the number of the re-planning that set it.</param>
/// <param name="Date">The day in that plan; another than the day itself where it was moved.</param>
public readonly record struct Origin(int Draft, DateOnly Date);

/// <summary>Who decided on a day.</summary>
public enum Hold
{
    /// <summary>The planner.</summary>
    None,

    /// <summary>The runner moved it, or set its distance.</summary>
    Edited,

    /// <summary>The runner skips it.</summary>
    Skipped,

    /// <summary>The runner cannot run on it: travel, family, work.</summary>
    Blocked,

    /// <summary>The answer of the second morning, which the runner took.</summary>
    SecondMorning,
}
