using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Says of a day that a red light or a warning sign takes its run.</summary>
public static class RunningStopText
{
    /// <summary>In a word or two, beside what was planned.</summary>
    public static string Word(RunningStop stop)
    {
        ArgumentNullException.ThrowIfNull(stop);
        return stop.IsPaused ? "paused" : "no running";
    }

    /// <summary>What it means for the day.</summary>
    public static string Meaning(RunningStop stop)
    {
        ArgumentNullException.ThrowIfNull(stop);
        return stop.IsPaused ? "Plan paused. Do not run on this day unless your check-in has ended the pause by then." : RedLight(stop.RunsAgain);
    }

    /// <summary>What a red light asks.</summary>
    /// <param name="runsAgain">The first day with a run again.</param>
    public static string RedLight(DateOnly runsAgain) =>
        $"Red light: no running for {RuleText.Word(Rules.RedRest)} days. If it is gone by then, you can run again from {UnitText.LongDay(runsAgain)}.";
}
