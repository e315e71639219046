namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What is unusual in a request, though it can be planned.</summary>
public enum RequestQuestionCode
{
    /// <summary>The longest run is a small part of the week.</summary>
    LongestSmallForWeek,
    /// <summary>The longest run is nearly the whole week.</summary>
    LongestLargeForWeek,
    /// <summary>The largest two days are less than the longest run alone.</summary>
    TwoDaysBelowLongest,
    /// <summary>More than nearly anyone runs in a week.</summary>
    LargeWeek,
    /// <summary>The goal is more than a year away.</summary>
    GoalFarAway,
    /// <summary>A pace that is slower than walking.</summary>
    SlowPace,
}
