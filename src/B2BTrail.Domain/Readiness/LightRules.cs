using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Readiness;

/// <summary>Every sign with the light that it asks for; <c>docs/readiness.md</c> is checked against it.</summary>
public static class LightRules
{
    private const string Clinical = "Warning signs in common medical advice to runners.";
    private const string Monitoring = "Pain scales of rehabilitation of tendons and kneecaps (Thomee 1997, Silbernagel 2007); not tried on bones.";
    private const string Judgement = "Our own judgement.";

    /// <summary>All signs, in the order of <see cref="LightCode"/>.</summary>
    public static IReadOnlyList<LightRule> All { get; } =
    [
        new(LightCode.ChestPain, LightColour.Medical, null, Advice.Emergency, Basis.CoachRule, Clinical),
        new(LightCode.Fainting, LightColour.Medical, null, Advice.Emergency, Basis.CoachRule, Clinical),
        new(LightCode.Confusion, LightColour.Medical, null, Advice.Emergency, Basis.CoachRule, Clinical),
        new(LightCode.DarkUrine, LightColour.Medical, null, Advice.Emergency, Basis.CoachRule, Clinical),
        new(LightCode.Fever, LightColour.Medical, null, Advice.Clinician, Basis.CoachRule, "Common advice: no running with a fever."),
        new(LightCode.PainAtRest, LightColour.Medical, null, Advice.Clinician, Basis.CoachRule, Clinical),
        new(LightCode.PainOnBone, LightColour.Medical, null, Advice.Clinician, Basis.CoachRule, "Signs of a stress injury of a bone in sports medicine."),
        new(LightCode.WorseWhileRunning, LightColour.Medical, null, Advice.Clinician, Basis.CoachRule, "Signs of a stress injury of a bone in sports medicine."),
        new(LightCode.NotCleared, LightColour.Medical, null, Advice.Clinician, Basis.Estimate, Judgement),
        new(LightCode.AfterFever, LightColour.Red, 2, Advice.None, Basis.CoachRule, "Common advice: wait one to three days after a fever has gone; two days here."),
        new(LightCode.StrongPain, LightColour.Red, 6, Advice.IfNotBetter, Basis.CoachRule, Monitoring),
        new(LightCode.ChangedGait, LightColour.Red, null, Advice.IfNotBetter, Basis.CoachRule, "Common advice: do not run through pain that changes how you run."),
        new(LightCode.SharpPain, LightColour.Red, null, Advice.IfNotBetter, Basis.CoachRule, "The signs of injury in the article on back-to-back running that this app grew from."),
        new(LightCode.LessMotion, LightColour.Red, null, Advice.IfNotBetter, Basis.CoachRule, "The signs of injury in the article on back-to-back running that this app grew from."),
        new(LightCode.LastingPain, LightColour.Red, 3, Advice.IfNotBetter, Basis.Estimate, Judgement),
        new(LightCode.RisingPain, LightColour.Red, 1, Advice.IfNotBetter, Basis.Estimate, Judgement),
        new(LightCode.MiddlingPain, LightColour.Amber, 4, Advice.None, Basis.CoachRule, Monitoring),
        new(LightCode.NotGoneByMorning, LightColour.Amber, 1, Advice.None, Basis.CoachRule, Monitoring),
        new(LightCode.LowScore, LightColour.Amber, 12, Advice.IfItLasts, Basis.Estimate, Judgement),
        new(LightCode.BelowUsual, LightColour.Amber, -1.5, Advice.IfItLasts, Basis.Estimate, "Self-ratings against one's own usual (Hooper 1995, 14 swimmers); the limit is our own."),
        new(LightCode.LittleSleep, LightColour.Amber, 2, Advice.None, Basis.Estimate, Judgement),
        new(LightCode.HardRuns, LightColour.Amber, 2, Advice.IfItLasts, Basis.Estimate, Judgement),
        new(LightCode.Watch, LightColour.Green, -1, Advice.None, Basis.Estimate, Judgement),
    ];

    /// <summary>What a sign asks for.</summary>
    public static LightRule Of(LightCode code) => All[(int)code];

    internal static IReadOnlyList<LightReason> Reasons(DateOnly today, IReadOnlyList<DayCheckIn> checkIns, IReadOnlyList<RunFelt> runs)
    {
        var found = new List<LightReason>();
        var known = checkIns.Where(c => c.Date <= today).ToList();
        var now = known.Find(c => c.Date == today);
        if (now is { Answers: var answers })
        {
            Health(found, today, answers);
            Pain(found, today, answers.Pain, known);
            Score(found, today, answers, known);
        }

        bool isMedical = found.Exists(r => Of(r.Code).Colour == LightColour.Medical);
        if (!isMedical && Uncleared(known) is { } since)
        {
            found.Add(new LightReason(LightCode.NotCleared, since));
        }

        int afterFever = (int)Limit(LightCode.AfterFever);
        if (known.FindLast(c => c.Answers.Health.HasFlag(HealthSigns.Fever)) is { } fever && fever.Date < today && fever.Date >= today.AddDays(-afterFever))
        {
            found.Add(new LightReason(LightCode.AfterFever, fever.Date));
        }

        var lastTwo = runs.Where(r => r.Date < today || (r.Date == today && now is null)).TakeLast(2).ToList();
        if (lastTwo.Count == 2 && lastTwo.TrueForAll(r => r.Above >= Limit(LightCode.HardRuns) && r.Date >= today.AddDays(-7)))
        {
            found.Add(new LightReason(LightCode.HardRuns, lastTwo[1].Date, lastTwo.Min(r => r.Above)));
        }

        return found;
    }

    private static double Limit(LightCode code) => Of(code).Limit ?? throw new InvalidOperationException($"{code} has no figure.");

    private static void Health(List<LightReason> found, DateOnly today, CheckInAnswers answers)
    {
        Add(HealthSigns.ChestPain, LightCode.ChestPain);
        Add(HealthSigns.Fainting, LightCode.Fainting);
        Add(HealthSigns.Confusion, LightCode.Confusion);
        Add(HealthSigns.DarkUrine, LightCode.DarkUrine);
        Add(HealthSigns.Fever, LightCode.Fever);

        void Add(HealthSigns sign, LightCode code)
        {
            if (answers.Health.HasFlag(sign))
            {
                found.Add(new LightReason(code, today));
            }
        }
    }

    private static void Pain(List<LightReason> found, DateOnly today, Pain? pain, List<DayCheckIn> known)
    {
        if (pain is null)
        {
            return;
        }

        Sign(PainSigns.AtRest, LightCode.PainAtRest);
        Sign(PainSigns.OnBone, LightCode.PainOnBone);
        Sign(PainSigns.WorseWhileRunning, LightCode.WorseWhileRunning);
        Sign(PainSigns.ChangesGait, LightCode.ChangedGait);
        Sign(PainSigns.Sharp, LightCode.SharpPain);
        Sign(PainSigns.LessMotion, LightCode.LessMotion);
        From(LightCode.StrongPain, pain.Worst);
        From(LightCode.MiddlingPain, pain.Worst);
        From(LightCode.NotGoneByMorning, pain.NextMorning ?? 0);

        const int strong = 3;
        int days = (int)Limit(LightCode.LastingPain);
        var inARow = Enumerable.Range(0, days).Select(back => At(today.AddDays(-back))).ToList();
        if (inARow.TrueForAll(p => p >= strong))
        {
            found.Add(new LightReason(LightCode.LastingPain, today, days));
        }

        double rise = Mean(today.AddDays(-6), today) - Mean(today.AddDays(-13), today.AddDays(-7));
        if (pain.Has(PainSigns.WorseByTheDay) || (pain.Worst >= strong && rise >= Limit(LightCode.RisingPain)))
        {
            found.Add(new LightReason(LightCode.RisingPain, today, pain.Worst));
        }

        void Sign(PainSigns sign, LightCode code)
        {
            if (pain.Has(sign))
            {
                found.Add(new LightReason(code, today, pain.Worst));
            }
        }

        void From(LightCode code, int strength)
        {
            if (strength >= Limit(code))
            {
                found.Add(new LightReason(code, today, strength));
            }
        }

        int At(DateOnly day) => known.Find(c => c.Date == day)?.Answers.Pain is { } other && other.Site == pain.Site ? other.Worst : 0;

        // A week in which the place was not named twice says nothing.
        double Mean(DateOnly from, DateOnly to)
        {
            var strengths = known.Where(c => c.Date >= from && c.Date <= to && c.Answers.Pain?.Site == pain.Site).Select(c => c.Answers.Pain!.Worst).ToList();
            return strengths.Count < 2 ? double.NaN : strengths.Average();
        }
    }

    private static void Score(List<LightReason> found, DateOnly today, CheckInAnswers answers, List<DayCheckIn> known)
    {
        if (Baseline.Before(known, today) is { } usual)
        {
            double z = usual.Distance(answers.Score);
            if (z <= Limit(LightCode.BelowUsual))
            {
                found.Add(new LightReason(LightCode.BelowUsual, today, z));
            }
            else if (z <= Limit(LightCode.Watch))
            {
                found.Add(new LightReason(LightCode.Watch, today, z));
            }
        }
        else if (answers.Score <= Limit(LightCode.LowScore))
        {
            found.Add(new LightReason(LightCode.LowScore, today, answers.Score));
        }

        if (answers.Sleep == CheckInAnswers.Lowest && known.Find(c => c.Date == today.AddDays(-1)) is { Answers.Sleep: CheckInAnswers.Lowest })
        {
            found.Add(new LightReason(LightCode.LittleSleep, today, Limit(LightCode.LittleSleep)));
        }
    }

    /// <summary>The day of a medical light that no later check-in has cleared; null without one.</summary>
    private static DateOnly? Uncleared(List<DayCheckIn> known)
    {
        DateOnly? since = null;
        foreach (var day in known)
        {
            bool medical = day.Answers.Health != HealthSigns.None
                || (day.Answers.Pain is { } pain && (pain.Has(PainSigns.AtRest) || pain.Has(PainSigns.OnBone) || pain.Has(PainSigns.WorseWhileRunning)));
            since = medical ? day.Date : day.Answers.IsCleared ? null : since;
        }

        return since;
    }
}
