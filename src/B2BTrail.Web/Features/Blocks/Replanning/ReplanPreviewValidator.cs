using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using FluentValidation;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What a preview of a re-planning must say beside its block, which has a validator of its own.</summary>
public sealed class ReplanPreviewValidator : AbstractValidator<ReplanPreviewInput>
{
    /// <summary>More runs or lights than a block has days.</summary>
    internal const int MaxListed = 2000;

    public ReplanPreviewValidator()
    {
        RuleFor(i => i.Block).NotNull().WithMessage(_ => ReplanPreviewText.NoBlock);
        RuleFor(i => i.Today).NotNull().WithMessage(_ => ReplanPreviewText.NoToday).PlausibleDate();
        RuleFor(i => i.Runs).Must(runs => runs is null || runs.Count <= MaxListed).WithMessage(_ => ReplanPreviewText.TooMany);
        RuleForEach(i => i.Runs)
            .NotNull().WithMessage(_ => ReplanPreviewText.NoRun)
            .ChildRules(run =>
            {
                run.RuleFor(r => r!.LocalDate).NotNull().WithMessage(_ => RunText.NoDay).PlausibleDate();
                run.RuleFor(r => r!.DistanceMeters).NotNull().WithMessage(_ => RunText.NoDistance).PlausibleDistance();
                run.RuleFor(r => r!.Rpe).InclusiveBetween(1, 10).WithMessage(_ => RunText.RpeOutOfRange);
            })
            .When(i => i.Runs?.Count <= MaxListed);
        RuleFor(i => i.Lights).Must(lights => lights is null || lights.Count <= MaxListed).WithMessage(_ => ReplanPreviewText.TooMany);
        RuleForEach(i => i.Lights)
            .NotNull().WithMessage(_ => ReplanPreviewText.NoLight)
            .ChildRules(light =>
            {
                light.RuleFor(l => l!.Date).NotNull().WithMessage(_ => ReplanPreviewText.NoLightDay).PlausibleDate();
                light.RuleFor(l => l!.Light).NotNull().WithMessage(_ => ReplanPreviewText.NoLight);
            })
            .When(i => i.Lights?.Count <= MaxListed);
        RuleFor(i => i.Race!.Date)
            .NotNull().WithMessage(_ => ReplanPreviewText.NoRaceDay).PlausibleDate()
            .When(i => i.Race is not null).OverridePropertyName("Race.Date");
    }
}
