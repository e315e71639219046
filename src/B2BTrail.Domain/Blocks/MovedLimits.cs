using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>The limits that a runner moved, within the ranges of the rules; null for each that stays as shipped. What holds then is said by <c>BlockLimits</c>.</summary>
public sealed record MovedLimits
{
    /// <summary>Nothing moved.</summary>
    public static MovedLimits AsShipped { get; } = new();

    /// <summary>The most time for the longer day of a back-to-back and for a single long run.</summary>
    public Duration? FirstDay { get; init; }

    /// <summary>The most time for the shorter day of a back-to-back.</summary>
    public Duration? SecondDay { get; init; }

    /// <summary>The most time for any other day.</summary>
    public Duration? OtherDay { get; init; }

    /// <summary>The most time for a week; as shipped there is no cap.</summary>
    public Duration? Week { get; init; }

    /// <summary>The share by which a week may exceed the largest of the four before it.</summary>
    public double? WeekRamp { get; init; }

    /// <summary>The share by which a session may exceed the longest of the 30 days before it.</summary>
    public double? SessionSpike { get; init; }

    /// <summary>The share by which a back-to-back may exceed the largest two days in a row of the 42 days before it.</summary>
    public double? PairGrowth { get; init; }

    /// <summary>The most of its week that a back-to-back may be; as shipped it aims for a share, and may be more where the other days hold no more.</summary>
    public double? WeekShare { get; init; }

    /// <summary>What the runner moved a rule to, in the measure of the rule; null where they left it, or may not move it.</summary>
    public double? Of(RuleCode code) => code switch
    {
        RuleCode.FirstDayTime => FirstDay?.Minutes,
        RuleCode.SecondDayTime => SecondDay?.Minutes,
        RuleCode.OtherDayTime => OtherDay?.Minutes,
        RuleCode.WeekTime => Week?.Minutes,
        RuleCode.WeekRamp => WeekRamp,
        RuleCode.SessionSpike => SessionSpike,
        RuleCode.PairGrowth => PairGrowth,
        RuleCode.WeekShare => WeekShare,
        _ => null,
    };
}
