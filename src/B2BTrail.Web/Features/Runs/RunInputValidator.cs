using B2BTrail.Domain.Runs;
using B2BTrail.Web.Shared;
using FluentValidation;

namespace B2BTrail.Web.Features.Runs;

/// <summary>What a run must say and what it may. Whose session it names is looked up where the run is saved.</summary>
public sealed class RunInputValidator : AbstractValidator<RunInput>
{
    private const string RunnersZoneKey = "zone";

    public RunInputValidator(TimeProvider time)
    {
        RuleFor(r => r.LocalDate)
            .Cascade(CascadeMode.Stop)
            .NotNull().WithMessage(_ => RunText.NoDay)
            .Must(date => date >= RunEntry.EarliestDate).WithMessage(_ => RunText.DayTooEarly)
            .Must((run, date, context) => Zone(run, context) is not { } zone || date <= DayIn(zone, time.GetUtcNow()))
            .WithMessage(_ => RunText.DayInFuture);
        RuleFor(r => r.StartedAt)
            .Cascade(CascadeMode.Stop)
            .Must(started => started is null || started <= time.GetUtcNow()).WithMessage(_ => RunText.StartInFuture)
            .Must((run, started, context) =>
                started is not { } instant || run.LocalDate is not { } date
                || Zone(run, context) is not { } zone || DayIn(zone, instant) == date)
            .WithMessage(_ => RunText.StartOnOtherDay);
        RuleFor(r => r.TimeZone)
            .Must(zone => zone is null || TimeZones.IsKnown(zone)).WithMessage(_ => RunText.UnknownZone);
        RuleFor(r => r.DistanceMeters).NotNull().WithMessage(_ => RunText.NoDistance).PlausibleDistance();
        RuleFor(r => r.MovingSeconds).RunTime();
        RuleFor(r => r.ElapsedSeconds).RunTime();
        RuleFor(r => r.MovingSeconds)
            .Must((run, moving) => !(moving > run.ElapsedSeconds)).WithMessage(_ => RunText.MovingOverElapsed);
        RuleFor(r => r.MovingSeconds)
            .Must((run, _) => run.IsSure || !run.IsTooFast).When(run => run.MovingSeconds is not null).WithMessage(_ => RunText.TooFast);
        RuleFor(r => r.ElapsedSeconds)
            .Must((run, _) => run.IsSure || !run.IsTooFast).When(run => run.MovingSeconds is null).WithMessage(_ => RunText.TooFast);
        RuleFor(r => r.AscentMeters).PlausibleClimb();
        RuleFor(r => r.DescentMeters).PlausibleClimb();
        RuleFor(r => r.AverageHeartRate)
            .InclusiveBetween(RunEntry.LowestHeartRate, RunEntry.HighestHeartRate)
            .WithMessage(_ => RunText.HeartRateOutOfRange);
        RuleFor(r => r.Rpe).InclusiveBetween(1, 10).WithMessage(_ => RunText.RpeOutOfRange);
        RuleFor(r => r.Feel).InclusiveBetween(1, 5).WithMessage(_ => RunText.FeelOutOfRange);
        RuleFor(r => r.Name).MaximumLength(RunEntry.MaxNameLength).WithMessage(_ => RunText.NameTooLong)
            .Must(name => name is null || !name.Any(char.IsControl)).WithMessage(_ => RunText.NameNotPlain);
        RuleFor(r => r.Tags)
            .Must(tags => RunTags.From(tags ?? []).Words.Count <= RunTags.Max).WithMessage(_ => RunText.TooManyTags)
            .Must(tags => tags is null || tags.All(IsTag)).WithMessage(_ => RunText.NoTag);
        RuleFor(r => r.Notes).MaximumLength(RunEntry.MaxNotesLength).WithMessage(_ => RunText.NotesTooLong)
            .Must(notes => notes is null || !notes.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))).WithMessage(_ => RunText.NotesNotPlain);
        RuleFor(r => r.Source).IsInEnum().WithMessage(_ => RunText.UnknownSource);
        RuleFor(r => r.ShoeId).Null().WithMessage(_ => RunText.NoShoesYet);
        RuleFor(r => r.RouteId).Null().WithMessage(_ => RunText.NoRoutesYet);
    }

    /// <summary>Checks a run for a runner who lives in a zone.</summary>
    internal FieldErrors Check(RunInput input, string runnersZone)
    {
        var context = new ValidationContext<RunInput>(input);
        context.RootContextData[RunnersZoneKey] = runnersZone;
        return FieldErrors.From(Validate(context));
    }

    private static bool IsTag(string? tag) =>
        RunTags.Normalize(tag) is { Length: > 0 and <= RunTags.MaxLength } word && !word.Contains(RunTags.Separator) && !word.Any(char.IsControl);

    private static TimeZoneInfo? Zone(RunInput run, ValidationContext<RunInput> context) =>
        TimeZones.Find(run.TimeZone ?? (context.RootContextData.TryGetValue(RunnersZoneKey, out var zone) ? (string)zone : "UTC"));

    private static DateOnly DayIn(TimeZoneInfo zone, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
