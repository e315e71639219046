using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>Reads what was written into a request that the planner takes, or says which fields keep it from being one.</summary>
public sealed class BlockInputReader(BlockInputValidator validator)
{
    /// <summary>The request, with the limits that the runner moved.</summary>
    public ReadOutcome Read(BlockInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var result = validator.Validate(input);
        if (!result.IsValid)
        {
            return new ReadOutcome.Unreadable(FieldErrors.From(result));
        }

        var request = ToRequest(input);
        return new ReadOutcome.Read(request with { Limits = BlockLimits.MovedIn(request) });
    }

    private static BlockRequest ToRequest(BlockInput input) => new()
    {
        Name = input.Name!.Trim(),
        StartDate = input.StartDate!.Value,
        Goal = ToGoal(input),
        Current = ToFitness(input.Current!),
        RunDaysPerWeek = input.RunDaysPerWeek!.Value,
        FirstDay = input.FirstDay!.Value,
        Cadence = input.Cadence!.Value,
        Shape = input.PairShape ?? PairShape.LongerFirst,
        TrailPace = new Pace(input.TrailPaceSecondsPerKm!.Value),
        Limits = ToLimits(input.Limits),
        // Without a race the goal itself is the pair, so it is not a target beside the goal as well.
        Target = new Target(input.Race is null ? null : ToDistance(input.Target?.PairMeters), ToDistance(input.Target?.PeakWeekMeters)),
        Unit = input.Unit!.Value,
        BlockedDates = [.. (input.BlockedDates ?? []).Distinct().Order()],
        Availability = ToAvailability(input.Availability),
        Races = [.. (input.Races ?? []).Select(ToRace)],
        Habits = new RunnerHabits
        {
            FirstUltra = input.Runner?.FirstUltra ?? false,
            HardSessions = input.Runner?.HardSessions ?? HardSessionHabit.Weekly,
        },
    };

    private static Fitness ToFitness(FitnessInput now) => new(
        new Distance(now.WeeklyDistanceMeters!.Value), new Distance(now.LongestRunMeters!.Value), ToDistance(now.LargestTwoDayMeters))
    {
        LongestRunDate = now.LongestRunDate,
        WeeklyAscent = ToClimb(now.WeeklyAscentMeters),
        DaysOff = now.DaysOff ?? 0,
        OffReason = now.OffReason ?? OffReason.None,
        LastRace = now.LastRace is { } race
            ? new PastRace(race.Date!.Value, new Distance(race.DistanceMeters!.Value), race.Effort ?? RaceEffort.Raced)
            : null,
    };

    private static Availability ToAvailability(AvailabilityInput? availability) => new()
    {
        Weekdays = availability?.Weekdays?.ToMinutes() ?? [],
        Spans = [.. (availability?.Spans ?? []).Select(span => new AvailabilitySpan(
            span.From!.Value, span.To!.Value, span.Allows!.Value, span.Minutes, span.Reason ?? OffReason.None))],
    };

    private static OtherRace ToRace(OtherRaceInput race) => new(
        race.Name!.Trim(), race.Date!.Value, new Distance(race.DistanceMeters!.Value), ToClimb(race.AscentMeters), race.Effort ?? RaceEffort.Raced);

    private static Goal ToGoal(BlockInput input) => input.Race is { } race
        ? new Goal.Race(race.Date!.Value, new Distance(race.DistanceMeters!.Value), ToClimb(race.AscentMeters))
        : new Goal.PairBy(input.Target!.Date!.Value, new Distance(input.Target.PairMeters!.Value));

    private static MovedLimits ToLimits(LimitsInput? limits) => limits is null ? MovedLimits.AsShipped : new MovedLimits
    {
        FirstDay = ToDuration(limits.FirstDayMinutes),
        SecondDay = ToDuration(limits.SecondDayMinutes),
        OtherDay = ToDuration(limits.OtherDayMinutes),
        Week = ToDuration(limits.WeekMinutes),
        WeekRamp = limits.WeekRamp,
        SessionSpike = limits.SessionSpike,
        PairGrowth = limits.PairGrowth,
        WeekShare = limits.WeekShare,
    };

    private static Distance? ToDistance(double? meters) => meters is { } m ? new Distance(m) : null;

    private static Climb? ToClimb(double? meters) => meters is { } m ? new Climb(m) : null;

    private static Duration? ToDuration(double? minutes) => minutes is { } m ? Duration.FromMinutes(m) : null;
}
