namespace B2BTrail.Domain.Readiness;

/// <summary>Tells fatigue from injury by a runner's check-ins and runs.</summary>
public static class SignDetection
{
    /// <summary>What a sign is a sign of.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the signs.</exception>
    public static SignClass ClassOf(Sign sign) => sign switch
    {
        Sign.SoreMuscles or Sign.GeneralFatigue or Sign.LessEnergy => SignClass.Fatigue,
        Sign.LastingOrSharpPain or Sign.PainNotBetter or Sign.LessMotion => SignClass.Injury,
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "The sign has no class."),
    };

    /// <summary>The signs of a day; none without a check-in of that day.</summary>
    /// <param name="day">The runner's local day.</param>
    /// <param name="checkIns">The check-in that counts for each day, in order of days.</param>
    /// <param name="runs">Rated runs of planned sessions, in order of days.</param>
    public static IReadOnlyList<Sign> On(DateOnly day, IReadOnlyList<DayCheckIn> checkIns, IReadOnlyList<RatedRun> runs)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        ArgumentNullException.ThrowIfNull(runs);
        var found = new List<Sign>();
        var lastRuns = runs.Where(r => r.Date <= day && r.Date > day.AddDays(-ReadinessRules.LessEnergyWithin.Count))
            .TakeLast(ReadinessRules.LessEnergyRuns.Count).ToList();
        if (checkIns.FirstOrDefault(c => c.Date == day) is not { Answers: var now })
        {
            return found;
        }

        var yesterday = checkIns.FirstOrDefault(c => c.Date == day.AddDays(-1))?.Answers;

        // After weeks of low scores a low score is usual, and still a sign of fatigue.
        bool isLow = now.Score <= ReadinessRules.LowScore.Number
            || (Baseline.Before(checkIns, day) is { } usual
                ? usual.Distance(now.Score) <= ReadinessRules.TiredBelowUsual.Number
                : now.Score < ReadinessRules.TiredBelow.Number);
        Add(Sign.SoreMuscles, now.Legs <= ReadinessRules.SoreMusclesLegs.Number && (now.Pain?.Worst ?? 0) <= ReadinessRules.SoreMusclesPain.Number);
        Add(Sign.GeneralFatigue, isLow);
        Add(Sign.LessEnergy, lastRuns.Count > 0 && lastRuns.TrueForAll(r => r.Above >= ReadinessRules.LessEnergyAbove.Number));
        if (now.Pain is { } pain)
        {
            bool same = yesterday?.Pain is { } before && before.Site == pain.Site;
            bool lasts = Enumerable.Range(0, ReadinessRules.LastingSign.Count)
                .All(back => checkIns.Any(c => c.Date == day.AddDays(-back) && c.Answers.Pain?.Site == pain.Site));
            Add(Sign.LastingOrSharpPain, lasts || pain.Has(PainSigns.Sharp));
            Add(Sign.PainNotBetter, pain.Has(PainSigns.WorseByTheDay) || pain.Has(PainSigns.WorseWhileRunning)
                || (same && pain.Worst >= yesterday!.Pain!.Worst) || (pain.NextMorning > 0 && pain.NextMorning >= pain.During));
            Add(Sign.LessMotion, pain.Has(PainSigns.LessMotion) || pain.Has(PainSigns.ChangesGait));
        }

        return found;

        void Add(Sign sign, bool holds)
        {
            if (holds)
            {
                found.Add(sign);
            }
        }
    }

    /// <summary>
    /// Whether a runner has been tired for so long that someone should look for the cause: more than
    /// <see cref="ReadinessRules.TiredTooLong"/> with fatigue in most check-ins.
    /// </summary>
    /// <param name="day">The runner's local day.</param>
    /// <param name="checkIns">The check-in that counts for each day, in order of days.</param>
    /// <param name="runs">Rated runs of planned sessions, in order of days.</param>
    public static bool IsTiredTooLong(DateOnly day, IReadOnlyList<DayCheckIn> checkIns, IReadOnlyList<RatedRun> runs)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        int days = ReadinessRules.TiredTooLong.Count;
        var recent = checkIns.Where(c => c.Date <= day && c.Date >= day.AddDays(-days)).ToList();

        // Check-ins that begin later than this cover fewer days, and tell of fewer.
        return recent.Count >= ReadinessRules.TiredTooLongFewest.Count
            && recent[0].Date <= day.AddDays(1 - days)
            && recent.Count(c => On(c.Date, checkIns, runs).Any(s => s is Sign.GeneralFatigue or Sign.LessEnergy))
                > Math.Floor(recent.Count * ReadinessRules.TiredTooLongShare.Number);
    }
}
