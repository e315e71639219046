using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using CsCheck;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>What stands around a request: days off before it and in it, weekdays, spans with less, other races, the last race.</summary>
/// <param name="DaysOff">Days off before the start and why; none where they are 0.</param>
/// <param name="LongestRunAge">Days from the longest run to the start; null where its day is not told.</param>
/// <param name="LastRace">Days from the last race to the start, its kilometers, its effort.</param>
/// <param name="Weekdays">Weekdays, counted from the day after the pair, with their minutes.</param>
/// <param name="Spans">Spans of days, by their first day and their length.</param>
/// <param name="Races">Other races by their day and kilometers.</param>
internal sealed record Circumstances(
    (int Days, OffReason Reason) DaysOff,
    int? LongestRunAge,
    (int Days, double Kilometers, RaceEffort Effort)? LastRace,
    IReadOnlyList<(int Place, int Minutes)> Weekdays,
    IReadOnlyList<(int From, int Days, SpanAllows Allows, int? Minutes, OffReason Reason)> Spans,
    IReadOnlyList<(int Day, double Kilometers, RaceEffort Effort)> Races)
{
    private static readonly Circumstances None = new((0, OffReason.None), null, null, [], [], []);

    private static readonly OffReason[] Reasons = [OffReason.Holiday, OffReason.Holiday, OffReason.Illness, OffReason.Injury];

    private static readonly double[] Distances = [10, 10, 21.1, 21.1, 42.2, 50, 80.467, 100, 161];

    /// <summary>Some of it, mostly one thing at a time.</summary>
    internal static Gen<Circumstances> Any { get; } = Gen.Frequency(
        (4, Gen.Const(None)),
        (3, AnySpan(SpanAllows.Nothing).Select(span => None with { Spans = [span] })),
        (1, Gen.Select(Off(), AnyAge).Select((off, age) => None with { DaysOff = off, LongestRunAge = age })),
        (1, Week.Select(week => None with { Weekdays = week })),
        (1, AnySpan(SpanAllows.EasyOnly, SpanAllows.NoLong).Select(span => None with { Spans = [span] })),
        (2, Race().Array[1, 2].Select(races => None with { Races = races })),
        (1, Last.Select(last => None with { LastRace = last })),
        (2, from off in Gen.Frequency((2, Gen.Const((0, OffReason.None))), (1, Off()))
            from age in Gen.Frequency((2, Gen.Const((int?)null)), (1, AnyAge))
            from last in Gen.Frequency((3, Gen.Const(((int, double, RaceEffort)?)null)), (1, Last))
            from week in Gen.Frequency((2, Gen.Const(Array.Empty<(int, int)>())), (1, Week))
            from spans in AnySpan(SpanAllows.Nothing, SpanAllows.EasyOnly, SpanAllows.NoLong).Array[0, 3]
            from races in Race().Array[0, 2]
            select new Circumstances(off, age, last, week, spans, races)));

    private static Gen<int?> AnyAge => Gen.Int[1, 58].Select(age => (int?)age);

    private static Gen<(int Days, double Kilometers, RaceEffort Effort)?> Last =>
        Gen.Select(Gen.Int[1, 42], OneOf(Distances), Gen.Enum<RaceEffort>()).Select(((int, double, RaceEffort) race) => ((int, double, RaceEffort)?)race);

    private static Gen<(int Place, int Minutes)[]> Week => Gen.Select(Gen.Int[0, 4], Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[30, 150]))).Array[1, 3];

    /// <summary>The request under these circumstances; what cannot be is left to the planner to refuse, or laid so that it can.</summary>
    internal BlockRequest Of(BlockRequest request)
    {
        var after = request.FirstDay + (request.Shape == PairShape.ThreeDays ? 3 : 2);
        var week = new Dictionary<DayOfWeek, int>();
        foreach (var (place, minutes) in Weekdays)
        {
            week[(DayOfWeek)(((int)after + place) % 7)] = minutes;
        }

        var spans = new List<AvailabilitySpan>();
        foreach (var (from, days, allows, minutes, reason) in Spans)
        {
            var span = new AvailabilitySpan(request.StartDate.AddDays(from), request.StartDate.AddDays(from + days - 1), allows, minutes, reason);
            if (!spans.Exists(other => other.From <= span.To && span.From <= other.To))
            {
                spans.Add(span);
            }
        }

        var end = request.Goal is Goal.Race race ? race.Date : ((Goal.PairBy)request.Goal).Date;
        int length = Math.Max(1, end.DayNumber - request.StartDate.DayNumber);
        return request with
        {
            Current = request.Current with
            {
                DaysOff = DaysOff.Days,
                OffReason = DaysOff.Reason,
                LongestRunDate = LongestRunAge is { } age ? request.StartDate.AddDays(-age - DaysOff.Days) : null,
                LastRace = LastRace is { } last ? new PastRace(request.StartDate.AddDays(-last.Days), Distance.FromKilometers(last.Kilometers), last.Effort) : null,
            },
            Availability = new Availability { Weekdays = week, Spans = spans },
            Races = [.. Races.DistinctBy(r => r.Day % length).Select(r => new OtherRace("Another", request.StartDate.AddDays(r.Day % length), Distance.FromKilometers(r.Kilometers), null, r.Effort))],
        };
    }

    private static Gen<T> OneOf<T>(T[] choices) => Gen.Int[0, choices.Length - 1].Select(choice => choices[choice]);

    private static Gen<(int Days, OffReason Reason)> Off() => Gen.Select(Gen.Int[1, 90], OneOf(Reasons));

    private static Gen<(int Day, double Kilometers, RaceEffort Effort)> Race() =>
        Gen.Select(Gen.Int[3, 300], OneOf(Distances), Gen.Frequency((2, Gen.Const(RaceEffort.Raced)), (1, Gen.Const(RaceEffort.Training))));

    private static Gen<(int From, int Days, SpanAllows Allows, int? Minutes, OffReason Reason)> AnySpan(params SpanAllows[] kinds) =>
        from first in Gen.Int[-5, 220]
        from days in Gen.Frequency((3, Gen.Int[1, 30]), (1, Gen.Int[1, 90]))
        from allows in OneOf(kinds)
        from minutes in Gen.Frequency((2, Gen.Const((int?)null)), (1, Gen.Int[20, 120].Select(m => (int?)m)))
        from reason in OneOf(Reasons)
        select (first, days, allows, allows == SpanAllows.Nothing ? null : minutes, allows == SpanAllows.Nothing ? reason : OffReason.None);
}
