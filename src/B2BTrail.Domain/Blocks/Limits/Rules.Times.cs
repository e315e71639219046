using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>How long a run takes, against the runner's trail pace on ground like the race's.</content>
public static partial class Rules
{
    /// <summary>Whatever is run, as limits of time measure it.</summary>
    public static Rule RunPace { get; } = new(null, 1, Measure.Factor, Basis.Estimate);
    /// <summary>A recovery run.</summary>
    public static Rule RecoveryPace { get; } = new(null, 1.08, Measure.Factor, Basis.Estimate);
    /// <summary>An easy run, and the easy parts of a hard one.</summary>
    public static Rule EasyPace { get; } = new(null, 1.03, Measure.Factor, Basis.Estimate);
    /// <summary>A long run, and the first day of a pair.</summary>
    public static Rule LongPace { get; } = new(null, 1, Measure.Factor, Basis.Estimate);
    /// <summary>The second day of a pair.</summary>
    public static Rule SecondDayPace { get; } = new(null, 1.04, Measure.Factor, Basis.Estimate);
    /// <summary>The hard minutes of tempo and fartlek.</summary>
    public static Rule HardPace { get; } = new(null, 0.86, Measure.Factor, Basis.Estimate);
    /// <summary>How far an ordinary run may take longer or shorter than estimated.</summary>
    public static Rule EstimateRange { get; } = new(null, 0.03, Measure.Share, Basis.Estimate);
    /// <summary>Races up to so many meters are run at trail pace; longer ones are slower.</summary>
    public static Rule FadeFrom { get; } = new(null, 50_000, Measure.Meters, Basis.Estimate);
    /// <summary>The power of the distance by which a longer race is slower.</summary>
    public static Rule Fade { get; } = new(null, 0.10, Measure.Factor, Basis.Estimate);
    /// <summary>The same for the fastest that is likely.</summary>
    public static Rule FadeLeast { get; } = new(null, 0.06, Measure.Factor, Basis.Estimate);
    /// <summary>The same for the slowest that is likely.</summary>
    public static Rule FadeMost { get; } = new(null, 0.15, Measure.Factor, Basis.Estimate);
    /// <summary>How far race day may be from its estimate, at least.</summary>
    public static Rule RaceEstimateRange { get; } = new(null, 0.04, Measure.Share, Basis.Estimate);
    /// <summary>The longest run that counts as short and slow on the day after a hard or a long one.</summary>
    public static Rule RecoveryTimeMost { get; } = new(null, 60, Measure.Minutes, Basis.CoachRule);

    /// <summary>The pace of a kind against the runner's trail pace: what limits of time measure it by, and what the time of its sessions starts from.</summary>
    internal static Rule PaceOf(SessionKind kind) => kind.CountsForPace ? RunPace
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "What is not run at trail pace has its pace here.");

    /// <summary>The pace of a purpose against that of its kind.</summary>
    internal static Rule PaceOf(SessionPurpose purpose) => purpose switch
    {
        SessionPurpose.Recovery => RecoveryPace,
        SessionPurpose.Long or SessionPurpose.PairFirst => LongPace,
        SessionPurpose.PairSecond => SecondDayPace,
        SessionPurpose.Rest or SessionPurpose.Easy or SessionPurpose.MediumLong or SessionPurpose.Hard or SessionPurpose.Test => EasyPace,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "A race is timed by its distance, and every other purpose has its pace here."),
    };
}
