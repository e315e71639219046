namespace B2BTrail.Domain.Readiness;

/// <summary>The check-ins of a runner and the effort of their runs: everything that decides a light.</summary>
/// <param name="CheckIns">The check-in that stands for each day, in order.</param>
/// <param name="Runs">Rated runs of planned sessions, in order.</param>
public sealed record ReadinessHistory(IReadOnlyList<DayCheckIn> CheckIns, IReadOnlyList<RatedRun> Runs)
{
    /// <summary>The light of a day.</summary>
    public Light On(DateOnly day) => Light.Of(day, CheckIns, Runs);

    /// <summary>Whether an earlier check-in of a day made a red light that the one that counts took back.</summary>
    public bool ReplacesRed(DateOnly day) =>
        CheckIns.FirstOrDefault(c => c.Date == day) is { Earlier.Count: > 0 } counts && On(day).Color < LightColor.Red
        && counts.Earlier.Any(earlier => Light.Of(day, [.. CheckIns.Select(c => c == counts ? new DayCheckIn(day, earlier) : c)], Runs).Color == LightColor.Red);

    /// <summary>The lights of the last four weeks as re-planning uses them: of each day with a check-in, and of today.</summary>
    public IReadOnlyList<LightDay> Days(DateOnly today) =>
    [
        .. CheckIns.Select(c => c.Date).Where(d => d >= today.AddDays(-ReadinessRules.LightsLookBack.Count) && today > d).Append(today)
            .Select(day => new LightDay(day, On(day).Color)),
    ];
}
