namespace B2BTrail.Domain.Readiness;

/// <summary>Finds the signs of a day that turn on a light.</summary>
internal static class LightDecision
{
    private static readonly (PainSigns Sign, LightCode Code)[] PainCodes =
    [
        (PainSigns.AtRest, LightCode.PainAtRest),
        (PainSigns.OnBone, LightCode.PainOnBone),
        (PainSigns.WorseWhileRunning, LightCode.WorseWhileRunning),
        (PainSigns.ChangesGait, LightCode.ChangedGait),
        (PainSigns.Sharp, LightCode.SharpPain),
        (PainSigns.LessMotion, LightCode.LessMotion),
    ];

    /// <summary>The signs of a day of every color; without a check-in of that day only those of earlier days.</summary>
    /// <param name="today">The day.</param>
    /// <param name="known">The check-ins up to it, in order of days.</param>
    /// <param name="signs">Their signs that stop running.</param>
    /// <param name="runs">Rated runs of planned sessions, in order of days.</param>
    internal static IReadOnlyList<LightReason> Reasons(DateOnly today, List<DayCheckIn> known, IReadOnlyList<WarningSign> signs, IReadOnlyList<RatedRun> runs)
    {
        var found = new List<LightReason>();
        var now = known.Find(c => c.Date == today);
        if (now is { Answers: var answers })
        {
            found.AddRange(OfHealth(answers.Health).Select(code => new LightReason(code, today)));
            Pain(found, today, answers.Pain, known);
            Score(found, today, answers, known);
        }

        Stopping(found, today, signs);

        // Also on the day of the fever itself: a doctor's clearance of another sign does not make it pass.
        if (signs.LastOrDefault(s => s.Code == LightCode.Fever && s.Settled != EarlierWarningSign.WrongTap) is { } fever
            && fever.Date >= today.AddDays(-ReadinessRules.AfterFever.Count))
        {
            found.Add(new LightReason(LightCode.AfterFever, fever.Date));
        }

        // Today's run comes after today's check-in.
        int count = ReadinessRules.HardRunsCount.Count;
        var last = runs.Where(r => r.Date < today || (r.Date == today && now is null)).TakeLast(count).ToList();
        if (last.Count == count
            && last.TrueForAll(r => r.Above >= ReadinessRules.HardRuns.Number && r.Date >= today.AddDays(-ReadinessRules.HardRunsWithin.Count)))
        {
            found.Add(new LightReason(LightCode.HardRuns, last[^1].Date, last.Min(r => r.Above)));
        }

        return found;
    }

    internal static PainSigns StoppingPain => PainCodes.Where(c => IsMedical(c.Code)).Aggregate(PainSigns.None, (all, c) => all | c.Sign);

    /// <summary>The signs of a check-in that stop running.</summary>
    internal static IEnumerable<LightCode> Stops(CheckInAnswers answers) =>
        OfHealth(answers.Health).Concat(answers.Pain is { } pain ? OfPain(pain) : []).Where(IsMedical);

    private static bool IsMedical(LightCode code) => ReadinessRules.Of(code).Color == LightColor.Medical;

    private static IEnumerable<LightCode> OfHealth(HealthSigns signs)
    {
        (HealthSigns Sign, LightCode Code)[] codes =
        [
            (HealthSigns.ChestPain, LightCode.ChestPain),
            (HealthSigns.Fainting, LightCode.Fainting),
            (HealthSigns.Confusion, LightCode.Confusion),
            (HealthSigns.DarkUrine, LightCode.DarkUrine),
            (HealthSigns.Fever, LightCode.Fever),
        ];
        return codes.Where(c => signs.HasFlag(c.Sign)).Select(c => c.Code);
    }

    private static IEnumerable<LightCode> OfPain(Pain pain) => PainCodes.Where(c => pain.Has(c.Sign)).Select(c => c.Code);

    private static void Pain(List<LightReason> found, DateOnly today, Pain? pain, List<DayCheckIn> known)
    {
        if (pain is null)
        {
            return;
        }

        found.AddRange(OfPain(pain).Select(code => new LightReason(code, today, pain.Worst)));
        From(ReadinessRules.StrongPain, pain.Worst);
        From(ReadinessRules.MiddlingPain, pain.Worst);
        From(ReadinessRules.MildPain, pain.Worst);
        From(ReadinessRules.NotGoneByMorning, pain.NextMorning ?? 0);

        int days = ReadinessRules.LastingPain.Count;
        if (Enumerable.Range(0, days).All(back => On(today.AddDays(-back)) >= ReadinessRules.PainCountsFrom.Number))
        {
            found.Add(new LightReason(LightCode.LastingPain, today, days));
        }

        int week = ReadinessRules.PainWeek.Count;
        double rise = Mean(today.AddDays(1 - week), today) - Mean(today.AddDays(1 - week - week), today.AddDays(-week));
        if (pain.Has(PainSigns.WorseByTheDay) || (pain.Worst >= ReadinessRules.PainCountsFrom.Number && rise >= ReadinessRules.RisingPain.Number))
        {
            found.Add(new LightReason(LightCode.RisingPain, today, pain.Worst));
        }

        void From(LightRule rule, int strength)
        {
            if (strength >= rule.Number)
            {
                found.Add(new LightReason(rule.Code, today, strength) { Site = pain.Site });
            }
        }

        int On(DateOnly day) => known.Find(c => c.Date == day)?.Answers.Pain is { } other && other.Site == pain.Site ? other.Worst : 0;

        double Mean(DateOnly from, DateOnly to)
        {
            var strengths = known.Where(c => c.Date >= from && c.Date <= to && c.Answers.Pain?.Site == pain.Site).Select(c => c.Answers.Pain!.Worst).ToList();
            return strengths.Count < ReadinessRules.PainWeekFewest.Count ? double.NaN : strengths.Average();
        }
    }

    private static void Score(List<LightReason> found, DateOnly today, CheckInAnswers answers, List<DayCheckIn> known)
    {
        if (Baseline.Before(known, today) is { } usual)
        {
            double z = usual.Distance(answers.Score);
            if (z <= ReadinessRules.BelowUsual.Number)
            {
                found.Add(new LightReason(LightCode.BelowUsual, today, z));
            }
            else if (z <= ReadinessRules.Watch.Number)
            {
                found.Add(new LightReason(LightCode.Watch, today, z));
            }
        }
        else if (answers.Score <= ReadinessRules.LowScore.Number)
        {
            found.Add(new LightReason(LightCode.LowScore, today, answers.Score));
        }

        int nights = ReadinessRules.LittleSleep.Count;
        if (Enumerable.Range(0, nights).All(back => known.Find(c => c.Date == today.AddDays(-back)) is { Answers.Sleep: CheckInAnswers.Lowest }))
        {
            found.Add(new LightReason(LightCode.LittleSleep, today, nights));
        }
    }

    /// <summary>The open signs that stop running, and what was settled on the day.</summary>
    private static void Stopping(List<LightReason> found, DateOnly today, IReadOnlyList<WarningSign> signs)
    {
        var open = signs.Where(s => s.Settled is null).ToLookup(s => s.Code, s => s.Date);
        found.AddRange(open.Where(s => s.Contains(today) && !found.Exists(r => r.Code == s.Key)).Select(s => new LightReason(s.Key, today)));
        found.AddRange(open.Where(s => !s.Contains(today))
            .GroupBy(s => ReadinessRules.Of(s.Key).Advice < Advice.Clinician ? LightCode.NotPassed : LightCode.NotCleared)
            .Select(earlier => new LightReason(earlier.Key, earlier.Max(s => s.Max()))));

        var settled = signs.Where(s => s.SettledOn == today).ToLookup(s => s.Settled);
        if (settled[EarlierWarningSign.Over].MaxBy(s => (ReadinessRules.Of(s.Code).Advice, s.Date)) is { } over)
        {
            found.Add(new LightReason(LightCode.Cleared, over.Date) { Of = over.Code });
        }

        found.AddRange(settled[EarlierWarningSign.WrongTap].Select(s => s.Code).Distinct().Select(code => new LightReason(LightCode.Corrected, today) { Of = code }));
    }
}
