using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Living;

/// <summary>Two days in a row as one thing.</summary>
/// <param name="First">The first day.</param>
/// <param name="Second">The day after it.</param>
/// <param name="Third">An easy third day before a race of several days; null without one.</param>
public sealed record Pair(PlanDay First, PlanDay Second, PlanDay? Third = null)
{
    /// <summary>The first day's date.</summary>
    public DateOnly Date => First.Date;

    /// <summary>All its days, in order.</summary>
    public IReadOnlyList<PlanDay> Days => Third is null ? [First, Second] : [First, Second, Third];

    /// <summary>Both days together; a third day is not part of it.</summary>
    public Distance Distance => First.Distance + Second.Distance;

    /// <summary>The time on feet of both days.</summary>
    public Duration Duration => new(First.Duration.Seconds + Second.Duration.Seconds);

    /// <summary>The climb of both days.</summary>
    public Climb Ascent => new(First.Ascent.Metres + Second.Ascent.Metres);

    /// <summary>Whether the second day is the longer one.</summary>
    public bool IsLongerSecond => Second.Distance > First.Distance;

    /// <summary>The shorter day as a share of the longer.</summary>
    public double Ratio => IsLongerSecond ? First.Distance / Second.Distance : Second.Distance / First.Distance;

    /// <summary>Whether any of its days is a given one.</summary>
    public bool Has(DateOnly date) => Days.Any(d => d.Date == date);

    /// <summary>What was done of it.</summary>
    public PairDone Done(TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new PairDone(this, history.On(First.Date), history.On(Second.Date));
    }

    internal static Pair? Around(StandingPlan plan, DateOnly date)
    {
        for (int back = 0; back <= 2; back++)
        {
            if (plan.On(date.AddDays(-back)) is { Kind: SessionKind.PairFirst } first
                && plan.On(first.Date.AddDays(1)) is { Kind: SessionKind.PairSecond } second)
            {
                var third = plan.Request.Shape == PairShape.ThreeDays && plan.On(first.Date.AddDays(2)) is { IsRun: true } run ? run : null;
                var pair = new Pair(first, second, third);
                return pair.Has(date) ? pair : null;
            }
        }

        return null;
    }
}

/// <summary>What was done of a pair. What is missing of it is never made up.</summary>
/// <param name="Pair">As planned.</param>
/// <param name="First">The distance of its first day; null where nothing was run.</param>
/// <param name="Second">The distance of its second day; null where nothing was run.</param>
public sealed record PairDone(Pair Pair, Distance? First, Distance? Second)
{
    /// <summary>Which of its days were run.</summary>
    public PairCredit Credit => (First, Second) switch
    {
        (null, null) => PairCredit.None,
        (_, null) => PairCredit.FirstOnly,
        (null, _) => PairCredit.SecondOnly,
        _ => PairCredit.Both,
    };

    /// <summary>Both days together as run.</summary>
    public Distance Distance => (First ?? default) + (Second ?? default);

    /// <summary>What was run as a share of what was planned; above 1 where it was more.</summary>
    public double Share => Distance / Pair.Distance;
}

/// <summary>Which days of a pair were run.</summary>
public enum PairCredit
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>The first day alone.</summary>
    FirstOnly,

    /// <summary>The second day alone: one long run on fresh legs.</summary>
    SecondOnly,

    /// <summary>Both: a back-to-back.</summary>
    Both,
}
