using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>How hard a session is meant to be.</summary>
/// <param name="Intensity">In a word.</param>
/// <param name="Rpe">As a span of perceived exertion.</param>
/// <param name="Talk">As what the runner can still say.</param>
public sealed record Effort(Intensity Intensity, RpeRange Rpe, TalkTest Talk)
{
    /// <summary>How hard a kind of session is meant to be, of a pair as the longer or the shorter day; null on a rest day.</summary>
    public static Effort? Of(SessionKind kind, Workout? workout, bool isLonger) => Variety.EffortOf(kind, workout, isLonger);
}
