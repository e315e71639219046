using System.Globalization;
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

    public static readonly DateOnly LatestPlanDate = new(2199, 12, 31);

    extension<T>(IRuleBuilder<T, double?> rule)
    {
        public IRuleBuilderOptions<T, double?> PlausibleDistance() => rule
            .Must(metres => metres is null or (> 0 and <= Distance.MaxMetres))
            .WithMessage("A distance is more than 0 and at most 1,000 kilometres.");

        public IRuleBuilderOptions<T, double?> PlausibleClimb() => rule
            .Must(metres => metres is null or (>= 0 and <= Climb.MaxMetres))
            .WithMessage("A climb is between 0 and 50,000 metres.");

        public IRuleBuilderOptions<T, double?> RunTime() => rule
            .Must(seconds => seconds is null or (>= 0 and <= Duration.MaxRunSeconds))
            .WithMessage("A time is between 0 seconds and a week.");

        public IRuleBuilderOptions<T, double?> Minutes((Duration Low, Duration High) range) => rule
            .Must(minutes => minutes is null || (minutes >= range.Low.Minutes && minutes <= range.High.Minutes))
            .WithMessage(string.Create(CultureInfo.InvariantCulture, $"This limit lies between {range.Low.Minutes:0} and {range.High.Minutes:0} minutes."));

        public IRuleBuilderOptions<T, double?> Share((double Low, double High) range) => rule
            .Must(share => share is null || (share >= range.Low && share <= range.High))
            .WithMessage(string.Create(CultureInfo.InvariantCulture, $"This limit lies between {range.Low:0.00} and {range.High:0.00}."));
    }

    extension<T>(IRuleBuilder<T, DateOnly?> rule)
    {
        public IRuleBuilderOptions<T, DateOnly?> PlausibleDate() => rule
            .Must(date => date is null || (date >= EarliestPlanDate && date <= LatestPlanDate))
            .WithMessage("This date is too far away to plan for.");
    }
}
