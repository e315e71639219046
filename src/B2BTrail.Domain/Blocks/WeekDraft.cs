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
    /// <summary>All runs of the week but the race itself.</summary>
    public Distance Distance => new(Sessions.Where(s => s.Kind != SessionKind.Race).Sum(s => s.Distance.Metres));

    /// <summary>The climb of all runs of the week but the race itself.</summary>
    public Climb Ascent => new(Sessions.Where(s => s.Kind != SessionKind.Race).Sum(s => s.Ascent.Metres));

    /// <summary>The time on feet of all runs of the week but the race itself.</summary>
    public Duration Duration => new(Sessions.Where(s => s.Kind != SessionKind.Race).Sum(s => s.Duration.Seconds));

    /// <summary>The week's pair; null in a week without one.</summary>
    public PairDraft? Pair =>
        Sessions.FirstOrDefault(s => s.Kind == SessionKind.PairFirst) is { } first
        && Sessions.FirstOrDefault(s => s.Kind == SessionKind.PairSecond) is { } second
            ? new PairDraft(first, second, Sessions.FirstOrDefault(s => s.Date == second.Date.AddDays(1) && s.Kind == SessionKind.Easy), Distance)
            : null;
}
