using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>What a block came to: in all once it is over, until then so far.</summary>
/// <param name="Block">The block.</param>
/// <param name="Today">The runner's today; what is planned later does not count yet.</param>
/// <param name="Time">Time on feet of all runs of the block.</param>
/// <param name="Ascent">What they climbed.</param>
/// <param name="AscentOver">The distance of the runs whose climb is known.</param>
/// <param name="Rpe">How hard the runs of a day felt, for days that were rated.</param>
public sealed record BlockSummary(BlockView Block, DateOnly Today, Duration Time, Climb Ascent, Distance AscentOver, IReadOnlyDictionary<DateOnly, int> Rpe)
{
    private const int WeeksBefore = 4;

    /// <summary>Whether its last day is over, or the race that ends it was run.</summary>
    public bool IsOver => Today > Block.EndDate || (Today == Block.EndDate && Block.EndsWithRace && Block.Sessions.Last().Done is not null);

    /// <summary>All that was run, the race included.</summary>
    public Distance Done => new(Block.Weeks.Sum(week => week.Done.Meters));

    /// <summary>All that was planned up to yesterday, and what was run today of its plan.</summary>
    public Distance Planned => new(Due.Sum(session => session.Distance.Meters));

    /// <summary>How many weeks have begun.</summary>
    public int WeeksSoFar => Block.Weeks.Count(week => week.StartDate <= Today);

    /// <summary>Its back-to-backs in order, those to come too.</summary>
    public IReadOnlyList<PairSummary> Pairs { get; } =
        [.. Block.Weeks.SelectMany(week => week.Sessions.Where(session => session.Kind == SessionKind.PairFirst).Select(session => (week.Number, Pair: Block.PairOf(session))))
            .Where(found => found.Pair is not null)
            .Select(found => new PairSummary(found.Number, found.Pair!, Rpe.TryGetValue(found.Pair!.First.Date, out var rpe) ? rpe : null))];

    /// <summary>The back-to-back with the most run on its two days; null where none was run.</summary>
    public PairSummary? LargestPair => Pairs.Where(pair => pair.IsDone).MaxBy(pair => pair.Done.Meters);

    /// <summary>The longest run that was no race, by itself on a day with others; null where none was run.</summary>
    public (DateOnly Date, Distance Distance)? LongestRun { get; init; }

    /// <summary>The race that the block ended with; null where it ended with none.</summary>
    public SessionView? Race => Block.EndsWithRace ? Block.Sessions.Last(session => session.IsRace) : null;

    /// <summary>How long the runs took that were logged as the race; zero where none tells it.</summary>
    public Duration RaceTime { get; init; }

    /// <summary>The recovery from the race, as long as it was run, or planned where no run is logged; null without a race, and before it.</summary>
    public Recovery? Recovery => IsOver && Race is { } race ? Recovery.After(race.Date, race.Done ?? race.Distance) : null;

    /// <summary>The largest week before that of the race.</summary>
    public Distance LargestWeek => Largest(BeforeRace);

    /// <summary>The largest of the four weeks before that of the race, of which the weeks after it are shares.</summary>
    public Distance LargestOfLastWeeks => Largest(BeforeRace.TakeLast(WeeksBefore));

    private IEnumerable<WeekView> BeforeRace => Block.Weeks.SkipLast(Race is null ? 0 : 1);

    private static Distance Largest(IEnumerable<WeekView> weeks) => new(weeks.Max(week => (double?)week.Done.Meters) ?? 0);

    private IEnumerable<SessionView> Due => Block.Sessions.Where(session => IsOver || session.Date < Today || (session.Date == Today && session.Done is not null));
}
