using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Readiness;

/// <summary>What is known on the morning of a pair's second day.</summary>
/// <param name="FirstPlanned">The first day as planned.</param>
/// <param name="SecondPlanned">The second day as planned.</param>
/// <param name="Done">The first day as run; null where nothing is in the log.</param>
/// <param name="Light">The light of this morning.</param>
/// <param name="CheckIn">The check-in of this morning; null without one.</param>
/// <param name="Bounds">What any run of the plan keeps to.</param>
public sealed record MorningAfter(
    MorningDay FirstPlanned, MorningDay SecondPlanned, FirstDayDone? Done, Light Light, CheckInAnswers? CheckIn, MorningBounds Bounds);

/// <summary>A day of a pair as planned.</summary>
/// <param name="Distance">How far.</param>
/// <param name="Duration">About how long.</param>
/// <param name="Rpe">How hard.</param>
public sealed record MorningDay(Distance Distance, Duration Duration, RpeRange Rpe);

/// <summary>The first day as run.</summary>
/// <param name="Distance">How far; more than zero.</param>
/// <param name="Time">How long; null where not known.</param>
/// <param name="Rpe">How hard it felt; null where not said.</param>
public sealed record FirstDayDone(Distance Distance, Duration? Time, Rpe? Rpe);

/// <summary>What any run of the plan keeps to.</summary>
/// <param name="Step">Distances are whole steps.</param>
/// <param name="Shortest">The shortest run worth planning.</param>
/// <param name="MostOfLong">The most that one long run may be today: the first day's own limits.</param>
public sealed record MorningBounds(Distance Step, Distance Shortest, Distance MostOfLong);

/// <summary>The answer of the second morning, and why.</summary>
/// <param name="Way">What to do.</param>
/// <param name="Distance">How far; zero for a walk and for rest.</param>
/// <param name="Reasons">What the answer stands on, what decided it first.</param>
public sealed record MorningAnswer(MorningWay Way, Distance Distance, IReadOnlyList<MorningReason> Reasons);

/// <summary>What to do on the second day.</summary>
public enum MorningWay
{
    /// <summary>As planned.</summary>
    Go,

    /// <summary>Less than planned.</summary>
    Shorten,

    /// <summary>One long run, in place of the pair whose first day was missed.</summary>
    LongInstead,

    /// <summary>A walk of half an hour to three quarters.</summary>
    Walk,

    /// <summary>Nothing.</summary>
    Rest,
}

/// <summary>One thing that the answer stands on.</summary>
/// <param name="Code">Which.</param>
/// <param name="Value">Its figure: metres, a share, a rating, a strength; null where it has none.</param>
/// <param name="Most">The most that it lets the second day be; null where it is not about distance.</param>
public sealed record MorningReason(MorningCode Code, double? Value = null, Distance? Most = null);

/// <summary>What can decide the second morning; <see cref="SecondMorning.Rules"/> holds what each rests on.</summary>
public enum MorningCode
{
    /// <summary>A red or medical light.</summary>
    RedLight,

    /// <summary>An amber light.</summary>
    AmberLight,

    /// <summary>Legs sore at every step.</summary>
    SoreLegs,

    /// <summary>Legs rather sore.</summary>
    StiffLegs,

    /// <summary>Pain of 5 of 10.</summary>
    Pain,

    /// <summary>Pain of 4 of 10.</summary>
    SomePain,

    /// <summary>The first day felt very hard.</summary>
    VeryHardFirstDay,

    /// <summary>The first day felt harder than planned.</summary>
    HarderThanPlanned,

    /// <summary>The first day went further than planned.</summary>
    FurtherThanPlanned,

    /// <summary>The first day was shorter than planned.</summary>
    ShorterThanPlanned,

    /// <summary>The first day took longer than planned.</summary>
    SlowerThanPlanned,

    /// <summary>What would be left is less than a run worth planning.</summary>
    TooShort,

    /// <summary>The first day was missed.</summary>
    FirstDayMissed,

    /// <summary>Nothing speaks against it.</summary>
    AsPlanned,
}

/// <summary>The gate between the two days: on the second morning the plan is kept or made less, never more.</summary>
public static class SecondMorning
{
    private const string Judgement = "Our own judgement.";
    private const string Band = "The second day of published plans, as a share of the first.";

    /// <summary>What each reason rests on, in the order of <see cref="MorningCode"/>; <c>docs/readiness.md</c> is checked against it.</summary>
    public static IReadOnlyList<MorningRule> Rules { get; } =
    [
        new(MorningCode.RedLight, null, Basis.CoachRule, "The light's own rules."),
        new(MorningCode.AmberLight, null, Basis.CoachRule, "The light's own rules."),
        new(MorningCode.SoreLegs, 1, Basis.Estimate, Judgement),
        new(MorningCode.StiffLegs, 2, Basis.Estimate, Judgement),
        new(MorningCode.Pain, 5, Basis.CoachRule, "Pain scales of rehabilitation; not tried on back-to-back runs."),
        new(MorningCode.SomePain, 4, Basis.CoachRule, "Pain scales of rehabilitation; not tried on back-to-back runs."),
        new(MorningCode.VeryHardFirstDay, 8, Basis.Estimate, Judgement),
        new(MorningCode.HarderThanPlanned, 2.0 / 3, Basis.Estimate, "Two points above plan: two thirds of the second day; our own judgement."),
        new(MorningCode.FurtherThanPlanned, 1.15, Basis.Estimate, "From 15% over plan on, both days together stay at the planned pair; our own judgement."),
        new(MorningCode.ShorterThanPlanned, 0.75, Basis.CoachRule, Band),
        new(MorningCode.SlowerThanPlanned, 1.20, Basis.Estimate, "From 20% over the planned time on, the second day keeps its time at the first day's pace; our own judgement."),
        new(MorningCode.TooShort, null, Basis.Estimate, Judgement),
        new(MorningCode.FirstDayMissed, null, Basis.CoachRule, "Coaches run the long day on the day that is left and make nothing up."),
        new(MorningCode.AsPlanned, null, Basis.CoachRule, "The plan."),
    ];

    /// <summary>Decides the second day. Pure; a worse morning never gives more.</summary>
    public static MorningAnswer Decide(MorningAfter morning)
    {
        ArgumentNullException.ThrowIfNull(morning);
        if (morning.Light.Colour >= LightColour.Red)
        {
            return new MorningAnswer(MorningWay.Rest, default, [new MorningReason(MorningCode.RedLight)]);
        }

        var body = Body(morning);
        var stopped = body.FirstOrDefault(b => b.Way == MorningWay.Rest) is { Reason: not null } rest ? rest : body.FirstOrDefault();
        if (stopped.Reason is not null)
        {
            return new MorningAnswer(stopped.Way, default, [stopped.Reason, .. body.Select(b => b.Reason).Where(r => r != stopped.Reason)]);
        }

        return morning.Done is { } done ? AfterFirst(morning, done) : WithoutFirst(morning);
    }

    /// <summary>What the rule of a reason counts with.</summary>
    private static double Number(MorningCode code) => Rules[(int)code].Number ?? throw new InvalidOperationException($"{code} has no number.");

    private static List<(MorningWay Way, MorningReason Reason)> Body(MorningAfter morning)
    {
        var found = new List<(MorningWay, MorningReason)>();
        int worst = morning.CheckIn?.Pain?.Worst ?? 0;
        Add(worst >= Number(MorningCode.Pain), MorningWay.Rest, MorningCode.Pain, worst);
        Add(morning.CheckIn?.Legs <= Number(MorningCode.SoreLegs), MorningWay.Rest, MorningCode.SoreLegs, morning.CheckIn?.Legs);
        Add(worst == Number(MorningCode.SomePain), MorningWay.Walk, MorningCode.SomePain, worst);
        Add(morning.CheckIn?.Legs == Number(MorningCode.StiffLegs), MorningWay.Walk, MorningCode.StiffLegs, morning.CheckIn?.Legs);
        Add(morning.Light.Colour == LightColour.Amber, MorningWay.Walk, MorningCode.AmberLight, null);
        Add(morning.Done?.Rpe?.Value >= Number(MorningCode.VeryHardFirstDay), MorningWay.Walk, MorningCode.VeryHardFirstDay, morning.Done?.Rpe?.Value);
        return found;

        void Add(bool holds, MorningWay way, MorningCode code, double? value)
        {
            if (holds)
            {
                found.Add((way, new MorningReason(code, value)));
            }
        }
    }

    private static MorningAnswer AfterFirst(MorningAfter morning, FirstDayDone done)
    {
        var (first, second) = (morning.FirstPlanned, morning.SecondPlanned);
        var reasons = new List<MorningReason>();
        double further = done.Distance / first.Distance;
        Lower(further > Number(MorningCode.FurtherThanPlanned), MorningCode.FurtherThanPlanned, further, first.Distance + second.Distance - done.Distance);

        // A longer second day is that way on purpose; the band is for the shorter one.
        Lower(second.Distance <= first.Distance, MorningCode.ShorterThanPlanned, further, done.Distance * Number(MorningCode.ShorterThanPlanned));
        int above = (done.Rpe?.Value ?? 0) - first.Rpe.To.Value;
        Lower(above >= 2, MorningCode.HarderThanPlanned, done.Rpe?.Value, second.Distance * Number(MorningCode.HarderThanPlanned));
        if (done.Time is { Seconds: > 0 } time && first.Duration.Seconds > 0)
        {
            double slower = time.Seconds / done.Distance.Metres / (first.Duration.Seconds / first.Distance.Metres);
            Lower(slower > Number(MorningCode.SlowerThanPlanned), MorningCode.SlowerThanPlanned, slower, second.Distance * (1 / slower));
        }

        if (reasons.Count == 0)
        {
            return new MorningAnswer(MorningWay.Go, second.Distance, [new MorningReason(MorningCode.AsPlanned, null, second.Distance)]);
        }

        reasons.Sort((a, b) => a.Most!.Value.Metres.CompareTo(b.Most!.Value.Metres));
        var to = reasons[0].Most!.Value;
        return to < morning.Bounds.Shortest
            ? new MorningAnswer(MorningWay.Walk, default, [.. reasons, new MorningReason(MorningCode.TooShort, null, morning.Bounds.Shortest)])
            : new MorningAnswer(MorningWay.Shorten, to, reasons);

        void Lower(bool applies, MorningCode code, double? value, Distance most)
        {
            var whole = WholeSteps(most, morning.Bounds.Step);
            if (applies && whole.Metres < second.Distance.Metres - 1)
            {
                reasons.Add(new MorningReason(code, value, whole));
            }
        }
    }

    /// <summary>The pair has become one long run, within the first day's own limits and never longer than it was to be.</summary>
    private static MorningAnswer WithoutFirst(MorningAfter morning)
    {
        double most = Math.Min(morning.FirstPlanned.Distance.Metres, morning.Bounds.MostOfLong.Metres);
        var to = WholeSteps(new Distance(Math.Max(most, 0)), morning.Bounds.Step);
        return to > morning.SecondPlanned.Distance
            ? new MorningAnswer(MorningWay.LongInstead, to, [new MorningReason(MorningCode.FirstDayMissed, null, to)])
            : new MorningAnswer(MorningWay.Go, morning.SecondPlanned.Distance, [new MorningReason(MorningCode.FirstDayMissed, null, morning.SecondPlanned.Distance)]);
    }

    private static Distance WholeSteps(Distance distance, Distance step) => step * Math.Floor((distance / step) + 1e-6);
}

/// <summary>What a reason of the second morning rests on.</summary>
/// <param name="Code">Which.</param>
/// <param name="Number">Its figure; null where it has none.</param>
/// <param name="Basis">How far it can be trusted.</param>
/// <param name="Source">Where it comes from, in a sentence.</param>
public sealed record MorningRule(MorningCode Code, double? Number, Basis Basis, string Source);
