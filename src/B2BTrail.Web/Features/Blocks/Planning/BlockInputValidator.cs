using System.Linq.Expressions;
using B2BTrail.Domain.Blocks.Limits;
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

    /// <summary>More races or spans than any block has.</summary>
    internal const int MaxListed = 100;

    public BlockInputValidator()
    {
        RuleFor(i => i.Name)
            .NotNull().WithMessage(_ => RequestProblemText.NoName)
            .Must(name => name is null || !name.Any(char.IsControl)).WithMessage(_ => RequestProblemText.NameNotPlain);
        RuleFor(i => i.StartDate).NotNull().WithMessage(_ => RequestProblemText.NoStart).PlausibleDate();
        RuleFor(i => i.RunDaysPerWeek)
            .NotNull().WithMessage(_ => RequestProblemText.NoRunDays)
            .Must(days => days is null || Rules.RunDaysPerWeek.Allows(days.Value)).WithMessage(_ => RequestProblemText.Range(Rules.RunDaysPerWeek));
        RuleFor(i => i.FirstDay).NotNull().WithMessage(_ => RequestProblemText.NoFirstDay);
        RuleFor(i => i.Cadence).NotNull().WithMessage(_ => RequestProblemText.NoCadence);
        RuleFor(i => i.TrailPaceSecondsPerKm)
            .NotNull().WithMessage(_ => RequestProblemText.NoPace)
            .InclusiveBetween(Pace.Fastest, Pace.Slowest).WithMessage(_ => RequestProblemText.PaceOutOfRange);
        RuleFor(i => i.Unit).NotNull().WithMessage(_ => InputText.NoUnit);
        RuleFor(i => i.BlockedDates)
            .Must(dates => dates is null || dates.Count <= MaxBlockedDates).WithMessage(_ => RequestProblemText.TooMuchTimeOff);

        RuleFor(i => i.Current).NotNull().WithMessage(_ => RequestProblemText.NoCurrent).SetValidator(new CurrentRules()!);
        RuleFor(i => i.Race).SetValidator(new RaceRules()!);
        RuleFor(i => i.Limits).SetValidator(new LimitRules()!);
        RuleFor(i => i.Target).SetValidator(new TargetRules()!);
        RuleFor(i => i.Availability).SetValidator(new AvailabilityRules()!);
        RuleFor(i => i.Races)
            .Must(races => races is null || races.Count <= MaxListed).WithMessage(_ => RequestProblemText.TooManyRaces);
        RuleForEach(i => i.Races)
            .NotNull().WithMessage(_ => RequestProblemText.NoRaceOnTheWay).SetValidator(new OtherRaceRules()!)
            .When(i => i.Races?.Count <= MaxListed);

        When(i => i.Race is null, () =>
        {
            RuleFor(i => i.Target!.PairMeters)
                .NotNull().WithMessage(_ => RequestProblemText.NoTarget)
                .When(i => i.Target is not null).OverridePropertyName("Target.PairMeters");
            RuleFor(i => i.Target!.Date)
                .NotNull().WithMessage(_ => RequestProblemText.NoTargetDate)
                .When(i => i.Target is not null).OverridePropertyName("Target.Date");
            RuleFor(i => i.Race)
                .Must((input, _) => input.Target is not null).WithMessage(_ => RequestProblemText.NoGoal);
        }).Otherwise(() =>
            RuleFor(i => i.Target!.Date)
                .Null().WithMessage(_ => RequestProblemText.RaceSetsDate)
                .When(i => i.Target is not null).OverridePropertyName("Target.Date"));
    }

    private sealed class RaceRules : AbstractValidator<RaceInput>
    {
        public RaceRules()
        {
            RuleFor(r => r.Date).NotNull().WithMessage(_ => RequestProblemText.NoRaceDay).PlausibleDate();
            RuleFor(r => r.DistanceMeters).NotNull().WithMessage(_ => RequestProblemText.NoRaceDistance).PlausibleDistance();
            RuleFor(r => r.AscentMeters).PlausibleClimb();
        }
    }

    private sealed class CurrentRules : AbstractValidator<FitnessInput>
    {
        public CurrentRules()
        {
            RuleFor(c => c.WeeklyDistanceMeters).NotNull().WithMessage(_ => RequestProblemText.NoWeeklyDistance).PlausibleDistance();
            RuleFor(c => c.LongestRunMeters).NotNull().WithMessage(_ => RequestProblemText.NoLongestRun).PlausibleDistance();
            RuleFor(c => c.LargestTwoDayMeters).PlausibleDistance();
            RuleFor(c => c.LongestRunDate).PlausibleDate();
            RuleFor(c => c.WeeklyAscentMeters).PlausibleClimb();
            RuleFor(c => c.LastRace).SetValidator(new PastRaceRules()!);
        }
    }

    private sealed class PastRaceRules : AbstractValidator<PastRaceInput>
    {
        public PastRaceRules()
        {
            RuleFor(r => r.Date).NotNull().WithMessage(_ => RequestProblemText.NoRaceDay).PlausibleDate();
            RuleFor(r => r.DistanceMeters).NotNull().WithMessage(_ => RequestProblemText.NoRaceDistance).PlausibleDistance();
        }
    }

    private sealed class OtherRaceRules : AbstractValidator<OtherRaceInput>
    {
        public OtherRaceRules()
        {
            RuleFor(r => r.Name)
                .NotNull().WithMessage(_ => RequestProblemText.NoName)
                .Must(name => name is null || !name.Any(char.IsControl)).WithMessage(_ => RequestProblemText.NameNotPlain);
            RuleFor(r => r.Date).NotNull().WithMessage(_ => RequestProblemText.NoRaceDay).PlausibleDate();
            RuleFor(r => r.DistanceMeters).NotNull().WithMessage(_ => RequestProblemText.NoRaceDistance).PlausibleDistance();
            RuleFor(r => r.AscentMeters).PlausibleClimb();
        }
    }

    private sealed class AvailabilityRules : AbstractValidator<AvailabilityInput>
    {
        public AvailabilityRules()
        {
            RuleFor(a => a.Spans)
                .Must(spans => spans is null || spans.Count <= MaxListed).WithMessage(_ => RequestProblemText.TooManySpans);
            RuleForEach(a => a.Spans)
                .NotNull().WithMessage(_ => RequestProblemText.NoSpan).SetValidator(new SpanRules()!)
                .When(a => a.Spans?.Count <= MaxListed);
        }
    }

    private sealed class SpanRules : AbstractValidator<SpanInput>
    {
        public SpanRules()
        {
            RuleFor(s => s.From).NotNull().WithMessage(_ => RequestProblemText.NoSpanStart).PlausibleDate();
            RuleFor(s => s.To).NotNull().WithMessage(_ => RequestProblemText.NoSpanEnd).PlausibleDate();
            RuleFor(s => s.Allows).NotNull().WithMessage(_ => RequestProblemText.NoSpanAllows);
        }
    }

    private sealed class LimitRules : AbstractValidator<LimitsInput>
    {
        public LimitRules()
        {
            Within(l => l.FirstDayMinutes, Rules.FirstDayTime);
            Within(l => l.SecondDayMinutes, Rules.SecondDayTime);
            Within(l => l.OtherDayMinutes, Rules.OtherDayTime);
            Within(l => l.WeekMinutes, Rules.WeekTime);
            Within(l => l.WeekRamp, Rules.WeekRamp);
            Within(l => l.SessionSpike, Rules.SessionSpike);
            Within(l => l.PairGrowth, Rules.PairGrowth);
            Within(l => l.WeekShare, Rules.WeekShare);
        }

        private void Within(Expression<Func<LimitsInput, double?>> limit, Rule rule) =>
            RuleFor(limit).Must(number => number is null || rule.Allows(number.Value)).WithMessage(_ => RequestProblemText.Range(rule));
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
