namespace B2BTrail.Domain.Readiness;

/// <summary>How ready a runner is on a day, and why.</summary>
/// <param name="Color">The worst light that any sign turns on; green without a sign.</param>
/// <param name="Reasons">The signs of that light; on green what to watch, if anything.</param>
/// <param name="IsFromCheckIn">Whether the runner checked in on that day; otherwise only earlier check-ins and runs count.</param>
public sealed record Light(LightColor Color, IReadOnlyList<LightReason> Reasons, bool IsFromCheckIn)
{
    /// <summary>The most urgent advice of the reasons.</summary>
    public Advice Advice => Reasons.Select(r => ReadinessRules.Of(r.Code).Advice).DefaultIfEmpty().Max();

    /// <summary>The signs that stop running and are open: those that <see cref="EarlierWarningSign.Over"/> would settle. Empty unless the light is medical.</summary>
    public IReadOnlyList<WarningSign> Open { get; init; } = [];

    /// <summary>Of these the ones that <see cref="EarlierWarningSign.WrongTap"/> would settle.</summary>
    public IReadOnlyList<WarningSign> ToldLast { get; init; } = [];

    /// <summary>
    /// The light of a day: the worst that any sign turns on, else green. These are coach rules and our own estimates; none was tested in a
    /// study of back-to-back runs.
    /// </summary>
    /// <param name="today">The runner's local day.</param>
    /// <param name="checkIns">The check-in that counts for each day, in order of days.</param>
    /// <param name="runs">Rated runs of planned sessions, in order of days.</param>
    public static Light Of(DateOnly today, IReadOnlyList<DayCheckIn> checkIns, IReadOnlyList<RatedRun> runs)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        ArgumentNullException.ThrowIfNull(runs);
        var known = checkIns.Where(c => c.Date <= today).ToList();
        var signs = WarningSigns.After(known);
        var reasons = LightDecision.Reasons(today, known, signs, runs);
        var color = reasons.Select(r => ReadinessRules.Of(r.Code).Color).DefaultIfEmpty().Max();
        return new Light(
            color, [.. reasons.Where(r => ReadinessRules.Of(r.Code).Color == color)], known.Exists(c => c.Date == today))
        {
            Open = WarningSigns.EndedBy(signs, EarlierWarningSign.Over, today),
            ToldLast = WarningSigns.EndedBy(signs, EarlierWarningSign.WrongTap, today),
        };
    }
}
