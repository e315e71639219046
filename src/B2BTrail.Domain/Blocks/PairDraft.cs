using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>Two days in a row as one thing: a long day and a shorter one, the second of them on tired legs.</summary>
/// <param name="First">The first day, the longer one unless the runner chose otherwise.</param>
/// <param name="Second">The day after it.</param>
/// <param name="Third">An easy run on the day after that; null where none follows. It counts in the week, not in the pair.</param>
/// <param name="Week">The distance of the week that holds them.</param>
public sealed record PairDraft(SessionDraft First, SessionDraft Second, SessionDraft? Third, Distance Week)
{
    /// <summary>The longer day.</summary>
    public SessionDraft Longer => Second.Distance > First.Distance ? Second : First;

    /// <summary>The shorter day.</summary>
    public SessionDraft Shorter => Second.Distance > First.Distance ? First : Second;

    /// <summary>Both days together.</summary>
    public Distance Total => First.Distance + Second.Distance;

    /// <summary>The shorter day as a share of the longer, 0.30…0.75.</summary>
    public double Ratio => Shorter.Distance / Longer.Distance;

    /// <summary>The pair as a share of its week.</summary>
    public double ShareOfWeek => Total / Week;
}
