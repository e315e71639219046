namespace B2BTrail.Domain.Runners;

/// <summary>The order in which a date is read.</summary>
public enum DateOrder
{
    /// <summary>28 November.</summary>
    DayFirst,

    /// <summary>November 28.</summary>
    MonthFirst,
}
