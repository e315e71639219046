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
    internal static IReadOnlyList<LightReason> Reasons(DateOnly today, IReadOnlyList<DayCheckIn> checkIns, IReadOnlyList<RatedRun> runs)
    {
        var found = new List<LightReason>();
        var known = checkIns.Where(c => c.Date <= today).ToList();
        var now = known.Find(c => c.Date == today);
        if (now is { Answers: var answers })
        {
            found.AddRange(OfHealth(answers.Health).Select(code => new LightReason(code, today)));
            Pain(found, today, answers.Pain, known);
            Score(found, today, answers, known);
        }

        var standing = Standing(known);
        found.AddRange(standing.Where(s => s.Value == today && !found.Exists(r => r.Code == s.Key)).Select(s => new LightReason(s.Key, today)));
        found.AddRange(standing.Where(s => s.Value < today)
            .GroupBy(s => ReadinessRules.Of(s.Key).Advice < Advice.Clinician ? LightCode.NotPassed : LightCode.NotCleared)
            .Select(open => new LightReason(open.Key, open.Max(s => s.Value))));
        if (now is { Answers.EarlierWarningSign: { } said } && !found.Exists(r => IsMedical(r.Code))
            && Standing([.. known.Where(c => c.Date < today), now with { Answers = now.Answers with { EarlierWarningSign = null } }]) is { Count: > 0 } over)
        {
            found.AddRange(said == EarlierWarningSign.WrongTap
                ? over.Select(sign => new LightReason(LightCode.Corrected, sign.Value) { Of = sign.Key })
                : [new LightReason(LightCode.Cleared, over.Values.Max()) { Of = over.Keys.MaxBy(sign => ReadinessRules.Of(sign).Advice) }]);
        }

        if (known.FindLast(c => Stops(c).Contains(LightCode.Fever)) is { } fever
            && fever.Date < today && fever.Date >= today.AddDays(-ReadinessRules.AfterFever.Count))
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

    /// <summary>The signs that stop running and that no check-in since has said to be over, each with its last day.</summary>
    private static Dictionary<LightCode, DateOnly> Standing(IEnumerable<DayCheckIn> days)
    {
        var standing = new Dictionary<LightCode, DateOnly>();
        foreach (var day in days)
        {
            if (day.Answers.EarlierWarningSign is not null)
            {
                standing.Clear();
            }

            foreach (var code in Stops(day))
            {
                standing[code] = day.Date;
            }
        }

        return standing;
    }

    /// <summary>The signs of a day that stop running. An answer that leaves one out does not take it back.</summary>
    private static IEnumerable<LightCode> Stops(DayCheckIn day) =>
        (day.Answers.EarlierWarningSign is null ? day.Earlier.Append(day.Answers) : [day.Answers])
            .SelectMany(a => OfHealth(a.Health).Concat(a.Pain is { } pain ? OfPain(pain) : []))
            .Where(IsMedical);
}
