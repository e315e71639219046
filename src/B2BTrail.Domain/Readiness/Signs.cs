namespace B2BTrail.Domain.Readiness;

/// <summary>Reads the signs of a runner off what they told and ran.</summary>
public static class Signs
{
    private const int SoreUpTo = 3;
    private const int MildUpTo = 3;
    private const int LastsFor = 14;

    /// <summary>What a sign is a sign of.</summary>
    public static SignClass ClassOf(Sign sign) => sign <= Sign.LessEnergy ? SignClass.Fatigue : SignClass.Injury;

    /// <summary>The signs of a day, by the check-in of that day and the runs before it; none without a check-in.</summary>
    public static IReadOnlyList<Sign> Of(DateOnly day, IReadOnlyList<DayCheckIn> checkIns, IReadOnlyList<RunFelt> runs)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        ArgumentNullException.ThrowIfNull(runs);
        var found = new List<Sign>();
        var lastRuns = runs.Where(r => r.Date <= day && r.Date > day.AddDays(-7)).TakeLast(2).ToList();
        if (checkIns.FirstOrDefault(c => c.Date == day) is not { Answers: var now })
        {
            return found;
        }

        var yesterday = checkIns.FirstOrDefault(c => c.Date == day.AddDays(-1))?.Answers;
        // Whoever is worn out for weeks must not become used to it in our eyes.
        bool isLow = now.Score <= LightRules.Of(LightCode.LowScore).Limit
            || (Baseline.Before(checkIns, day) is { } usual ? usual.Distance(now.Score) <= -1 : now.Score < 16);
        Add(Sign.SoreMuscles, now.Legs <= SoreUpTo && (now.Pain?.Worst ?? 0) <= MildUpTo);
        Add(Sign.GeneralFatigue, isLow);
        Add(Sign.LessEnergy, lastRuns.Count > 0 && lastRuns.TrueForAll(r => r.Above >= 1));
        if (now.Pain is { } pain)
        {
            bool same = yesterday?.Pain is { } before && before.Site == pain.Site;
            bool lasts = Enumerable.Range(0, 3).All(back => checkIns.Any(c => c.Date == day.AddDays(-back) && c.Answers.Pain?.Site == pain.Site));
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
    /// Whether a runner has been tired for so long that someone should look for what is behind it: more than two weeks with a sign of
    /// fatigue on most of the days told (our own judgement).
    /// </summary>
    public static bool LastTooLong(DateOnly day, IReadOnlyList<DayCheckIn> checkIns, IReadOnlyList<RunFelt> runs)
    {
        ArgumentNullException.ThrowIfNull(checkIns);
        var told = checkIns.Where(c => c.Date <= day && c.Date >= day.AddDays(-LastsFor)).ToList();
        return told.Count >= 8
            && told[0].Date <= day.AddDays(1 - LastsFor)
            && told.Count(c => Of(c.Date, checkIns, runs).Any(s => s is Sign.GeneralFatigue or Sign.LessEnergy)) > told.Count * 3 / 4;
    }
}
