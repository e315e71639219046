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
            .NotNull().WithMessage("Give the day of the run.")
            .Must(date => date >= RunEntry.EarliestDate).WithMessage("Runs before 1970 cannot be kept.")
            .Must((run, date, context) => Zone(run, context) is not { } zone || date <= DayIn(zone, time.GetUtcNow()))
            .WithMessage("This day has not come yet.");
        RuleFor(r => r.StartedAt)
            .Cascade(CascadeMode.Stop)
            .Must(started => started is null || started <= time.GetUtcNow()).WithMessage("This start is still to come.")
            .Must((run, started, context) =>
                started is not { } instant || run.LocalDate is not { } date
                || Zone(run, context) is not { } zone || DayIn(zone, instant) == date)
            .WithMessage("The start is not on the day of the run in its time zone.");
        RuleFor(r => r.TimeZone)
            .Must(zone => zone is null || TimeZones.IsKnown(zone)).WithMessage("This time zone is not known here. Use a name such as Europe/London.");
        RuleFor(r => r.DistanceMeters).NotNull().WithMessage("Give the distance of the run.").PlausibleDistance();
        RuleFor(r => r.MovingSeconds).RunTime();
        RuleFor(r => r.ElapsedSeconds).RunTime();
        RuleFor(r => r.MovingSeconds)
            .Must((run, moving) => !(moving > run.ElapsedSeconds)).WithMessage("The time in motion is longer than the whole run.");
        RuleFor(r => r.AscentMeters).PlausibleClimb();
        RuleFor(r => r.DescentMeters).PlausibleClimb();
        RuleFor(r => r.AverageHeartRate)
            .InclusiveBetween(RunEntry.LowestHeartRate, RunEntry.HighestHeartRate)
            .WithMessage($"An average heart rate lies between {RunEntry.LowestHeartRate} and {RunEntry.HighestHeartRate}.");
        RuleFor(r => r.Rpe).InclusiveBetween(1, 10).WithMessage("Perceived exertion goes from 1 to 10.");
        RuleFor(r => r.Feel).InclusiveBetween(1, 5).WithMessage("How your legs felt goes from 1 to 5.");
        RuleFor(r => r.Notes).MaximumLength(RunEntry.MaxNotesLength).WithMessage($"Notes have at most {RunEntry.MaxNotesLength} characters.")
            .Must(notes => notes is null || !notes.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))).WithMessage("Notes are plain text.");
        RuleFor(r => r.Source).IsInEnum().WithMessage("This is not one of the ways a run can come here.");
        RuleFor(r => r.ShoeId).Null().WithMessage("There are no shoes yet; leave this out.");
        RuleFor(r => r.RouteId).Null().WithMessage("There are no routes yet; leave this out.");
    }

    /// <summary>Judges a run for a runner who lives in a zone.</summary>
    internal FieldErrors Check(RunInput input, string runnersZone)
    {
        var context = new ValidationContext<RunInput>(input);
        context.RootContextData[RunnersZoneKey] = runnersZone;
        return FieldErrors.From(Validate(context));
    }

    private static TimeZoneInfo? Zone(RunInput run, ValidationContext<RunInput> context) =>
        TimeZones.Find(run.TimeZone ?? (context.RootContextData.TryGetValue(RunnersZoneKey, out var zone) ? (string)zone : "UTC"));

    private static DateOnly DayIn(TimeZoneInfo zone, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
