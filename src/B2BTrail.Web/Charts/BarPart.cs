namespace B2BTrail.Web.Charts;

/// <summary>The parts of a week's bar, from the bottom up.</summary>
public enum BarPart
{
    /// <summary>First days of pairs.</summary>
    PairFirst,

    /// <summary>Second days of pairs.</summary>
    PairSecond,

    /// <summary>Single long runs and races.</summary>
    Single,

    /// <summary>All other planned runs.</summary>
    Other,

    /// <summary>Runs outside any plan.</summary>
    Unplanned,
}
