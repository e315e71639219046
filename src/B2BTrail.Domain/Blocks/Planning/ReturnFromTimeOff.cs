namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// The weeks after weeks that blocked days emptied: the first well below the last that was run before them, the others growing evenly
/// until they are as large as that one.
/// </summary>
internal sealed record ReturnFromTimeOff
{
    /// <summary>The most days off after which a runner starts again from the larger share.</summary>
    private const int ShortDays = 14;

    private const double AfterShort = 0.75;
    private const double AfterLong = 0.60;

    private readonly double _growth;

    private ReturnFromTimeOff(double factor, int from, double growth) =>
        (Factor, From, _growth, Week, Most) = (factor, from, growth, 1, factor * from);

    /// <summary>The share of <see cref="From"/> that the first week may be.</summary>
    internal double Factor { get; }

    /// <summary>The last week that was run before the time off, in steps.</summary>
    internal int From { get; }

    /// <summary>Which week it is, from 1.</summary>
    internal int Week { get; private init; }

    /// <summary>The most that the week may be, in steps.</summary>
    internal double Most { get; private init; }

    /// <summary>The first week back.</summary>
    /// <param name="daysOff">How long the time off was.</param>
    /// <param name="last">The last week that was run before it, in steps.</param>
    /// <param name="growth">By how much each week may outgrow the one before, as a share.</param>
    internal static ReturnFromTimeOff Start(int daysOff, int last, double growth) => new(daysOff <= ShortDays ? AfterShort : AfterLong, last, growth);

    /// <summary>The week after it, at most as large as before the time off; null after the one that may be.</summary>
    /// <param name="floor">The least that growth is measured from, in steps.</param>
    internal ReturnFromTimeOff? Next(int floor) => Terms.Floor(Most) < From
        ? this with { Week = Week + 1, Most = Math.Min(From, Most + (_growth * Math.Max(Most, floor))) }
        : null;
}
