using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>Two days in a row as one thing.</summary>
/// <param name="First">The first day.</param>
/// <param name="Second">The day after it.</param>
/// <param name="Third">An easy third day before a race of several days; null without one.</param>
public sealed record Pair(StandingSession First, StandingSession Second, StandingSession? Third = null)
{
    /// <summary>The first day's date.</summary>
    public DateOnly Date => First.Date;

    /// <summary>The sessions of its days, in order.</summary>
    public IReadOnlyList<StandingSession> Sessions => Third is null ? [First, Second] : [First, Second, Third];

    /// <summary>Both days together; a third day is not part of it.</summary>
    public Distance Distance => First.Distance + Second.Distance;

    /// <summary>The time on feet of both days.</summary>
    public Duration Duration => new(First.Duration.Seconds + Second.Duration.Seconds);

    /// <summary>The climb of both days.</summary>
    public Climb Ascent => new(First.Ascent.Meters + Second.Ascent.Meters);

    /// <summary>Whether the second day is the longer one.</summary>
    public bool IsLongerSecond => Second.Distance > First.Distance;

    /// <summary>The shorter day as a share of the longer.</summary>
    public double Ratio => IsLongerSecond ? First.Distance / Second.Distance : Second.Distance / First.Distance;

    /// <summary>Whether any of its days is a given one.</summary>
    public bool Has(DateOnly date) => Sessions.Any(d => d.Date == date);

    /// <summary>What was done of it.</summary>
    public PairDone Done(TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new PairDone(this, history.On(First.Date), history.On(Second.Date));
    }

    /// <summary>The pair of a plan whose first day is a given one; null where none is.</summary>
    internal static Pair? StartingOn(DateOnly date, StandingPlan plan)
    {
        foreach (var first in plan.SessionsOn(date))
        {
            if (plan.SessionsOn(date.AddDays(1)).FirstOrDefault(next => PairDays.Are(first.Kind, next.Kind)) is { } second)
            {
                var third = plan.Request.Shape == PairShape.ThreeDays ? plan.SessionsOn(date.AddDays(2)).FirstOrDefault(next => next.IsOnFoot) : null;
                return new Pair(first, second, third);
            }
        }

        return null;
    }
}
