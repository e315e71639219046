namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>How much time a weekday has, as it is chosen.</summary>
internal enum WeekdayTime
{
    /// <summary>As much as wanted.</summary>
    Any,

    /// <summary>Some minutes.</summary>
    Limited,

    /// <summary>None: a day without a run.</summary>
    Never,
}
