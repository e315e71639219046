using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>How hard a session is meant to be.</summary>
/// <param name="Intensity">In a word.</param>
/// <param name="Rpe">As a span of perceived exertion.</param>
/// <param name="Talk">As what the runner can still say.</param>
public sealed record Effort(Intensity Intensity, RpeRange Rpe, TalkTest Talk)
{
    private static readonly Effort Easy = new(Intensity.Easy, new(new(2), new(4)), TalkTest.Story);
    private static readonly Effort SteadyLong = new(Intensity.Easy, new(new(3), new(4)), TalkTest.Story);
    private static readonly Effort Moderate = new(Intensity.Moderate, new(new(4), new(5)), TalkTest.Sentences);
    private static readonly Effort Climbing = new(Intensity.Hard, new(new(5), new(6)), TalkTest.Sentences);
    private static readonly Effort Threshold = new(Intensity.Hard, new(new(6), new(7)), TalkTest.FewWords);
    private static readonly Effort Hills = new(Intensity.Hard, new(new(7), new(8)), TalkTest.FewWords);
    private static readonly Effort RaceEffort = new(Intensity.Race, new(new(4), new(7)), TalkTest.Sentences);

    /// <summary>
    /// How hard a session is meant to be; null on a rest day. The longer day of a back-to-back is moderate, whichever comes first.
    /// </summary>
    /// <param name="kind">What the day is for.</param>
    /// <param name="workout">The kind of a hard session.</param>
    /// <param name="isLonger">Of a back-to-back, whether it is the longer day.</param>
    public static Effort? Of(SessionKind kind, Workout? workout, bool isLonger) =>
        !kind.IsOnFoot ? null
        : !kind.CountsAsDistance ? RaceEffort
        : kind.IsPairDay ? (isLonger ? Moderate : Easy)
        : kind.IsLong ? SteadyLong
        : !kind.IsHard ? Easy
        : OfHard(workout ?? Workout.Tempo);

    private static Effort OfHard(Workout workout) => workout switch
    {
        Workout.HillRepeats => Hills,
        Workout.SteadyClimb => Climbing,
        Workout.Downhill => Moderate,
        _ => Threshold,
    };
}
