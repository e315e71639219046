namespace B2BTrail.Web.Features.Weeks;

/// <summary>What was run in a year up to a day.</summary>
/// <param name="Year">Which year.</param>
/// <param name="Done">Distance, time and climb.</param>
/// <param name="Runs">How many runs.</param>
public sealed record YearSoFar(int Year, Totals Done, int Runs)
{
    /// <inheritdoc cref="WeekTotals.Untimed"/>
    public int Untimed { get; init; }
}
