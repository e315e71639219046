using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>A block by training weeks, planned and done.</summary>
/// <param name="Id">Which block.</param>
/// <param name="Name">The runner's name for it.</param>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day.</param>
/// <param name="Weeks">Its weeks, in order.</param>
public sealed record BlockTrend(BlockId Id, string Name, DateOnly Start, DateOnly End, IReadOnlyList<BlockTrendWeek> Weeks)
{
    /// <summary>How many of its weeks are over on a day.</summary>
    public int WeeksOver(DateOnly today) => Weeks.Count(week => week.Start.AddDays(7) <= today);

    /// <summary>The number of the week that is on; null where none is.</summary>
    public int? WeekOn(DateOnly today) => Weeks.FirstOrDefault(week => week.Start <= today && today < week.Start.AddDays(7))?.Number;

    /// <summary>What was run in its first weeks.</summary>
    public Totals DoneIn(int weeks) => Weeks.Take(weeks).Aggregate(default(Totals), (sum, week) => sum + week.Done);

    /// <summary>The longest run of its first weeks, in meters.</summary>
    public double LongestIn(int weeks) => Weeks.Take(weeks).Select(week => week.LongestDone).DefaultIfEmpty().Max();

    /// <summary>The most of two days in a row in its first weeks, in meters.</summary>
    public double TwoDaysIn(int weeks) => Weeks.Take(weeks).Select(week => week.TwoDays).DefaultIfEmpty().Max();
}
