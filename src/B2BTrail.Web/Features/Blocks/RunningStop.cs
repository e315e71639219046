using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>The days from a runner's day on whose runs a light takes, as far as the check-ins up to then tell.</summary>
/// <param name="From">The runner's day.</param>
/// <param name="RunsAgain">The first day after them.</param>
/// <param name="IsPaused">Whether a warning sign pauses the plan; else it is a red light.</param>
public sealed record RunningStop(DateOnly From, DateOnly RunsAgain, bool IsPaused)
{
    private const int DaysShown = 7;

    /// <summary>The days of a red light or of a warning sign; null where running is allowed.</summary>
    /// <param name="today">The runner's day.</param>
    /// <param name="lights">The lights of the last four weeks.</param>
    public static RunningStop? On(DateOnly today, IReadOnlyList<LightDay> lights) =>
        lights.Where(light => light.Date <= today).MaxBy(light => light.Date) is { Color: LightColor.Medical } ? Paused(today)
        : RestAfterRedLight.EndsOn(lights, today) is { } again ? new RunningStop(today, again, false)
        : null;

    /// <summary>The next seven days under a warning sign: when it ends nobody knows yet.</summary>
    public static RunningStop Paused(DateOnly today) => new(today, today.AddDays(DaysShown), true);

    /// <summary>Whether the run of a session is not due.</summary>
    public bool Takes(SessionView session) => session is { Kind.IsOnFoot: true, Done: null, Beside.Meters: 0 } && Holds(session.Date);

    /// <summary>Whether the run of a session is not due.</summary>
    /// <param name="session">The session.</param>
    /// <param name="history">What was run on these days.</param>
    public bool Takes(StandingSession session, TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(history);
        return session.IsOnFoot && Holds(session.Date) && !history.IsRun(session);
    }

    private bool Holds(DateOnly date) => From <= date && date < RunsAgain;
}
