using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>Writes a table of miles, from the day after the pair, as a block, so that the checker can judge it.</summary>
internal static class PublishedBlock
{
    internal static BlockDraft Of(BlockRequest request, params double[][] weeks)
    {
        var drafts = new List<WeekDraft>();
        double asked = request.Goal is Goal.PairBy by ? by.Pair.In(DistanceUnit.Mile) : 36;
        double reached = 0;
        for (int w = 0; w < weeks.Length; w++)
        {
            var row = weeks[w];
            bool last = w == weeks.Length - 1 && request.Goal is Goal.Race;
            bool pair = row.Length == 7 && row[6] > 0 && row[5] >= 10 && row[6] >= 0.30 * row[5] && !last;
            reached = pair ? Math.Max(reached, row[5] + row[6]) : reached;
            var sessions = row.Select((miles, place) => Session(request, request.StartDate.AddDays((w * 7) + place), miles, place, pair, last && place == row.Length - 1));
            drafts.Add(new WeekDraft(w + 1, request.StartDate.AddDays(w * 7), Phase.Build, last ? WeekKind.Race : pair ? WeekKind.Pair : WeekKind.Long, [.. sessions]));
        }

        return new BlockDraft(
            Distance.FromMiles(0.5), new PairTarget(Distance.FromMiles(asked), Distance.FromMiles(reached)), [new BoundLimit(RuleCode.PairGrowth, 1, Basis.CoachRule)], drafts);
    }

    private static SessionDraft Session(BlockRequest request, DateOnly date, double miles, int place, bool pair, bool race)
    {
        var kind = race ? SessionKind.Race
            : miles == 0 ? SessionKind.Rest
            : place < 5 ? SessionKind.Easy
            : pair ? (place == 5 ? SessionKind.PairFirst : SessionKind.PairSecond)
            : place == 5 ? SessionKind.Long
            : SessionKind.Easy;
        var distance = Distance.FromMiles(miles);
        return new SessionDraft(
            date, kind, distance, default, request.TrailPace.For(distance), null, default, default, null,
            [new Reason(RuleCode.RestOfWeek, ReasonRole.SetBy, Basis.CoachRule)]);
    }
}
