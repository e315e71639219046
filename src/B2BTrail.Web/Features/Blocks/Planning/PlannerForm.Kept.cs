using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <content>A block that is saved, in the form.</content>
public sealed partial class PlannerForm
{
    /// <summary>The form of a saved block's request, in the runner's unit.</summary>
    /// <param name="request">The request.</param>
    /// <param name="unit">The runner's unit.</param>
    public static PlannerForm Of(BlockRequest request, DistanceUnit unit)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (race, pairBy) = (request.Goal as Goal.Race, request.Goal as Goal.PairBy);
        var text = new UnitText(unit);
        return new PlannerForm
        {
            Unit = unit,
            Name = request.Name,
            IsRace = race is not null,
            StartDate = request.StartDate,
            RaceDate = race?.Date,
            RaceDistance = Hundredths(race?.Distance),
            PairDate = pairBy?.Date,
            TargetPair = Hundredths(pairBy?.Pair ?? request.Target.Pair),
            TargetPeakWeek = Hundredths(request.Target.PeakWeek),
            RunDays = request.RunDaysPerWeek,
            FirstDay = request.FirstDay,
            Cadence = request.Cadence,
            Shape = request.Shape,
            HardSessions = request.Habits.HardSessions,
            IsFirstUltra = request.Habits.FirstUltra,
            FirstDayHours = Hours(request.Limits.FirstDay),
            SecondDayHours = Hours(request.Limits.SecondDay),
            OtherDayHours = Hours(request.Limits.OtherDay),
            WeekHours = Hours(request.Limits.Week),
            WeekRamp = PerCent(request.Limits.WeekRamp),
            SessionSpike = PerCent(request.Limits.SessionSpike),
            PairGrowth = PerCent(request.Limits.PairGrowth),
            WeekShare = PerCent(request.Limits.WeekShare),
            DayMinutes = MinutesOf(request),
            TimeOff = [.. request.Availability.Spans.Select(span => new TimeOffForm { From = span.From, To = span.To, Allows = span.Allows, Minutes = span.Minutes, Reason = span.Reason })],
            Races = [.. request.Races.Select(other => new OtherRaceForm
            {
                Name = other.Name,
                Date = other.Date,
                Distance = Hundredths(other.Distance),
                Ascent = other.Ascent is { } climb ? text.ClimbNumber(climb) : null,
                Effort = other.Effort,
            })],
        };

        double? Hundredths(Distance? distance) => distance is { } d ? Math.Round(d.In(unit), 2) : null;

        static double? Hours(Duration? time) => time is { } t ? Math.Round(t.Minutes / 60, 2) : null;

        static double? PerCent(double? share) => share is { } s ? Math.Round(s * 100, 2) : null;
    }

    /// <summary>
    /// A saved block's request with what the form asks of its name, race day, days, time off, limits and other races. What was not touched stays to the
    /// meter and the second.
    /// </summary>
    public BlockInput Over(BlockRequest request)
    {
        var (kept, was) = (BlockInput.From(request), Of(request, Unit));
        var availability = AvailabilityAsInput();
        var (limits, target) = (kept.Limits ?? new LimitsInput(), kept.Target ?? new TargetInput());
        return kept with
        {
            Name = Name,
            Race = kept.Race is { } race ? race with { Date = RaceDate } : null,
            RunDaysPerWeek = RunDays,
            PairShape = Shape,
            Availability = availability.Spans!.SequenceEqual(was.AvailabilityAsInput().Spans!) ? availability with { Spans = kept.Availability?.Spans } : availability,
            Limits = new LimitsInput
            {
                FirstDayMinutes = Kept(FirstDayHours, was.FirstDayHours, limits.FirstDayMinutes, FirstDayHours * 60),
                SecondDayMinutes = Kept(SecondDayHours, was.SecondDayHours, limits.SecondDayMinutes, SecondDayHours * 60),
                OtherDayMinutes = Kept(OtherDayHours, was.OtherDayHours, limits.OtherDayMinutes, OtherDayHours * 60),
                WeekMinutes = Kept(WeekHours, was.WeekHours, limits.WeekMinutes, WeekHours * 60),
                WeekRamp = Kept(WeekRamp, was.WeekRamp, limits.WeekRamp, WeekRamp / 100),
                SessionSpike = Kept(SessionSpike, was.SessionSpike, limits.SessionSpike, SessionSpike / 100),
                PairGrowth = Kept(PairGrowth, was.PairGrowth, limits.PairGrowth, PairGrowth / 100),
                WeekShare = Kept(WeekShare, was.WeekShare, limits.WeekShare, WeekShare / 100),
            },
            Target = target with
            {
                PairMeters = Kept(TargetPair, was.TargetPair, target.PairMeters, Meters(TargetPair)),
                PeakWeekMeters = Kept(TargetPeakWeek, was.TargetPeakWeek, target.PeakWeekMeters, Meters(TargetPeakWeek)),
            },
            Races = [.. Races.Select(race => was.Races.FindIndex(race.IsTheSameAs) is >= 0 and var at ? kept.Races![at] : AsInput(race))],
        };

        static double? Kept(double? typed, double? shown, double? asked, double? read) => typed == shown ? asked : read;
    }
}
