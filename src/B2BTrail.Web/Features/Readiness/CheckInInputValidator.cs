using System.Linq.Expressions;
using B2BTrail.Domain.Readiness;
using FluentValidation;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>What a check-in must say and what it may.</summary>
public sealed class CheckInInputValidator : AbstractValidator<CheckInInput>
{
    public CheckInInputValidator()
    {
        foreach (var item in (Expression<Func<CheckInInput, int?>>[])[c => c.Energy, c => c.Sleep, c => c.Legs, c => c.Mood, c => c.Calm])
        {
            RuleFor(item).NotNull().WithMessage(_ => CheckInText.NoAnswer);
            RuleFor(item).InclusiveBetween(CheckInAnswers.Lowest, CheckInAnswers.Highest).WithMessage(_ => CheckInText.AnswerOutOfRange);
        }

        foreach (var strength in (Expression<Func<CheckInInput, int?>>[])[c => c.PainNow, c => c.PainDuring, c => c.PainNextMorning])
        {
            RuleFor(strength).InclusiveBetween(0, CheckInAnswers.StrongestPain).WithMessage(_ => CheckInText.StrengthOutOfRange);
        }

        When(
            c => c.HasPain,
            () =>
            {
                RuleFor(c => c.Site).Must(site => site is { } where && Enum.IsDefined(where)).WithMessage(_ => CheckInText.NoSite);
                RuleFor(c => c.PainNow).NotNull().WithMessage(_ => CheckInText.NoStrength);
                RuleFor(c => c.HasPain)
                    .Must((c, _) => c.PainNow is null || c.WorstPain > 0 || c.PainSigns != PainSigns.None).WithMessage(_ => CheckInText.PainWithoutStrength);
            })
            .Otherwise(() =>
            {
                RuleFor(c => c.HasPain).Must((c, _) => c.WorstPain <= 0).WithMessage(c => CheckInText.PainDeniedButRated(c.WorstPain));
                RuleFor(c => c.HasPain)
                    .Must((c, _) => c.WorstPain > 0 || c.PainSigns == PainSigns.None).WithMessage(_ => CheckInText.PainDeniedButDescribed);
            });
        RuleFor(c => c.PainSigns).IsInEnum().WithMessage(_ => CheckInText.UnknownSign);
        RuleFor(c => c.Health).IsInEnum().WithMessage(_ => CheckInText.UnknownSign);
        RuleFor(c => c.EarlierWarningSign).IsInEnum().WithMessage(_ => CheckInText.UnknownEnd);
    }
}
