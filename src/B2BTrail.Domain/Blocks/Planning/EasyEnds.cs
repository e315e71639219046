using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>The easy start and end of a run, both part of its time.</summary>
internal static class EasyEnds
{
    /// <summary>The easy start and end of a day, in whole minutes and no more than their share of its time each.</summary>
    internal static (Duration WarmUp, Duration CoolDown) Of(SessionKind kind, Duration time)
    {
        if (!kind.IsOnFoot || !kind.CountsAsDistance)
        {
            return default;
        }

        var (up, down) = kind.IsHard ? (Rules.WarmUpHard, Rules.CoolDownHard)
            : kind.IsLong ? (Rules.WarmUpLong, Rules.CoolDownLong)
            : (Rules.WarmUpEasy, Rules.CoolDownEasy);
        long most = (long)(time.Seconds * Rules.WarmUpShare.Number) / 60 * 60;
        return (new(Math.Min(up.Time.Seconds, most)), new(Math.Min(down.Time.Seconds, most)));
    }
}
