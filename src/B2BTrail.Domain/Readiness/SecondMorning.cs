using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>The gate between the two days: on the second morning the plan is kept or made less, never more.</summary>
public static class SecondMorning
{
    private const string Judgement = "Our own judgement.";
    private const string Band = "The second day of published plans, as a share of the first.";

    /// <summary>What each reason rests on, in the order of <see cref="SecondDayCode"/>; <c>docs/readiness.md</c> is checked against it.</summary>
    public static IReadOnlyList<SecondDayRule> Rules { get; } =
    [
        new(SecondDayCode.RedLight, null, Basis.CoachRule, "The light's own rules."),
        new(SecondDayCode.AmberLight, null, Basis.CoachRule, "The light's own rules."),
        new(SecondDayCode.SoreLegs, 1, Basis.Estimate, Judgement),
        new(SecondDayCode.StiffLegs, 2, Basis.Estimate, Judgement),
        new(SecondDayCode.Pain, 5, Basis.CoachRule, "Pain scales of rehabilitation; not tried on back-to-back runs."),
        new(SecondDayCode.SomePain, 4, Basis.CoachRule, "Pain scales of rehabilitation; not tried on back-to-back runs."),
        new(SecondDayCode.VeryHardFirstDay, 8, Basis.Estimate, Judgement),
        new(SecondDayCode.HarderThanPlanned, 2.0 / 3, Basis.Estimate, "Two points above plan: two thirds of the second day; our own judgement."),
        new(SecondDayCode.FurtherThanPlanned, 1.15, Basis.Estimate, "From 15% over plan on, both days together stay at the planned pair; our own judgement."),
        new(SecondDayCode.ShorterThanPlanned, 0.75, Basis.CoachRule, Band),
        new(SecondDayCode.SlowerThanPlanned, 1.20, Basis.Estimate, "From 20% over the planned time on, the second day keeps its time at the first day's pace; our own judgement."),
        new(SecondDayCode.TooShort, null, Basis.Estimate, Judgement),
        new(SecondDayCode.FirstDayMissed, null, Basis.CoachRule, "Coaches run the long day on the day that is left and make nothing up."),
        new(SecondDayCode.AsPlanned, null, Basis.CoachRule, "The plan."),
    ];

    /// <summary>Decides the second day. Pure; a worse morning never gives more.</summary>
    public static SecondDayAdvice Decide(SecondDayFacts morning)
    {
        ArgumentNullException.ThrowIfNull(morning);
        if (morning.Light.Colour >= LightColour.Red)
        {
            return new SecondDayAdvice(SecondDayAction.Rest, default, [new SecondDayReason(SecondDayCode.RedLight)]);
        }

        var body = Body(morning);
        var stopped = body.FirstOrDefault(b => b.Way == SecondDayAction.Rest) is { Reason: not null } rest ? rest : body.FirstOrDefault();
        if (stopped.Reason is not null)
        {
            return new SecondDayAdvice(stopped.Way, default, [stopped.Reason, .. body.Select(b => b.Reason).Where(r => r != stopped.Reason)]);
        }

        return morning.Done is { } done ? AfterFirst(morning, done) : WithoutFirst(morning);
    }

    /// <summary>What the rule of a reason counts with.</summary>
    private static double Number(SecondDayCode code) => Rules[(int)code].Number ?? throw new InvalidOperationException($"{code} has no number.");

    private static List<(SecondDayAction Way, SecondDayReason Reason)> Body(SecondDayFacts morning)
    {
        var found = new List<(SecondDayAction, SecondDayReason)>();
        int worst = morning.CheckIn?.Pain?.Worst ?? 0;
        Add(worst >= Number(SecondDayCode.Pain), SecondDayAction.Rest, SecondDayCode.Pain, worst);
        Add(morning.CheckIn?.Legs <= Number(SecondDayCode.SoreLegs), SecondDayAction.Rest, SecondDayCode.SoreLegs, morning.CheckIn?.Legs);
        Add(worst == Number(SecondDayCode.SomePain), SecondDayAction.Walk, SecondDayCode.SomePain, worst);
        Add(morning.CheckIn?.Legs == Number(SecondDayCode.StiffLegs), SecondDayAction.Walk, SecondDayCode.StiffLegs, morning.CheckIn?.Legs);
        Add(morning.Light.Colour == LightColour.Amber, SecondDayAction.Walk, SecondDayCode.AmberLight, null);
        Add(morning.Done?.Rpe?.Value >= Number(SecondDayCode.VeryHardFirstDay), SecondDayAction.Walk, SecondDayCode.VeryHardFirstDay, morning.Done?.Rpe?.Value);
        return found;

        void Add(bool holds, SecondDayAction way, SecondDayCode code, double? value)
        {
            if (holds)
            {
                found.Add((way, new SecondDayReason(code, value)));
            }
        }
    }

    private static SecondDayAdvice AfterFirst(SecondDayFacts morning, FirstDayRun done)
    {
        var (first, second) = (morning.FirstPlanned, morning.SecondPlanned);
        var reasons = new List<SecondDayReason>();
        double further = done.Distance / first.Distance;
        Lower(further > Number(SecondDayCode.FurtherThanPlanned), SecondDayCode.FurtherThanPlanned, further, first.Distance + second.Distance - done.Distance);

        // A longer second day is that way on purpose; the band is for the shorter one.
        Lower(second.Distance <= first.Distance, SecondDayCode.ShorterThanPlanned, further, done.Distance * Number(SecondDayCode.ShorterThanPlanned));
        int above = (done.Rpe?.Value ?? 0) - first.Rpe.To.Value;
        Lower(above >= 2, SecondDayCode.HarderThanPlanned, done.Rpe?.Value, second.Distance * Number(SecondDayCode.HarderThanPlanned));
        if (done.Time is { Seconds: > 0 } time && first.Duration.Seconds > 0)
        {
            double slower = time.Seconds / done.Distance.Metres / (first.Duration.Seconds / first.Distance.Metres);
            Lower(slower > Number(SecondDayCode.SlowerThanPlanned), SecondDayCode.SlowerThanPlanned, slower, second.Distance * (1 / slower));
        }

        if (reasons.Count == 0)
        {
            return new SecondDayAdvice(SecondDayAction.Go, second.Distance, [new SecondDayReason(SecondDayCode.AsPlanned, null, second.Distance)]);
        }

        reasons.Sort((a, b) => a.Most!.Value.Metres.CompareTo(b.Most!.Value.Metres));
        var to = reasons[0].Most!.Value;
        return to < morning.Bounds.Shortest
            ? new SecondDayAdvice(SecondDayAction.Walk, default, [.. reasons, new SecondDayReason(SecondDayCode.TooShort, null, morning.Bounds.Shortest)])
            : new SecondDayAdvice(SecondDayAction.Shorten, to, reasons);

        void Lower(bool applies, SecondDayCode code, double? value, Distance most)
        {
            var whole = WholeSteps(most, morning.Bounds.Step);
            if (applies && whole.Metres < second.Distance.Metres - 1)
            {
                reasons.Add(new SecondDayReason(code, value, whole));
            }
        }
    }

    /// <summary>The pair has become one long run, within the first day's own limits and never longer than it was to be.</summary>
    private static SecondDayAdvice WithoutFirst(SecondDayFacts morning)
    {
        double most = Math.Min(morning.FirstPlanned.Distance.Metres, morning.Bounds.MostOfLong.Metres);
        var to = WholeSteps(new Distance(Math.Max(most, 0)), morning.Bounds.Step);
        return to > morning.SecondPlanned.Distance
            ? new SecondDayAdvice(SecondDayAction.LongInstead, to, [new SecondDayReason(SecondDayCode.FirstDayMissed, null, to)])
            : new SecondDayAdvice(SecondDayAction.Go, morning.SecondPlanned.Distance, [new SecondDayReason(SecondDayCode.FirstDayMissed, null, morning.SecondPlanned.Distance)]);
    }

    private static Distance WholeSteps(Distance distance, Distance step) => step * Math.Floor((distance / step) + 1e-6);
}
