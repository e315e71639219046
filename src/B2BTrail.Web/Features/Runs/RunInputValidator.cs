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
            .NotNull().WithMessage("Enter the day of the run.")
            .Must(date => date >= RunEntry.EarliestDate).WithMessage("Enter a day in 1970 or later.")
            .Must((run, date, context) => Zone(run, context) is not { } zone || date <= DayIn(zone, time.GetUtcNow()))
            .WithMessage("Enter a day that is not in the future.");
        RuleFor(r => r.StartedAt)
            .Cascade(CascadeMode.Stop)
            .Must(started => started is null || started <= time.GetUtcNow()).WithMessage("Enter a start that is not in the future.")
            .Must((run, started, context) =>
                started is not { } instant || run.LocalDate is not { } date
                || Zone(run, context) is not { } zone || DayIn(zone, instant) == date)
            .WithMessage("The start is not on the day of the run in its time zone.");
        RuleFor(r => r.TimeZone)
            .Must(zone => zone is null || TimeZones.IsKnown(zone)).WithMessage("Unknown time zone. Use a name such as America/Denver.");
        RuleFor(r => r.DistanceMeters).NotNull().WithMessage("Enter the distance of the run.").PlausibleDistance();
        RuleFor(r => r.MovingSeconds).RunTime();
        RuleFor(r => r.ElapsedSeconds).RunTime();
        RuleFor(r => r.MovingSeconds)
            .Must((run, moving) => !(moving > run.ElapsedSeconds)).WithMessage("The moving time is longer than the elapsed time.");
        RuleFor(r => r.AscentMeters).PlausibleClimb();
        RuleFor(r => r.DescentMeters).PlausibleClimb();
        RuleFor(r => r.AverageHeartRate)
            .InclusiveBetween(RunEntry.LowestHeartRate, RunEntry.HighestHeartRate)
            .WithMessage($"Enter an average heart rate from {RunEntry.LowestHeartRate} to {RunEntry.HighestHeartRate}.");
        RuleFor(r => r.Rpe).InclusiveBetween(1, 10).WithMessage("Enter an RPE from 1 to 10.");
        RuleFor(r => r.Feel).InclusiveBetween(1, 5).WithMessage("Enter how your legs felt from 1 to 5.");
        RuleFor(r => r.Notes).MaximumLength(RunEntry.MaxNotesLength).WithMessage($"Enter notes of at most {RunEntry.MaxNotesLength} characters.")
            .Must(notes => notes is null || !notes.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))).WithMessage("Enter notes as plain text.");
        RuleFor(r => r.Source).IsInEnum().WithMessage("Unknown source.");
        RuleFor(r => r.ShoeId).Null().WithMessage("There are no shoes yet; leave this out.");
        RuleFor(r => r.RouteId).Null().WithMessage("There are no routes yet; leave this out.");
    }

    /// <summary>Checks a run for a runner who lives in a zone.</summary>
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
