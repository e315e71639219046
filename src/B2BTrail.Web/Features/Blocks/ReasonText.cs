using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Writes the planner's reasons and limits as sentences.</summary>
public static class ReasonText
{
    /// <summary>The basis of a reason, as a small tag.</summary>
    public static string Tag(Reason reason) => Tag(reason.Code, reason.Basis);

    /// <summary>The same of a rule.</summary>
    internal static string Tag(RuleCode code, Basis basis) => (code, basis) switch
    {
        (RuleCode.SessionSpike, Basis.Observed) => BasisText.RunnersStudy,
        // The runner's word all the same, but no limit with a number to move.
        (_, Basis.YourLimit) when Rules.Of(code) is { Basis: Basis.YourLimit, Range: null } => BasisText.YourChoice,
        _ => BasisText.Tag(basis),
    };

    /// <summary>A reason of a session in a sentence.</summary>
    public static string For(Reason reason, SessionDraft session, DistanceUnit unit) => reason.Code switch
    {
        RuleCode.WeekRamp => $"{Percent(reason.Factor)} over your biggest week of the last {RuleText.WeekWindow} ({Bare(reason.Reference, unit)}) {Allows(reason)} a week of {Most(reason, unit)}.",
        RuleCode.SessionSpike => $"{Percent(reason.Factor)} over your longest run of the last {RuleText.LongestWindow}{(reason.Count > 0 ? ", races left out" : "")} ({Bare(reason.Reference, unit)}) {Allows(reason)} {Most(reason, unit)}.",
        RuleCode.PairGrowth => $"{Percent(reason.Factor)} over your biggest two-day total of {RuleText.TwoDayWindow} ({Bare(reason.Reference, unit)}) {Allows(reason)} a back-to-back of {Most(reason, unit)}.",
        RuleCode.WeekShare => $"{Percent(reason.Factor)} of the week{Meant(reason, unit)} {Allows(reason)} a back-to-back of {Most(reason, unit)}.",
        RuleCode.SecondDayTime => $"{Whose(reason)} limit of {RuleText.Time(reason.Time)} for the shorter day {Allows(reason)} {Most(reason, unit)}{AtPace(session, unit)}.",
        RuleCode.FirstDayTime => $"{Whose(reason)} limit of {RuleText.Time(reason.Time)} {Allows(reason)} {Most(reason, unit)}{AtPace(session, unit)}.",
        RuleCode.WeekTime => $"{Whose(reason)} limit of {RuleText.Time(reason.Time)} per week {Allows(reason)} {Most(reason, unit)}{AtPace(session, unit)}.",
        RuleCode.OtherDayTime => $"{Whose(reason)} limit of {RuleText.Time(reason.Time)} for other days {Allows(reason)} {Most(reason, unit)}{AtPace(session, unit)}.",
        RuleCode.EveOfPairTime => $"The limit of {RuleText.Time(reason.Time)} on the day before a back-to-back {Allows(reason)} {Most(reason, unit)}{AtPace(session, unit)}.",
        RuleCode.DaysFull when reason is { From: { } usual, To: { } share } => $"The back-to-back is {Percent(share)} of the week ({Text(reason.Reference, unit)}), because the other days are full; usually at most {Percent(usual)}.",
        RuleCode.DaysFull when reason.Basis == Basis.YourLimit => $"The other days are full, so a bigger back-to-back would be more than your {Percent(reason.Factor)} of the week ({Text(reason.Reference, unit)}).",
        RuleCode.DaysFull => $"The other days are full, so a bigger back-to-back would be too much of the week’s {Text(reason.Reference, unit)}.",
        RuleCode.PairTooSmall when reason.Reference is { Meters: > 0 } =>
            $"Day 2 has time for {Text(reason.Reference, unit)} and should be at least {Percent(reason.Factor)} of day 1, so day 1 is at most {Most(reason, unit)}.",
        RuleCode.PairTooSmall => $"One long run instead of a back-to-back: the shorter day would be under {Text(reason.Limit, unit)} or {Percent(reason.Factor)} of the longer.",
        RuleCode.PairPath => PairPath(reason, unit),
        RuleCode.RatioPath => RatioPath(reason, session),
        RuleCode.RatioLeeway => "The shorter day grows step by step to its share of the longer day.",
        RuleCode.RatioMost => $"{Percent(reason.Factor)} of day {(session.Kind == SessionKind.PairFirst ? 2 : 1)} ({Bare(reason.Reference, unit)}) {Allows(reason)} {Most(reason, unit)}.",
        RuleCode.PairShareMost or RuleCode.PairShareFewDays => "A back-to-back leaves room for the other days of the week.",
        RuleCode.WeekPath => WeekPath(reason, unit),
        RuleCode.FirstWeeks => $"The first {Count(reason.Count)} weeks have one long day each because you haven’t run back-to-backs recently.",
        RuleCode.LastPair => $"The last back-to-back is {reason.Count} days before the race, so that you start fresh.",
        RuleCode.LongShare => $"A single long run is at most {Percent(reason.Factor)} of its week{Meant(reason, unit)}.",
        RuleCode.LongBesidePairs => "A single long run stays close to the longer day of the back-to-backs around it.",
        RuleCode.StepBackWeek => $"Recovery week: {Percent(reason.Factor)} of your last full week ({Text(reason.Reference, unit)}).",
        RuleCode.StepBackLong => $"In a recovery week, the long run is at most {Percent(reason.Factor)} of your longest run of the last {RuleText.LongestWindow} ({Text(reason.Reference, unit)}).",
        RuleCode.StepBackShare => $"In a recovery week, the long run is at most {Percent(reason.Factor)} of the week{Meant(reason, unit)}.",
        RuleCode.TaperFar or RuleCode.TaperNear or RuleCode.TaperLast =>
            $"Taper: at most {Percent(reason.Factor)} of your biggest week ({Bare(reason.Reference, unit)}), {Text(reason.Value, unit)} this week.",
        RuleCode.TaperLong => $"In the taper, the long run is at most {Percent(reason.Factor)} of the longer day of your last back-to-back ({Text(reason.Reference, unit)}).",
        RuleCode.OtherDayShare => $"{Percent(reason.Factor)} of the week’s long run ({Bare(reason.Reference, unit)}) {Allows(reason)} {Most(reason, unit)}.",
        RuleCode.RestOfWeek when reason.Limit is { Meters: 0 } => $"What you ran or locked covers this week’s {Text(reason.Reference, unit)}.",
        RuleCode.RestOfWeek when reason.Limit is { } left && !session.Kind.IsOnFoot =>
            $"Rest: what you ran or locked this week leaves {Bare(left, unit)} of its {Text(reason.Reference, unit)}, too little for this day as well.",
        RuleCode.RestOfWeek when reason.Limit is { } left => $"What you ran or locked this week leaves {Bare(left, unit)} of its {Text(reason.Reference, unit)}.",
        RuleCode.RestOfWeek => $"The week is {Text(reason.Reference, unit)}; this is this day’s share of it.",
        RuleCode.DayAfterLong => $"Easy after the long run: at most {Percent(reason.Factor)} of it ({Text(reason.Reference, unit)}).",
        RuleCode.DayAfterLongShare => $"Easy after the long run: at most {Percent(reason.Factor)} of the week{Meant(reason, unit)}.",
        RuleCode.MinimumRun => !session.Kind.IsOnFoot
            ? "Rest: the other days cover the week, and another session would be too short."
            : $"The shortest session worth planning, {Text(reason.Limit, unit)}.",
        RuleCode.DayAfterPair => "Rest after the back-to-back.",
        RuleCode.EveOfPair => "Rest before the back-to-back.",
        RuleCode.EveOfRace => "Rest before the race.",
        RuleCode.RestDay => "Weekly rest day.",
        RuleCode.RunDays => $"Rest: you chose {Count(reason.Count)} running days per week.",
        RuleCode.BlockedDay => "Time off.",
        RuleCode.RaceDay => "Race day.",
        RuleCode.QualityTurn when session.Workout is null => "No workout next to a long day or another workout.",
        RuleCode.QualityTurn => $"One workout this week: {Name(session.Workout)}, a different kind from last time.",
        RuleCode.PairWeekEasy => "No workout in a back-to-back week.",
        RuleCode.RaceClimb => $"About {new UnitText(unit).RoughClimb(session.Ascent)} of elevation gain, {UnitText.Percent(reason.Factor ?? 0)} of what the race has over the same distance.",
        RuleCode.ClimbRamp => $"Weekly elevation gain grows by at most {Percent(reason.Factor)} over your biggest of the last {RuleText.WeekWindow} weeks.",
        RuleCode.WarmUp => $"The first {Minutes(session.WarmUp)} and the last {Minutes(session.CoolDown)} minutes are easy and part of the session.",
        RuleCode.AfterBreak => AfterBreak(reason, unit),
        RuleCode.PairAfterBreak => $"No back-to-back in the first {reason.Count} days after time off: one long run instead.",
        RuleCode.RedRest => $"Red light: no running for {RuleText.Word(Rules.RedRest)} days, and no back-to-back this week.",
        RuleCode.AmberLong => reason.Limit is { Meters: > 0 }
            ? $"After this week’s light: one run of at most {Percent(Rules.AmberLong.Value)} of the long day ({Bare(reason.Reference, unit)}) instead of the back-to-back."
            : reason.Factor is { } share and > 0
            ? $"After this week’s light: at most {Percent(share)} of the long run you had planned."
            : "After this week’s light, the rest of the back-to-back is off.",
        RuleCode.AmberRepeat => $"After a week with a light that was not green, the next full week is no bigger: {Text(reason.Limit, unit)}.",
        RuleCode.FirstPlan => reason.Role == ReasonRole.SetBy
            ? $"As originally planned: {Text(reason.Limit, unit)}."
            : reason.Limit is { Meters: > 0 } ? $"Originally planned: {Text(reason.Limit, unit)}." : "Originally planned: rest.",
        RuleCode.CountsAsPlanned => $"A run within {Percent(Rules.CountsAsPlanned.Value)} of its planned distance counts as done.",
        RuleCode.BreakFrom => $"{UnitText.Capital(RuleText.Word(Rules.BreakFrom))} or more days without a run count as time off.",
        RuleCode.PairsApart => $"Back-to-backs start at least {reason.Count} days apart.",
        RuleCode.FeasibleShare => $"Your target counts as reached from {Percent(Rules.FeasibleShare.Value)} of it.",
        RuleCode.LongerSecond => "You chose the shorter day first and the longer second.",
        RuleCode.ThirdDay => !session.Kind.IsOnFoot
            ? $"Rest after the back-to-back: a third day would be under {Text(reason.Limit, unit)}."
            : $"Day 3, as you chose: {Percent(reason.Factor)} of day 2 ({Bare(reason.Reference, unit)}) {Allows(reason)} {Most(reason, unit)}.",
        RuleCode.AfterBlockedWeeks => reason.Count == 1
            ? $"Restarting at {Percent(reason.Factor)} after time off ({Text(reason.Limit, unit)}), then building evenly."
            : $"Building evenly again after time off: {Most(reason, unit)} at most this week.",
        RuleCode.PairStillCounts => $"A back-to-back within {Number(Rules.PairStillCounts.Value ?? 0)} days of the end counts as reached.",
        RuleCode.ComeBack => $"Building back after {DaysOff(reason)}, from {Percent(reason.Factor)} of before ({Text(reason.Reference, unit)}): at most {Most(reason, unit)} here.",
        RuleCode.AfterEasyDays => $"After {(reason.Count is { } easier ? $"{easier} easier days" : "easier days")}, you go on at {Percent(reason.Factor)} of before ({Text(reason.Reference, unit)}): at most {Most(reason, unit)} here.",
        RuleCode.FirstRunBack => $"The first run after time off is at most {RuleText.Number(Rules.FirstRunBack)} minutes.",
        RuleCode.TimeOff => "Time off leaves this much of the week.",
        RuleCode.Weekday => $"Rest: you don’t run on {UnitText.Weekday(session.Date.DayOfWeek)}s.",
        RuleCode.DayTime => $"{UnitText.Weekday(session.Date.DayOfWeek)}: {RuleText.Time(reason.Time)} is all you have, which is {Most(reason, unit)}{AtPace(session, unit)}.",
        RuleCode.EasyOnlyTime => $"During your time off, only easy runs{Within(reason, session, unit)}.",
        RuleCode.SpanTime => $"During your time off, no long run{Within(reason, session, unit)}.",
        RuleCode.RaceRecovery => RaceRecovery(reason, session, unit),
        RuleCode.WeekOfOtherRace => $"The race is part of this week, so the other days are fewer: {Text(reason.Value, unit)} beside it.",
        RuleCode.RaceCountdown when !session.Kind.IsOnFoot => "Rest before the race.",
        RuleCode.RaceCountdown => reason.Count == 1 ? "The day before the race." : $"{UnitText.Capital(Count(reason.Count))} days before the race, sessions stay short.",
        RuleCode.ShortPlan => $"The race is close: {Percent(reason.Factor)} of your current week ({Text(reason.Reference, unit)}), then the taper.",
        RuleCode.LongKept => $"A long run is at least {Percent(Rules.LongKept.Value)} of your longest so far, so that you keep it.",
        RuleCode.WeekKept => $"A full week is at least {Percent(Rules.WeekKept.Value)} of what you run today.",
        RuleCode.MediumLongTime => $"The second-longest day of a week is at most {RuleText.Time(reason.Time)}, which is {Most(reason, unit)}{AtPace(session, unit)}.",
        RuleCode.OneStep => "One step more: the smallest that can be planned.",
        RuleCode.FirstPair => "The first back-to-back is close to your biggest two-day total so far.",
        RuleCode.StepBackLeftOut => "No recovery week here: your time off takes its place.",
        RuleCode.HardDose => $"{UnitText.Capital(RuleText.Time(reason.Time))} of hard running, {Percent(reason.Factor is { } share ? Math.Round(share, 3) : null)} of the week’s running time.",
        RuleCode.AmberHardFirst => "Amber light: hard running goes first, then distance. Easy and flat.",
        RuleCode.TestRun when reason.Count is { } days => $"No back-to-back in the first {days} days after a red light.",
        RuleCode.TestRun => !session.Kind.IsOnFoot
            ? "Red light: a rest day between the first short runs."
            : "Red light: short, easy and flat. Stop if anything feels wrong.",
        RuleCode.RanMore => reason.Limit is { Meters: > 0 }
            ? $"You ran more than planned, so this week is at most {Percent(reason.Factor)} of its plan ({Text(reason.Reference, unit)})."
            : "You ran more than planned, so this day is easy.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "The rule has no words."),
    };

    /// <summary>What set a day, with how far it can be trusted: the runner's own change before any rule; null where neither is known.</summary>
    public static (string Text, string Tag)? First(DayWhy why, DistanceUnit unit)
    {
        ArgumentNullException.ThrowIfNull(why);
        return why.IsOwn ? (Own(why, unit), BasisText.YourChoice)
            : why.Session.Why is [var first, ..] ? (For(first, why.Session, unit), Tag(first)) : null;
    }

    /// <summary>What the runner made of a day.</summary>
    internal static string Own(DayWhy why, DistanceUnit unit) => (why.Lock, why.Session.Kind.IsOnFoot) switch
    {
        (SessionLock.Skipped, _) => "You skipped this day.",
        (SessionLock.Blocked, _) => "Time off.",
        (SessionLock.SecondMorning, true) => $"You adjusted this after day 1: {Text(why.Session.Distance, unit)}.",
        (SessionLock.SecondMorning, false) => "You adjusted this after day 1.",
        (_, true) => $"You set {Text(why.Session.Distance, unit)}.",
        _ => "You set this day.",
    };

    /// <summary>What the plan had before the runner changed it, above its reasons.</summary>
    internal static string Before(DayWhy why, DistanceUnit unit) => why.Planned is not { } planned
        ? "Before your change:"
        : $"Why the plan had {(planned.Kind.IsOnFoot ? Text(planned.Distance, unit) : "rest")}:";

    /// <summary>A limit that capped the back-to-back, in a sentence.</summary>
    public static string For(BoundLimit limit)
    {
        string what = limit.Code switch
        {
            RuleCode.WeekRamp => "the weekly growth limit",
            RuleCode.SessionSpike => "the growth limit for a single run",
            RuleCode.PairGrowth => "the back-to-back growth limit",
            RuleCode.WeekShare => "the back-to-back’s share of the week",
            RuleCode.FirstDayTime => $"{TimeOf(limit.Basis)} for the longer day",
            RuleCode.SecondDayTime => $"{TimeOf(limit.Basis)} for the shorter day",
            RuleCode.WeekTime => $"{TimeOf(limit.Basis)} per week",
            RuleCode.DaysFull when limit.Basis == Basis.YourLimit => "your limit for the back-to-back’s share of the week",
            RuleCode.DaysFull => "the distance that fits on the other days",
            RuleCode.PairTooSmall => "the shortest day 2 that counts",
            RuleCode.BlockedDay => "a blocked day",
            RuleCode.TimeOff => "your time off",
            RuleCode.Weekday => "your choice of running weekdays",
            RuleCode.DayTime => "your time on those weekdays",
            RuleCode.AfterEasyDays => "the easier stretch before",
            RuleCode.RaceRecovery => "recovery from a race",
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit.Code, "The rule cannot cap a back-to-back."),
        };
        return $"In {Count(limit.Weeks)} {(limit.Weeks == 1 ? "week" : "weeks")}, {what} was what capped it.";
    }

    /// <summary>Whose a limit of time is, within a sentence.</summary>
    public static string TimeOf(Basis basis) => basis == Basis.YourLimit ? "your time" : "the default time";

    private static string Within(Reason reason, SessionDraft session, DistanceUnit unit) => reason.Time is { } most ? $": {RuleText.Time(most)} at most, which is {Most(reason, unit)}{AtPace(session, unit)}" : "";

    private static string PairPath(Reason reason, DistanceUnit unit)
    {
        bool isMeant = reason.Role == ReasonRole.WouldAllow;
        if (reason.Factor == 0)
        {
            string enough = reason.Reference is null ? "." : "; your target does not need more.";
            return $"The back-to-back {(isMeant ? "would stay" : "stays")} at {Text(isMeant ? reason.Limit : reason.Value, unit)}{enough}";
        }

        if (reason.Factor is not null || reason.From is null)
        {
            // Reasons of earlier versions have the growth of the path, which is no growth of the plan.
            string over = reason is { Factor: { } growth, Reference: { } from } ? $", {About(growth)} over your biggest two-day total of {RuleText.TwoDayWindow} ({Bare(from, unit)})" : "";
            return $"The back-to-back grows in bigger steps, because even steps would not reach {Text(reason.To, unit)}: {Bare(reason.Value, unit)} here{over}.";
        }

        string here = isMeant ? $", which would be {Bare(reason.Limit, unit)} here." : $": {Bare(reason.Value, unit)} here.";
        return reason.Count == 1
            ? $"The back-to-back goes straight to {Text(reason.To, unit)}{here}"
            : $"The back-to-back grows evenly, {Bare(reason.From, unit)} to {Text(reason.To, unit)} over {Count(reason.Count)} weekends{here}";
    }

    // The path is what set the shorter day; the longer one only tells of it.
    private static string RatioPath(Reason reason, SessionDraft session)
    {
        bool isLongerSecond = session.Kind == SessionKind.PairSecond != (reason.Role == ReasonRole.SetBy);
        var (shorter, longer) = isLongerSecond ? (1, 2) : (2, 1);
        // Where another limit holds the longer day down the shorter one is more of it than its path says.
        return reason is { Factor: { } share, To: { } end } && Math.Round(share, 2) > Math.Round(end, 2)
            ? $"Day {shorter} is {Ratio(share)} of day {longer}, more than the {Ratio(end)} of the plan, because day {longer} is capped."
            : reason.From is null
            ? $"Day {shorter} is {Ratio(reason.Factor)} of day {longer}."
            : $"Day {shorter} is {Ratio(reason.Factor)} of day {longer}, growing from {Ratio(reason.From)} to {Ratio(reason.To)} over the block.";
    }

    private static string WeekPath(Reason reason, DistanceUnit unit)
    {
        bool isMeant = reason.Role == ReasonRole.WouldAllow;
        string here = isMeant ? $", which would be {Text(reason.Value, unit)} here" : $": {Bare(reason.Value, unit)} here";
        return reason.Factor is { } growth
            ? $"A full week grows by {About(growth)} over the one before{here}."
            : reason.To > reason.From
            ? $"The week grows evenly, {Bare(reason.From, unit)} to {Text(reason.To, unit)} over {Count(reason.Count)} full weeks{here}."
            : reason.From is null ? $"The week grows evenly{here}."
            : $"The week {(isMeant ? "would stay" : "stays")} at {Text(reason.Value, unit)}; your target does not need more.";
    }

    // What a share was taken of: the week that the runner sees, or one that was meant and that its days did not come to.
    private static string Meant(Reason reason, DistanceUnit unit) => reason.Held is { } held
        ? $" as meant ({Text(reason.Reference, unit)}; it holds {Bare(held, unit)})"
        : $" ({Text(reason.Reference, unit)})";

    private static string DaysOff(Reason reason) => reason.Count is { } days ? $"{UnitText.Count(days, "day", "days")} off" : "time off";

    private static string RaceRecovery(Reason reason, SessionDraft session, DistanceUnit unit) =>
        !session.Kind.IsOnFoot ? "Rest after the race."
        : reason.Factor is { } share ? $"After the race, this week is at most {Percent(share)} of a full one ({Text(reason.Reference, unit)})."
        : "After the race, sessions stay short and easy.";

    private static string AfterBreak(Reason reason, DistanceUnit unit) => reason.Role == ReasonRole.Shapes
        ? $"After {DaysOff(reason)}, you restart at {Percent(reason.Factor)} of what you ran before: {Text(reason.Reference, unit)} per week."
        : $"Restarting at {Percent(reason.Factor)} after time off ({Text(reason.Reference, unit)}), then building evenly: {Bare(reason.Limit, unit)} here.";

    // Limits of time measure all that is run at the trail pace, whatever it is for, and its own time goes by what it is for and by its climb.
    private static string AtPace(SessionDraft session, DistanceUnit unit) => session.Kind.CountsForPace && session.Estimate is { } estimate ? $" at your trail pace of {new UnitText(unit).Pace(estimate.Pace)}" : "";

    private static string Allows(Reason reason) => reason.Role == ReasonRole.WouldAllow ? "would allow" : "allows";

    private static string Whose(Reason reason) => reason.Basis == Basis.YourLimit ? "Your" : "The default";

    private static string Text(Distance? distance, DistanceUnit unit) => distance is { } d ? new UnitText(unit).InWords(d) : "";

    private static string Text(double? meters, DistanceUnit unit) => Text(new Distance(meters ?? 0), unit);

    // A day that is all that a limit allows is no longer than what is written of the limit.
    private static string Most(Reason reason, DistanceUnit unit)
    {
        var text = new UnitText(unit);
        var most = text.Most(reason.Limit ?? default);
        return text.InWords(reason.Value is { } value && value > most && value <= reason.Limit ? value : most);
    }

    private static string Bare(Distance? distance, DistanceUnit unit) => new UnitText(unit).Number(distance ?? default);

    private static string Bare(double? meters, DistanceUnit unit) => Bare(new Distance(meters ?? 0), unit);

    private static string Number(double number) => number.ToString("0.##", Language.Culture);

    private static string Ratio(double? ratio) => UnitText.Percent(ratio ?? 0);

    private static string Percent(double? share) => string.Create(Language.Culture, $"{(share ?? 0) * 100:0.#}%");

    private static string About(double growth) => Math.Round(growth, 2) is > 0 and var share ? $"about {Percent(share)}" : "less than 1%";

    private static string Count(int? count) => count is { } n ? RuleText.Word(n) : "";

    private static string Minutes(Duration time) => Number(Math.Round(time.Minutes));

    private static string Name(Workout? workout) => workout switch
    {
        Workout.HillRepeats => "hill repeats",
        Workout.Tempo => "tempo",
        Workout.Fartlek => "fartlek",
        Workout.SteadyClimb => "a steady climb",
        Workout.Downhill => "downhill practice",
        _ => "workout",
    };
}
