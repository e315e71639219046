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

        When(
            c => c.Pain is not null,
            () =>
            {
                foreach (var strength in (Expression<Func<CheckInInput, int?>>[])[c => c.Pain!.Now, c => c.Pain!.During, c => c.Pain!.NextMorning])
                {
                    RuleFor(strength).InclusiveBetween(0, CheckInAnswers.StrongestPain).WithMessage(_ => CheckInText.StrengthOutOfRange);
                }

                RuleFor(c => c.Pain!.Site).Must(site => site is { } where && Enum.IsDefined(where)).WithMessage(_ => CheckInText.NoSite);
                RuleFor(c => c.Pain!.Now).NotNull().WithMessage(_ => CheckInText.NoStrength);
                RuleFor(c => c.Pain!.Signs).Must(SignLists.AreSingle).WithMessage(_ => CheckInText.UnknownSign);
                RuleFor(c => c.Pain)
                    .Must(pain => pain!.Now is null || pain.Worst > 0 || pain.Signs is { Count: > 0 }).WithMessage(_ => CheckInText.PainWithoutStrength);
            });
        RuleFor(c => c.Health).Must(SignLists.AreSingle).WithMessage(_ => CheckInText.UnknownSign);
        RuleFor(c => c.EarlierWarningSign).IsInEnum().WithMessage(_ => CheckInText.UnknownEnd);
    }
}
