using System.Globalization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Puts the planner's reasons, limits and ways out into words.</summary>
public static class ReasonText
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>How far a reason can be trusted, as a small tag.</summary>
    public static string Tag(Reason reason) =>
        reason is { Code: RuleCode.SessionSpike, Basis: Basis.Observed } ? "cohort study, 5,205 runners" : BasisText.Tag(reason.Basis);

    /// <summary>A reason of a session in a sentence.</summary>
    public static string For(Reason reason, SessionDraft session, DistanceUnit unit) => reason.Code switch
    {
        RuleCode.WeekRamp => $"{Percent(reason.Factor)} over your largest week of four ({Bare(reason.Reference, unit)}) {Allows(reason)} a week of {Text(reason.Limit, unit)}.",
        RuleCode.SessionSpike => $"{Percent(reason.Factor)} over your longest run of 30 days ({Bare(reason.Reference, unit)}) {Allows(reason)} {Text(reason.Limit, unit)}.",
        RuleCode.PairGrowth => $"{Percent(reason.Factor)} over your largest two days of six weeks ({Bare(reason.Reference, unit)}) {Allows(reason)} a pair of {Text(reason.Limit, unit)}.",
        RuleCode.WeekShare => $"{Percent(reason.Factor)} of the week ({Bare(reason.Reference, unit)}) {Allows(reason)} a pair of {Text(reason.Limit, unit)}.",
        RuleCode.FirstDayTime or RuleCode.SecondDayTime => $"{Whose(reason)} {Time(reason.Time)} {Allow(reason)} {Text(reason.Limit, unit)}.",
        RuleCode.WeekTime => $"Your {Time(reason.Time)} a week {Allow(reason)} {Text(reason.Limit, unit)}.",
        RuleCode.OtherDayTime => $"{Whose(reason)} {Time(reason.Time)} for another day {Allow(reason)} {Text(reason.Limit, unit)}.",
        RuleCode.EveOfPairTime => $"{Time(reason.Time)} on the day before a pair {Allow(reason)} {Text(reason.Limit, unit)}.",
        RuleCode.DaysFull => $"The other days of the week are full; a larger pair would be too much of its {Text(reason.Reference, unit)}.",
        RuleCode.PairTooSmall => $"One long run instead of a pair: its shorter day would be under {Text(reason.Limit, unit)} or {Percent(reason.Factor)} of the longer.",
        RuleCode.PairPath => PairPath(reason, unit),
        RuleCode.RatioPath => RatioPath(reason, session),
        RuleCode.RatioLeeway => "The shorter day stays near the path of its share of the longer.",
        RuleCode.RatioMost => $"{Percent(reason.Factor)} of day {(session.Kind == SessionKind.PairFirst ? "two" : "one")} ({Bare(reason.Reference, unit)}) {Allows(reason)} {Text(reason.Limit, unit)}.",
        RuleCode.PairShareMost or RuleCode.PairShareFewDays => "A pair leaves room for the other days of its week.",
        RuleCode.WeekPath => WeekPath(reason, unit),
        RuleCode.FirstWeeks => $"The first {Count(reason.Count)} weeks have one long day each, as you are new to two in a row.",
        RuleCode.LastPair => $"The last pair: {reason.Count} days before the race, time enough to be fresh.",
        RuleCode.LongShare => $"A single long run is at most {Percent(reason.Factor)} of its week ({Text(reason.Reference, unit)}).",
        RuleCode.LongBesidePairs => "A single long run stays close to the longer day of the pairs around it.",
        RuleCode.StepBackWeek => $"A step-back week: {Percent(reason.Factor)} of your last full week ({Text(reason.Reference, unit)}).",
        RuleCode.StepBackLong => $"In a step-back week the long run is at most {Percent(reason.Factor)} of your longest of 30 days ({Text(reason.Reference, unit)}).",
        RuleCode.StepBackShare => $"The long run of a step-back week is at most {Percent(reason.Factor)} of it ({Text(reason.Reference, unit)}).",
        RuleCode.TaperFar or RuleCode.TaperNear or RuleCode.TaperLast =>
            $"Taper: {Percent(reason.Factor)} of your largest week ({Bare(reason.Reference, unit)}) at most; {Text(reason.Value, unit)} this week.",
        RuleCode.TaperLong => $"In the taper the long run is at most {Percent(reason.Factor)} of the last pair's longer day ({Text(reason.Reference, unit)}).",
        RuleCode.OtherDayShare => $"{Percent(reason.Factor)} of the week's longest run ({Bare(reason.Reference, unit)}) {Allows(reason)} {Text(reason.Limit, unit)}.",
        RuleCode.RestOfWeek => $"What is left of the week's {Text(reason.Reference, unit)}, spread over its other days.",
        RuleCode.DayAfterLong => $"Easy after the long run: at most {Percent(reason.Factor)} of it ({Text(reason.Reference, unit)}).",
        RuleCode.DayAfterLongShare => $"Easy after the long run: at most {Percent(reason.Factor)} of the week ({Text(reason.Reference, unit)}).",
        RuleCode.MinimumRun => session.Kind == SessionKind.Rest
            ? "Rest: the other days hold the week, and another run would be too short."
            : $"The shortest run worth planning, {Text(reason.Limit, unit)}.",
        RuleCode.DayAfterPair => "Rest after the pair.",
        RuleCode.EveOfPair => "Rest before the pair.",
        RuleCode.EveOfRace => "Rest before the race.",
        RuleCode.RestDay => "Every week has a day without a run; this is where it starts.",
        RuleCode.RunDays => $"Rest: you chose {Count(reason.Count)} running days a week.",
        RuleCode.BlockedDay => "You blocked this day.",
        RuleCode.RaceDay => "Race day.",
        RuleCode.QualityTurn when session.Workout is null => "A harder session has no place beside a long day.",
        RuleCode.QualityTurn => $"One harder session this week: {Name(session.Workout)}, not the kind you had last.",
        RuleCode.PairWeekEasy => "Nothing else hard in the week of a pair.",
        RuleCode.RaceClimb => $"About {Climb(session.Ascent, unit)} of climb, {Percent(reason.Factor)} of what the race has over the same distance.",
        RuleCode.ClimbRamp => $"The week's climb grows by at most {Percent(reason.Factor)} over the largest of four.",
        RuleCode.WarmUp => $"The first {Minutes(session.WarmUp)} and the last {Minutes(session.CoolDown)} minutes are easy, within the time of the run.",
        RuleCode.AfterBreak => AfterBreak(reason, unit),
        RuleCode.PairAfterBreak => $"No pair in the first {reason.Count} days after time off: one long run instead.",
        RuleCode.RedRest => "A red light: no running for three days, and no pair in this week.",
        RuleCode.AmberLong => reason.Limit is { Metres: > 0 }
            ? $"An amber light: one run of at most {Percent(RuleBook.Of(RuleCode.AmberLong).Value)} of the long day ({Bare(reason.Reference, unit)}) in place of the pair."
            : "An amber light: what is left of the pair is not run.",
        RuleCode.AmberRepeat => $"After a week with an amber or red light the next full week is no larger: {Text(reason.Limit, unit)}.",
        RuleCode.FirstPlan => reason.Role == ReasonRole.SetBy
            ? $"As first planned: {Text(reason.Limit, unit)}."
            : reason.Limit is { Metres: > 0 } ? $"First planned: {Text(reason.Limit, unit)}. Nothing that was missed is made up." : "First planned: rest.",
        RuleCode.CountsAsPlanned => $"A run within {Percent(RuleBook.Of(RuleCode.CountsAsPlanned).Value)} of its plan counts as planned.",
        RuleCode.BreakFrom => "Four days off or more count as a break.",
        RuleCode.PairsApart => $"Pairs start at least {reason.Count} days apart.",
        RuleCode.FeasibleShare => $"From {Percent(BlockDraft.FeasibleShare)} of the pair you asked for on, it counts as reached.",
        RuleCode.LongerSecond => "You chose the shorter day first and the longer second.",
        RuleCode.ThirdDay => session.Kind == SessionKind.Rest
            ? $"Rest after the pair: a third day would be under {Text(reason.Limit, unit)}."
            : $"A third day, as you chose: {Percent(reason.Factor)} of day two ({Bare(reason.Reference, unit)}) {Allows(reason)} {Text(reason.Limit, unit)}.",
        RuleCode.AfterBlockedWeeks => reason.Count == 1
            ? $"Restarting at {Percent(reason.Factor)} after time off ({Text(reason.Limit, unit)}), then building evenly."
            : $"Building evenly again after time off: {Text(reason.Limit, unit)} at most this week.",
        RuleCode.PairStillCounts => $"A pair within {Number(RuleBook.Of(RuleCode.PairStillCounts).Value ?? 0)} days of the end counts as reached.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "The rule has no words."),
    };

    /// <summary>A limit that held the pair down, in a sentence.</summary>
    public static string For(BoundLimit limit)
    {
        string what = limit.Code switch
        {
            RuleCode.WeekRamp => "How fast your week may grow",
            RuleCode.SessionSpike => "How far a run may go beyond your longest of 30 days",
            RuleCode.PairGrowth => "How fast a pair may grow",
            RuleCode.WeekShare => "How much of its week a pair may be",
            RuleCode.FirstDayTime => "The time you have on the longer day",
            RuleCode.SecondDayTime => "The time you have on the shorter day",
            RuleCode.WeekTime => "The time you have in a week",
            RuleCode.DaysFull => "How much the other days can hold",
            RuleCode.PairTooSmall => "The length of a shorter day that would count",
            RuleCode.BlockedDay => "Time off for the days you blocked",
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit.Code, "The rule cannot hold a pair."),
        };
        return $"{what} held the pair down in {Count(limit.Weeks)} {(limit.Weeks == 1 ? "week" : "weeks")}.";
    }

    /// <summary>A way out, and what it reaches, in a sentence.</summary>
    public static string For(Alternative alternative, DistanceUnit unit)
    {
        string label = Label(alternative, unit);
        return $"{char.ToUpperInvariant(label[0])}{label[1..]} reaches {Text(alternative.Reaches, unit)}.";
    }

    /// <summary>A way out in a few words, for its button.</summary>
    public static string Label(Alternative alternative, DistanceUnit unit) => alternative.Change switch
    {
        AlternativeChange.MoreWeeks => alternative.Amount == 1 ? "one week more" : $"{Number(alternative.Amount)} weeks more",
        AlternativeChange.MoreRunDays => "one more running day",
        AlternativeChange.MoreTime => $"{Number(alternative.Amount)} minutes more",
        AlternativeChange.OtherCadence => alternative.Request.Cadence switch
        {
            Cadence.EverySecondWeek => "a pair every second week",
            Cadence.EveryThirdWeek => "a pair every third week",
            _ => "two pairs in four weeks",
        },
        AlternativeChange.SmallerTarget => PairOf(Number(alternative.Amount / unit.Metres()), unit),
        _ => $"a base of {Text(new Distance(alternative.Amount), unit)} a week",
    };

    private static string PairOf(string number, DistanceUnit unit) =>
        $"{UnitText.Article(number)} {number}-{(unit == DistanceUnit.Mile ? "mile" : "kilometre")} pair";

    private static string PairPath(Reason reason, DistanceUnit unit)
    {
        if (reason.Factor is { } growth)
        {
            string steep = $"The pair grows by about {Percent(Math.Round(growth, 2))} a weekend, for even growth to {Text(reason.To, unit)} would end short of it";
            return reason.Role == ReasonRole.WouldAllow ? $"{steep}, and would be {Bare(reason.Limit, unit)} now." : $"{steep}: {Bare(reason.Value, unit)} now.";
        }

        string path = $"The pair grows evenly, {Bare(reason.From, unit)} to {Text(reason.To, unit)} over {Count(reason.Count)} {(reason.Count == 1 ? "weekend" : "weekends")}";
        return reason.Role == ReasonRole.WouldAllow ? $"{path}, and would be {Bare(reason.Limit, unit)} now." : $"{path}: {Bare(reason.Value, unit)} now.";
    }

    // The path is what set the shorter day; the longer one only tells of it.
    private static string RatioPath(Reason reason, SessionDraft session)
    {
        bool isLongerSecond = session.Kind == SessionKind.PairSecond != (reason.Role == ReasonRole.SetBy);
        var (shorter, longer) = isLongerSecond ? ("one", "two") : ("two", "one");
        return $"Day {shorter} is {Ratio(reason.Factor)} of day {longer}, on its way from {Ratio(reason.From)} to {Ratio(reason.To)}.";
    }

    private static string WeekPath(Reason reason, DistanceUnit unit) => reason.Factor is { } growth
        ? $"A full week grows by about {Percent(Math.Round(growth, 2))} over the one before: {Bare(reason.Value, unit)} now."
        : reason.To > reason.From
        ? $"The week grows evenly, {Bare(reason.From, unit)} to {Text(reason.To, unit)} over {Count(reason.Count)} full weeks: {Bare(reason.Value, unit)} now."
        : $"The week stays at {Text(reason.Value, unit)}; your target needs no more.";

    private static string AfterBreak(Reason reason, DistanceUnit unit) => reason.Role == ReasonRole.Shapes
        ? $"After {reason.Count} days off you start again from {Percent(reason.Factor)} of what you did before: {Text(reason.Reference, unit)} a week."
        : $"Growing evenly again from {Text(reason.Reference, unit)}, {Percent(reason.Factor)} of before your time off: {Bare(reason.Limit, unit)} now.";

    private static string Allows(Reason reason) => reason.Role == ReasonRole.WouldAllow ? "would allow" : "allows";

    private static string Allow(Reason reason) => reason.Role == ReasonRole.WouldAllow ? "would allow" : "allow";

    private static string Whose(Reason reason) => reason.Basis == Basis.YourLimit ? "Your" : "The default";

    private static string Text(Distance? distance, DistanceUnit unit) => distance is { } d ? Text(d.Metres, unit) : "";

    private static string Text(double? metres, DistanceUnit unit)
    {
        string number = Bare(metres, unit);
        string name = unit == DistanceUnit.Mile ? "mile" : "kilometre";
        return number == "1" ? $"1 {name}" : $"{number} {name}s";
    }

    private static string Bare(Distance? distance, DistanceUnit unit) => Bare(distance?.Metres, unit);

    // A hair below a limit is still within it: never rounded up past what the limit allows. A tenth tells enough, but quarters are steps.
    private static string Bare(double? metres, DistanceUnit unit)
    {
        double amount = (metres ?? 0) / unit.Metres();
        bool isQuarter = Math.Abs((amount * 4) - Math.Round(amount * 4)) < 1e-6;
        return Number(isQuarter ? Math.Round(amount * 4) / 4 : Math.Floor((amount * 10) + 1e-6) / 10);
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Ratio(double? ratio) => (ratio ?? 0).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Percent(double? share) => string.Create(CultureInfo.InvariantCulture, $"{(share ?? 0) * 100:0.#}%");

    private static string Count(int? count) => count is { } n && n < Words.Length ? Words[n] : string.Create(CultureInfo.InvariantCulture, $"{count}");

    private static string Minutes(Duration time) => Number(Math.Round(time.Minutes));

    private static string Climb(Climb climb, DistanceUnit unit) => unit == DistanceUnit.Mile
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(climb.Feet / 50) * 50:#,0} feet")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(climb.Metres / 10) * 10:#,0} metres");

    private static string Name(Workout? workout) => workout switch
    {
        Workout.HillRepeats => "hill repeats",
        Workout.Tempo => "tempo",
        Workout.Fartlek => "fartlek",
        Workout.SteadyClimb => "a steady climb",
        _ => "a harder run",
    };

    private static string Time(Duration? time)
    {
        long minutes = (time?.Seconds ?? 0) / 60;
        string hours = minutes / 60 == 1 ? "hour" : "hours";
        return (minutes / 60, minutes % 60) switch
        {
            (0, var m) => string.Create(CultureInfo.InvariantCulture, $"{m} minutes"),
            (var h, 0) => string.Create(CultureInfo.InvariantCulture, $"{h} {hours}"),
            (var h, var m) => string.Create(CultureInfo.InvariantCulture, $"{h} {hours} {m}"),
        };
    }
}
