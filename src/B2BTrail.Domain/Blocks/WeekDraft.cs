using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>A training week: seven days from the day after the pair, or after its third day; the last week may end earlier, on race day.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="StartDate">The day after the pair's second day, or after its third.</param>
/// <param name="Phase">Where in the block it lies.</param>
/// <param name="Kind">What kind of week it is.</param>
/// <param name="Sessions">One for each day, in order.</param>
public sealed record WeekDraft(int Number, DateOnly StartDate, Phase Phase, WeekKind Kind, IReadOnlyList<SessionDraft> Sessions)
{
    /// <summary>What makes it less, or no more, than its kind says; null where nothing does.</summary>
    public WeekRole? Role { get; init; }

    /// <summary>All runs of the week but the race itself.</summary>
    public Distance Distance => new(Sessions.Where(s => s.Kind.CountsAsDistance).Sum(s => s.Distance.Metres));

    /// <summary>The climb of all runs of the week but the race itself.</summary>
    public Climb Ascent => new(Sessions.Where(s => s.Kind.CountsAsDistance).Sum(s => s.Ascent.Metres));

    /// <summary>The time on feet of all runs of the week but the race itself.</summary>
    public Duration Duration => new(Sessions.Where(s => s.Kind.CountsAsDistance).Sum(s => s.Duration.Seconds));

    /// <summary>The week's pair; null in a week without one.</summary>
    public PairDraft? Pair
    {
        get
        {
            for (int day = 0; day + 1 < Sessions.Count; day++)
            {
                if (PairDays.Are(Sessions[day].Kind, Sessions[day + 1].Kind))
                {
                    var third = day + 2 < Sessions.Count && Sessions[day + 2].Kind == SessionKind.Easy ? Sessions[day + 2] : null;
                    return new PairDraft(Sessions[day], Sessions[day + 1], third, Distance);
                }
            }

            return null;
        }
    }
}
