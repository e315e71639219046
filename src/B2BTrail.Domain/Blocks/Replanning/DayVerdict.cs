using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>
/// What a runner should do today: the one answer that the headline, the number, the color and the button of a screen follow. It keeps what
/// is planned or takes from it, but for the one long run in place of a pair whose first day was missed.
/// </summary>
/// <param name="Kind">What to do.</param>
/// <param name="Distance">How far to run; zero where nothing is to be run.</param>
/// <param name="Light">The light of the day.</param>
public sealed record DayVerdict(VerdictKind Kind, Distance Distance, Light Light)
{
    /// <summary>What the plan asked and the verdict does not; null where the plan holds, asked for no run, or the day was run.</summary>
    public Distance? Replaced { get; init; }

    /// <summary>The first day on which a red light allows a run again; null without one.</summary>
    public DateOnly? RunsAgain { get; init; }

    /// <summary>How many days the time off lasted that ended the block; null where it did not end.</summary>
    public int? DaysOff { get; init; }

    /// <summary>The recovery from the race that the last block ended with; null where it does not decide the day.</summary>
    public Recovery? Recovery { get; init; }

    /// <summary>Whether the gate of the second day gave it and the plan does not hold it yet.</summary>
    public bool IsOffered { get; init; }

    /// <summary>Whether nothing is to be run, whatever is planned, until something else has happened.</summary>
    public bool StopsRunning => Kind is VerdictKind.RestAfterRace or VerdictKind.NeedsNewBlock or VerdictKind.NoRunning or VerdictKind.SeeClinician or VerdictKind.GetHelp;

    /// <summary>
    /// The verdict of a day. The most serious wins: a medical light, a red one and the days without a run that it asks for, time off that
    /// ended the block, the recovery from a race, the gate of the second day, what a proposal takes from the day.
    /// </summary>
    /// <param name="today">The runner's day.</param>
    /// <param name="light">Its light.</param>
    /// <param name="lights">The lights of the last four weeks, today's among them.</param>
    /// <param name="planned">What the followed plan has for the day; null without a plan.</param>
    /// <param name="recovery">The recovery from the race of the last block; a plan of its own has the days after a race already.</param>
    public static DayVerdict Of(DateOnly today, Light light, IReadOnlyList<LightDay> lights, PlannedToday? planned, Recovery? recovery = null)
    {
        ArgumentNullException.ThrowIfNull(light);
        ArgumentNullException.ThrowIfNull(lights);
        var asked = planned is null || planned.WasRun ? null : planned.Asked;
        if (light.Color == LightColor.Medical)
        {
            return Stop(light.Advice == Advice.Emergency ? VerdictKind.GetHelp : VerdictKind.SeeClinician);
        }

        if (RestAfterRedLight.EndsOn(lights, today) is { } again)
        {
            return Stop(VerdictKind.NoRunning) with { RunsAgain = again };
        }

        if (planned?.Outcome is ReplanOutcome.NeedsNewBlock(var off))
        {
            return Stop(VerdictKind.NeedsNewBlock) with { DaysOff = off.Days };
        }

        if (planned is null && recovery is not null && recovery.Has(today))
        {
            return new DayVerdict(
                today < recovery.FirstRun ? VerdictKind.RestAfterRace : today < recovery.FirstHard ? VerdictKind.EasyAfterRace : VerdictKind.AsPlanned, default, light)
            { Recovery = recovery };
        }

        if (planned is null or { WasRun: true })
        {
            return new DayVerdict(VerdictKind.AsPlanned, planned?.Session.Distance ?? default, light);
        }

        if (planned.Morning is { Answer: { Way: not SecondDayAction.Go } answer } morning)
        {
            return new DayVerdict(KindOf(answer.Way), answer.Distance, light) { Replaced = asked, IsOffered = morning.Change is not null && !planned.IsMorningTaken };
        }

        return planned.Morning is null && planned.Outcome is ReplanOutcome.Proposed(var proposal)
            && OneSessionPerDay.Of(proposal.Lines.Where(l => l.Before.Date == today)) is { } line && line.After.Distance.Meters < line.Before.Distance.Meters - 1
            ? new DayVerdict(line.After.IsOnFoot ? VerdictKind.Shorten : VerdictKind.Rest, line.After.Distance, light) { Replaced = asked }
            : new DayVerdict(VerdictKind.AsPlanned, planned.Session.Distance, light);

        DayVerdict Stop(VerdictKind kind) => new(kind, default, light) { Replaced = asked };
    }

    private static VerdictKind KindOf(SecondDayAction way) => way switch
    {
        SecondDayAction.Shorten => VerdictKind.Shorten,
        SecondDayAction.LongInstead => VerdictKind.LongInstead,
        SecondDayAction.Walk => VerdictKind.Walk,
        _ => VerdictKind.Rest,
    };
}
