using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Today;

/// <summary>How the week stands: the training week of the block that is followed, or the runner's calendar week.</summary>
/// <param name="Planned">All that is planned, a race too.</param>
/// <param name="Done">All that was run.</param>
public sealed record WeekStanding(WeekStanding.Sum Planned, WeekStanding.Sum Done)
{
    /// <summary>How many runs are planned.</summary>
    public int Sessions { get; init; }

    /// <summary>How many of them were run.</summary>
    public int SessionsDone { get; init; }

    /// <summary>The done share of the planned distance, in whole percent up to 100; 0 where nothing is planned.</summary>
    public int Percent => (int)Math.Clamp(Math.Round(100 * (Done.Distance / Planned.Distance)), 0, 100);

    /// <summary>What runs add up to.</summary>
    public sealed record Sum(Distance Distance, Duration Time, Climb Ascent);
}
