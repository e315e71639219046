using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>The decision between the two days of a back-to-back: on day 2 the plan is kept or reduced, never increased.</summary>
public static class SecondDayDecision
{
    /// <summary>Decides day 2. Worse facts never give more.</summary>
    public static SecondDayAdvice Decide(SecondDayFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Light.Color >= LightColor.Red)
        {
            return new SecondDayAdvice(SecondDayAction.Rest, default, [new SecondDayReason(SecondDayCode.RedLight)]);
        }

        var body = Body(facts);
        var stopped = body.FirstOrDefault(b => b.Way == SecondDayAction.Rest) is { Reason: not null } rest ? rest : body.FirstOrDefault();
        if (stopped.Reason is not null)
        {
            return new SecondDayAdvice(stopped.Way, default, [stopped.Reason, .. body.Select(b => b.Reason).Where(r => r != stopped.Reason)]);
        }

        return facts.Done is { } done ? AfterFirst(facts, done) : WithoutFirst(facts);
    }

    private static List<(SecondDayAction Way, SecondDayReason Reason)> Body(SecondDayFacts facts)
    {
        var found = new List<(SecondDayAction, SecondDayReason)>();
        int worst = facts.CheckIn?.Pain?.Worst ?? 0;
        int? legs = facts.CheckIn?.Legs;
        int? rpe = facts.Done?.Rpe?.Value;
        bool isPain = worst >= ReadinessRules.Pain.Number;
        bool isSore = legs <= ReadinessRules.SoreLegs.Number;
        Add(isPain, SecondDayAction.Rest, SecondDayCode.Pain, worst);
        Add(isSore, SecondDayAction.Rest, SecondDayCode.SoreLegs, legs);
        Add(!isPain && worst >= ReadinessRules.SomePain.Number, SecondDayAction.Walk, SecondDayCode.SomePain, worst);
        Add(!isSore && legs <= ReadinessRules.StiffLegs.Number, SecondDayAction.Walk, SecondDayCode.StiffLegs, legs);
        Add(facts.Light.Color == LightColor.Amber, SecondDayAction.Walk, SecondDayCode.AmberLight, null);
        Add(rpe >= ReadinessRules.VeryHardFirstDay.Number, SecondDayAction.Walk, SecondDayCode.VeryHardFirstDay, rpe);
        return found;

        void Add(bool holds, SecondDayAction way, SecondDayCode code, double? value)
        {
            if (holds)
            {
                found.Add((way, new SecondDayReason(code, value)));
            }
        }
    }

    private static SecondDayAdvice AfterFirst(SecondDayFacts facts, FirstDayRun done)
    {
        var (first, second) = (facts.PlannedFirstDay, facts.PlannedSecondDay);
        var reasons = new List<SecondDayReason>();
        double further = done.Distance / first.Distance;
        Lower(further > ReadinessRules.FurtherThanPlanned.Number, SecondDayCode.FurtherThanPlanned, further, first.Distance + second.Distance - done.Distance);

        // A longer second day is that way on purpose; the share is for the shorter one.
        Lower(
            second.Distance <= first.Distance, SecondDayCode.ShorterThanPlanned, further, done.Distance * ReadinessRules.ShorterThanPlanned.Number);
        int above = (done.Rpe?.Value ?? 0) - first.Rpe.To.Value;
        Lower(
            above >= ReadinessRules.HarderThanPlannedFrom.Number,
            SecondDayCode.HarderThanPlanned,
            done.Rpe?.Value,
            second.Distance * ReadinessRules.HarderThanPlanned.Number);
        if (done.Time is { Seconds: > 0 } time && first.Duration.Seconds > 0)
        {
            double slower = time.Seconds / done.Distance.Meters / (first.Duration.Seconds / first.Distance.Meters);
            Lower(slower > ReadinessRules.SlowerThanPlanned.Number, SecondDayCode.SlowerThanPlanned, slower, second.Distance * (1 / slower));
        }

        if (reasons.Count == 0)
        {
            return new SecondDayAdvice(SecondDayAction.Go, second.Distance, [new SecondDayReason(SecondDayCode.AsPlanned, null, second.Distance)]);
        }

        reasons.Sort((a, b) => a.Most!.Value.Meters.CompareTo(b.Most!.Value.Meters));
        var to = reasons[0].Most!.Value;
        return to < facts.Limits.Shortest
            ? new SecondDayAdvice(SecondDayAction.Walk, default, [.. reasons, new SecondDayReason(SecondDayCode.TooShort, null, facts.Limits.Shortest)])
            : new SecondDayAdvice(SecondDayAction.Shorten, to, reasons);

        void Lower(bool applies, SecondDayCode code, double? value, Distance most)
        {
            var whole = WholeSteps(most, facts.Limits.Step);
            if (applies && whole.Meters < second.Distance.Meters - Tolerance.Meter)
            {
                reasons.Add(new SecondDayReason(code, value, whole));
            }
        }
    }

    /// <summary>One long run in place of the back-to-back, within the limits of day 1 and never longer than day 1 was planned.</summary>
    private static SecondDayAdvice WithoutFirst(SecondDayFacts facts)
    {
        double most = Math.Min(facts.PlannedFirstDay.Distance.Meters, facts.Limits.MostOfLong.Meters);
        var to = WholeSteps(new Distance(Math.Max(most, 0)), facts.Limits.Step);
        return to > facts.PlannedSecondDay.Distance
            ? new SecondDayAdvice(SecondDayAction.LongInstead, to, [new SecondDayReason(SecondDayCode.FirstDayMissed, null, to)])
            : new SecondDayAdvice(SecondDayAction.Go, facts.PlannedSecondDay.Distance, [new SecondDayReason(SecondDayCode.FirstDayMissed, null, facts.PlannedSecondDay.Distance)]);
    }

    private static Distance WholeSteps(Distance distance, Distance step) => step * Math.Floor((distance / step) + Tolerance.Rounding);
}
