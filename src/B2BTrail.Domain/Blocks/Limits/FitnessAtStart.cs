using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What a block starts from: what the runner told, an old longest run for less, what was not told assumed. In meters.</summary>
/// <param name="Longest">The longest run that counts.</param>
/// <param name="TwoDays">The largest two days in a row, told or assumed.</param>
/// <param name="IsTwoDaysTold">Whether the two days were told.</param>
internal sealed record FitnessAtStart(double Longest, double TwoDays, bool IsTwoDaysTold)
{
    /// <summary>Whether the runner has had two long days in a row of late, so that a pair may come at once.</summary>
    internal bool IsUsedToPairs => IsTwoDaysTold && TwoDays >= (Rules.UsedToPairs.Number * Longest) - Tolerance.Meter;

    internal static FitnessAtStart Of(BlockRequest request)
    {
        var now = request.Current;
        double longest = Math.Max(now.LongestRun.Meters * Counts(request), BlockLimits.MinimumRunOf(request.Unit).Meters);
        double twoDays = now.LargestTwoDay?.Meters ?? Assumed(request, longest);
        return new(longest, Math.Max(longest, twoDays), now.LargestTwoDay is not null);
    }

    /// <summary>The longest run with which the first week starts: a share of the longest after days off.</summary>
    internal static double FirstLongest(BlockRequest request)
    {
        var now = request.Current;
        double share = now.DaysOff < Rules.BreakFrom.Count ? 1 : new Break(new(-now.DaysOff), new(0), now.OffReason == OffReason.Injury).Row.Share;
        return now.LongestRun.Meters * share * Counts(request);
    }

    /// <summary>What a longest run counts for by its date: an older one for half.</summary>
    private static double Counts(BlockRequest request) => AgeOfLongest(request) > Rules.LongestHalfCounts.Count ? Rules.BreakCarriesOver.Number : 1;

    /// <summary>
    /// How many days old the longest run was when the days off before the block, or the recovery from the last race, began: neither makes it
    /// older. Null where its day was not told.
    /// </summary>
    internal static int? AgeOfLongest(BlockRequest request)
    {
        var now = request.Current;
        int until = request.StartDate.DayNumber - Math.Max(0, now.DaysOff);
        return Math.Min(until, now.LastRace?.Date.DayNumber ?? until) - now.LongestRunDate?.DayNumber;
    }

    private static double Assumed(BlockRequest request, double longest)
    {
        var share = request.RunDaysPerWeek == Rules.RunDaysPerWeek.Bounds.Low ? Rules.AssumedTwoDaysFewDays : Rules.AssumedTwoDays;
        return Math.Min(request.Current.Weekly.Meters * share.Number, longest * Rules.AssumedTwoDaysMost.Number);
    }
}
