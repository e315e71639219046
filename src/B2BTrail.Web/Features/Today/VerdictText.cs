using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Today;

/// <summary>Says what to do today.</summary>
public static class VerdictText
{
    /// <summary>The verdict as the page's heading.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="planned">The planned day, whose name stands where the plan holds; null without a plan.</param>
    /// <param name="text">Writes quantities.</param>
    public static string? Title(DayVerdict verdict, SessionView? planned, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(text);
        return verdict.Kind switch
        {
            VerdictKind.AsPlanned => planned is null ? null : SessionText.Title(planned.Kind, planned.Workout),
            VerdictKind.Shorten => $"Shorten to {text.Distance(verdict.Distance)}",
            VerdictKind.LongInstead => $"One long run of {text.Distance(verdict.Distance)} instead",
            VerdictKind.Walk => "Walk 30 to 45 minutes",
            VerdictKind.Rest => "Rest today",
            VerdictKind.EasyAfterRace => "Easy running only",
            VerdictKind.NeedsNewBlock => "This block no longer fits",
            VerdictKind.RestAfterRace or VerdictKind.NoRunning => "No running today",
            VerdictKind.SeeClinician => "Stop. Do not run.",
            _ => "Stop. Get medical help now.",
        };
    }

    /// <summary>The verdict in a word or two.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="planned">The planned day; null without a plan.</param>
    /// <param name="today">The runner's today.</param>
    public static string State(DayVerdict verdict, SessionView? planned, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return (verdict.Kind, planned) switch
        {
            (VerdictKind.AsPlanned, { Kind: SessionKind.Race, Done: null }) => "Race day",
            (VerdictKind.AsPlanned, { Kind.IsOnFoot: true, Done: not null }) => "Done",
            (VerdictKind.AsPlanned, { Kind.IsOnFoot: true }) when LightText.StartsEasy(verdict.Light) => "Start easy",
            (VerdictKind.AsPlanned, { Kind.IsOnFoot: true }) when IsGoodToGo(verdict) => "Good to go",
            (VerdictKind.AsPlanned, { Beside.Meters: > 0 }) => "Run logged",
            (VerdictKind.AsPlanned, { Lock: SessionLock.Skipped }) => "Skipped",
            (VerdictKind.AsPlanned, _) => "As planned",
            (VerdictKind.RestAfterRace or VerdictKind.EasyAfterRace, _) => $"Recovery, day {UnitText.Whole(today.DayNumber - (verdict.Recovery?.Race ?? today).DayNumber)}",
            (VerdictKind.NeedsNewBlock, _) => "New block needed",
            (VerdictKind.NoRunning, _) => "Red light",
            (VerdictKind.SeeClinician or VerdictKind.GetHelp, _) => "Warning sign",
            _ => "Less today",
        };
    }

    /// <summary>Whether the runner said so this morning: without a check-in, and on a plan that an amber light has lowered, nobody knows.</summary>
    public static bool IsGoodToGo(DayVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict is { Kind: VerdictKind.AsPlanned, Light: { IsFromCheckIn: true, Color: LightColor.Green } light } && !LightText.StartsEasy(light);
    }

    /// <summary>The class that gives the verdict its color; empty where the day's own color stays.</summary>
    public static string Css(DayVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Kind switch
        {
            VerdictKind.AsPlanned => "",
            VerdictKind.RestAfterRace or VerdictKind.EasyAfterRace => "verdict-calm",
            VerdictKind.NoRunning => "verdict-red",
            VerdictKind.SeeClinician or VerdictKind.GetHelp => "verdict-medical",
            _ => "verdict-amber",
        };
    }

    /// <summary>What the verdict means, where it stops running.</summary>
    public static string Meaning(DayVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict switch
        {
            { Kind: VerdictKind.NeedsNewBlock, DaysOff: { } days } => $"You have not run for {UnitText.Count(days, "day", "days")}, so this block no longer fits. Start a new one.",
            { Kind: VerdictKind.NoRunning, RunsAgain: { } day } => RunningStopText.RedLight(day),
            { Kind: VerdictKind.GetHelp } => "Even if it has passed, do not run until a doctor has cleared you.",
            _ => StopText.Until(verdict.Light),
        };
    }

    /// <summary>What the days after a race ask, from a day of them on.</summary>
    public static string Meaning(Recovery recovery, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(recovery);
        return today < recovery.FirstRun
            ? $"Rest through {UnitText.Day(recovery.FirstRun.AddDays(-1))}. First run on {UnitText.Day(recovery.FirstRun)}: {UnitText.Whole((int)Recovery.FirstRunTime.Minutes)} easy minutes on the flat, if walking downstairs is free of pain."
            : today < recovery.FirstHard
                ? $"Short, easy and flat through {UnitText.Day(recovery.FirstHard.AddDays(-1))}. Stop if anything hurts."
                : $"Run by feel. No back-to-back before {UnitText.Day(recovery.FirstPair)}.";
    }

    /// <summary>The number to call in an emergency where the runner lives, as far as their time zone tells.</summary>
    public static string EmergencyNumber(Preferences preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        return preferences.TimeZone.StartsWith("America/", StringComparison.Ordinal) || preferences.TimeZone is "Pacific/Honolulu" ? "911" : "112";
    }
}
