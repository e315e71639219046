namespace B2BTrail.Domain.Readiness;

/// <summary>What a runner told of themself and how hard their runs felt: all that a light is made of.</summary>
/// <param name="CheckIns">The check-in that stands for each day, in order.</param>
/// <param name="Runs">Rated runs of planned sessions, in order.</param>
public sealed record ReadinessHistory(IReadOnlyList<DayCheckIn> CheckIns, IReadOnlyList<RunFelt> Runs)
{
    /// <summary>How many days back it reaches: a light looks back four weeks for what is usual, and the plan looks back on two weeks of lights.</summary>
    public const int DaysBack = 60;

    private const int DaysOfLights = 14;

    /// <summary>The light of a day.</summary>
    public Light On(DateOnly day) => Light.Of(day, CheckIns, Runs);

    /// <summary>The lights of the last two weeks as a plan sees them, in order: of each day that was told of, and of today.</summary>
    public IReadOnlyList<LightDay> Days(DateOnly today) =>
    [
        .. CheckIns.Select(c => c.Date).Where(d => d >= today.AddDays(-DaysOfLights) && today > d).Append(today)
            .Select(day => new LightDay(day, On(day).Colour)),
    ];
}
