using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Blocks.Coaching;

/// <summary>Runners as they come to a coach, each named by what differs from the first.</summary>
internal static class CoachCases
{
    /// <summary>Fifty kilometers.</summary>
    internal static readonly Distance FiftyKilometers = Distance.FromKilometers(50);

    /// <summary>Forty miles a week, longest 15, two days 22; fifty miles with 2,000 m in 20 weeks, five days, a pair every third week.</summary>
    internal static BlockRequest R0 { get; } = new()
    {
        Name = "R0",
        StartDate = new DateOnly(2027, 1, 4),
        Goal = new Goal.Race(new DateOnly(2027, 5, 22), Distance.FromMiles(50), Climb.FromMeters(2000)),
        Current = new Fitness(Distance.FromMiles(40), Distance.FromMiles(15), Distance.FromMiles(22)),
        RunDaysPerWeek = 5,
        FirstDay = DayOfWeek.Saturday,
        Cadence = Cadence.EveryThirdWeek,
        TrailPace = new Pace(447),
        Unit = DistanceUnit.Mile,
    };

    /// <summary>The same runner with other figures, in miles.</summary>
    internal static BlockRequest Running(this BlockRequest request, double weekly, double longest, double? twoDays = null) =>
        request with { Current = new Fitness(Distance.FromMiles(weekly), Distance.FromMiles(longest), twoDays is { } miles ? Distance.FromMiles(miles) : null) };

    /// <summary>The same runner before another race.</summary>
    internal static BlockRequest Before(this BlockRequest request, DateOnly date, Distance distance) =>
        request with { Goal = new Goal.Race(date, distance, Climb.FromMeters(2000)) };

    /// <summary>The same runner, away for some days.</summary>
    internal static BlockRequest Away(this BlockRequest request, DateOnly from, int days, OffReason reason = OffReason.Holiday) =>
        request with { Availability = request.Availability with { Spans = [.. request.Availability.Spans, new(from, from.AddDays(days - 1), SpanAllows.Nothing, null, reason)] } };

    /// <summary>The same runner after days off.</summary>
    internal static BlockRequest After(this BlockRequest request, int daysOff, OffReason reason) =>
        request with { Current = request.Current with { DaysOff = daysOff, OffReason = reason } };

    /// <summary>What a week holds, in miles.</summary>
    internal static double Miles(this WeekDraft week) => week.Distance.In(DistanceUnit.Mile);

    /// <summary>What a day holds, in miles; zero for a race.</summary>
    internal static double Miles(this SessionDraft session) => session.Kind == SessionKind.Race ? 0 : session.Distance.In(DistanceUnit.Mile);

    /// <summary>The longest run of a week, in miles.</summary>
    internal static double LongestMiles(this WeekDraft week) => week.Sessions.Max(Miles);

    /// <summary>The weeks of a block that are neither step-back nor taper, nor smaller for another reason.</summary>
    internal static IEnumerable<WeekDraft> FullWeeks(this BlockDraft block) =>
        block.Weeks.Where(w => w.Kind is WeekKind.Pair or WeekKind.Long && w.Role is null or WeekRole.Plateau);

    /// <summary>The pairs of a block, in order.</summary>
    internal static IReadOnlyList<PairDraft> Pairs(this BlockDraft block) => [.. block.Weeks.Select(w => w.Pair).OfType<PairDraft>()];

    /// <summary>The sessions of some days, from the first to the last.</summary>
    internal static IEnumerable<SessionDraft> Between(this BlockDraft block, DateOnly from, DateOnly to) =>
        block.Weeks.SelectMany(w => w.Sessions).Where(s => s.Date >= from && s.Date <= to);

    /// <summary>The miles of the days so far before the race, from the earlier to the later.</summary>
    internal static double MilesBeforeRace(this BlockDraft block, int from, int to) =>
        block.Between(block.EndDate.AddDays(-from), block.EndDate.AddDays(-to)).Sum(Miles);
}
