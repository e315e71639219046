using B2BTrail.Domain.Units;
using FluentValidation;

namespace B2BTrail.Web.Shared;

/// <summary>
/// Rules that several inputs share. Every comparison is written so that "not a number" and the infinities fail it, because the text
/// <c>1e400</c> reads as infinity.
/// </summary>
internal static class CommonRules
{
    public static readonly DateOnly EarliestPlanDate = new(2000, 1, 1);

    /// <summary>The first day that lists and charts are asked for.</summary>
    public static readonly DateOnly EarliestChartDate = new(1900, 1, 1);

    public static readonly DateOnly LatestPlanDate = new(2199, 12, 31);

    extension<T>(IRuleBuilder<T, double?> rule)
    {
        public IRuleBuilderOptions<T, double?> PlausibleDistance() => rule
            .Must(meters => meters is null or (> 0 and <= Distance.MaxMeters))
            .WithMessage(_ => InputText.DistanceOutOfRange);

        public IRuleBuilderOptions<T, double?> PlausibleClimb() => rule
            .Must(meters => meters is null or (>= 0 and <= Climb.MaxMeters))
            .WithMessage(_ => InputText.ClimbOutOfRange);

        public IRuleBuilderOptions<T, double?> RunTime() => rule
            .Must(seconds => seconds is null or (>= 0 and <= Duration.MaxRunSeconds))
            .WithMessage(_ => InputText.TimeOutOfRange);
    }

    extension<T>(IRuleBuilder<T, DateOnly?> rule)
    {
        public IRuleBuilderOptions<T, DateOnly?> PlausibleDate() => rule
            .Must(date => date is null || (date >= EarliestPlanDate && date <= LatestPlanDate))
            .WithMessage(_ => InputText.DateOutOfRange);
    }
}
