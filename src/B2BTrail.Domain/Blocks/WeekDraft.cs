using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>A training week: seven days from the day after the pair, or after its third day; the last week may end earlier, on race day.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="StartDate">The day after the pair's second day, or after its third.</param>
/// <param name="Phase">Where in the block it lies.</param>
/// <param name="Kind">What kind of week it is.</param>
/// <param name="Sessions">Its sessions, by date.</param>
public sealed record WeekDraft(int Number, DateOnly StartDate, Phase Phase, WeekKind Kind, IReadOnlyList<SessionDraft> Sessions)
{
    /// <summary>What makes it less, or no more, than its kind says; null where nothing does.</summary>
    public WeekRole? Role { get; init; }

    /// <summary>All runs of the week but the race itself.</summary>
    public Distance Distance => new(Sessions.Where(s => s.Kind.CountsAsDistance).Sum(s => s.Distance.Meters));

    /// <summary>The climb of all runs of the week but the race itself.</summary>
    public Climb Ascent => new(Sessions.Where(s => s.Kind.CountsAsDistance).Sum(s => s.Ascent.Meters));

    /// <summary>The week's pair; null in a week without one.</summary>
    public PairDraft? Pair
    {
        get
        {
            foreach (var first in Sessions.Where(session => session.Kind.IsPairDay))
            {
                if (On(first.Date.AddDays(1)).FirstOrDefault(next => PairDays.Are(first.Kind, next.Kind)) is { } second)
                {
                    var third = On(second.Date.AddDays(1)).FirstOrDefault(session => session.Kind.MayBeThirdDay);
                    return new PairDraft(first, second, third, Distance);
                }
            }

            return null;

            IEnumerable<SessionDraft> On(DateOnly date) => Sessions.Where(session => session.Date == date);
        }
    }
}
