namespace B2BTrail.Web.Features.Weeks;

/// <summary>A training week of a block in a line chart; distances in meters.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Start">Its first day.</param>
/// <param name="Planned">All that is planned, the race too.</param>
/// <param name="Done">All that was run.</param>
/// <param name="LongestPlanned">The longest planned run but the race.</param>
/// <param name="LongestDone">The longest run.</param>
/// <param name="PairPlanned">What the back-to-back asks; null where none is planned.</param>
/// <param name="PairDone">What both its days were; null where not both were run.</param>
/// <param name="TwoDays">The most of two days in a row, of which the second is in this week.</param>
public sealed record BlockTrendWeek(
    int Number, DateOnly Start, double Planned, Totals Done, double LongestPlanned, double LongestDone, double? PairPlanned, double? PairDone, double TwoDays);
