using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>
/// Which figures of a run are still those of its plan: it was saved as planned, and nobody has typed or recorded them since. That is read off the figures: a time that is the planned one to
/// the second was not measured.
/// </summary>
/// <param name="Time">Whether its time is the planned one.</param>
/// <param name="Gain">Whether its climb is the planned one, too.</param>
public readonly record struct FiguresAsPlanned(bool Time, bool Gain)
{
    /// <summary>Compares the figures of a run that no file stands behind with its plan.</summary>
    /// <param name="distance">How far was run.</param>
    /// <param name="moving">The time; null where not known.</param>
    /// <param name="ascent">The climb; null where not known.</param>
    /// <param name="sessions">What was planned for its day, of every block: another one may be followed since.</param>
    public static FiguresAsPlanned Of(Distance distance, Duration? moving, Climb? ascent, IEnumerable<PlannedSession> sessions) =>
        sessions.Select(session => session.Standing.Of(distance)).FirstOrDefault(planned => planned.Duration.Seconds > 0 && planned.Duration == moving) is { } planned
            ? new FiguresAsPlanned(true, planned.Ascent == ascent)
            : default;
}
