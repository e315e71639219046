using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using FluentValidation;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>
/// The shape of a request: what must be there, and numbers that the domain can hold. What a request means as a whole is the planner's
/// to judge.
/// </summary>
public sealed class BlockInputValidator : AbstractValidator<BlockInput>
{
    /// <summary>More blocked days than any block has days.</summary>
    public const int MaxBlockedDates = 1000;

    public BlockInputValidator()
    {
        RuleFor(i => i.Name)
            .Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("Give the block a name.")
            .MaximumLength(BlockRequest.MaxNameLength).WithMessage($"A name has at most {BlockRequest.MaxNameLength} characters.")
            .Must(name => name is null || !name.Any(char.IsControl)).WithMessage("A name is one line of plain text.");
        RuleFor(i => i.StartDate).NotNull().WithMessage("Say from which day on the block may start.").PlausibleDate();
        RuleFor(i => i.RunDaysPerWeek)
            .NotNull().WithMessage("Say on how many days a week you run.")
            .InclusiveBetween(3, 6).WithMessage("A block has 3 to 6 running days a week.");
        RuleFor(i => i.FirstDay).NotNull().WithMessage("Say on which day of the week the pair starts.").IsInEnum().WithMessage("This is not a day of the week.");
        RuleFor(i => i.Cadence).NotNull().WithMessage("Say how often a pair comes.").IsInEnum().WithMessage("This is not one of the ways to space pairs.");
        RuleFor(i => i.PairShape).IsInEnum().WithMessage("This is not one of the shapes of a pair.");
        RuleFor(i => i.TrailPaceSecondsPerKm)
            .NotNull().WithMessage("Give your pace on trails.")
            .InclusiveBetween(Pace.Fastest, Pace.Slowest).WithMessage("A trail pace lies between 2 and 40 minutes a kilometre.");
        RuleFor(i => i.Unit).NotNull().WithMessage("Say whether distances are in miles or kilometres.").IsInEnum().WithMessage("This is not a unit of distance.");
        RuleFor(i => i.BlockedDates)
            .Must(dates => dates is null || dates.Count <= MaxBlockedDates).WithMessage($"At most {MaxBlockedDates} days can be blocked.");

        RuleFor(i => i.Current).NotNull().WithMessage("Say what you run today.").SetValidator(new CurrentRules()!);
        RuleFor(i => i.Race).SetValidator(new RaceRules()!);
        RuleFor(i => i.Limits).SetValidator(new LimitRules()!);
        RuleFor(i => i.Target).SetValidator(new TargetRules()!);

        When(i => i.Race is null, () =>
        {
            RuleFor(i => i.Target!.PairMeters)
                .NotNull().WithMessage("Without a race, say how far the pair is that you want to reach.")
                .When(i => i.Target is not null).OverridePropertyName("Target.PairMeters");
            RuleFor(i => i.Target!.Date)
                .NotNull().WithMessage("Without a race, say by which day you want to reach the pair.")
                .When(i => i.Target is not null).OverridePropertyName("Target.Date");
            RuleFor(i => i.Race)
                .Must((input, _) => input.Target is not null).WithMessage("Give a race, or a pair to reach and its day.");
        }).Otherwise(() =>
            RuleFor(i => i.Target!.Date)
                .Null().WithMessage("With a race, the race sets the date; leave this out.")
                .When(i => i.Target is not null).OverridePropertyName("Target.Date"));
    }

    private sealed class RaceRules : AbstractValidator<RaceInput>
    {
        public RaceRules()
        {
            RuleFor(r => r.Date).NotNull().WithMessage("Give the day of the race.").PlausibleDate();
            RuleFor(r => r.DistanceMeters).NotNull().WithMessage("Give the distance of the race.").PlausibleDistance();
            RuleFor(r => r.AscentMeters).PlausibleClimb();
        }
    }

    private sealed class CurrentRules : AbstractValidator<FitnessInput>
    {
        public CurrentRules()
        {
            RuleFor(c => c.WeeklyDistanceMeters).NotNull().WithMessage("Give the distance of a typical week.").PlausibleDistance();
            RuleFor(c => c.LongestRunMeters).NotNull().WithMessage("Give your longest run of the last 30 days.").PlausibleDistance();
            RuleFor(c => c.LargestTwoDayMeters).PlausibleDistance();
        }
    }

    private sealed class LimitRules : AbstractValidator<LimitsInput>
    {
        public LimitRules()
        {
            RuleFor(l => l.FirstDayMinutes).Minutes(RunnerLimits.DayTimeRange);
            RuleFor(l => l.SecondDayMinutes).Minutes(RunnerLimits.DayTimeRange);
            RuleFor(l => l.OtherDayMinutes).Minutes(RunnerLimits.DayTimeRange);
            RuleFor(l => l.WeekMinutes).Minutes(RunnerLimits.WeekTimeRange);
            RuleFor(l => l.WeekRamp).Share(RunnerLimits.WeekRampRange);
            RuleFor(l => l.SessionSpike).Share(RunnerLimits.SessionSpikeRange);
            RuleFor(l => l.PairGrowth).Share(RunnerLimits.PairGrowthRange);
            RuleFor(l => l.WeekShare).Share(RunnerLimits.WeekShareRange);
        }
    }

    private sealed class TargetRules : AbstractValidator<TargetInput>
    {
        public TargetRules()
        {
            RuleFor(t => t.PairMeters).PlausibleDistance();
            RuleFor(t => t.PeakWeekMeters).PlausibleDistance();
            RuleFor(t => t.Date).PlausibleDate();
        }
    }
}
