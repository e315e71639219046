using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>A generated block: every day from the first training week's start to the last day has exactly one session.</summary>
/// <param name="Step">The step in which distances are rounded; every session is a whole number of it.</param>
/// <param name="PairTarget">The pair that was asked for and the largest that the plan reaches.</param>
/// <param name="LimitsThatBound">The limits that held the pair down, most often first.</param>
/// <param name="Weeks">The training weeks, each from the day after the pair, or after its third day.</param>
public sealed record BlockDraft(
    Distance Step,
    PairTarget PairTarget,
    IReadOnlyList<BoundLimit> LimitsThatBound,
    IReadOnlyList<WeekDraft> Weeks)
{
    /// <summary>Below this share of the asked pair a plan does not count as reaching it (an estimate of ours).</summary>
    public const double FeasibleShare = 0.85;

    // Sums of steps differ in their last digits; a pair that reaches the share exactly must not fall short of it by those.
    private const double Millimetre = 0.001;

    /// <summary>The first day of the first training week.</summary>
    public DateOnly StartDate => Weeks[0].StartDate;

    /// <summary>Race day, or the last day of the closing step-back week.</summary>
    public DateOnly EndDate => Weeks[^1].Sessions[^1].Date;

    /// <summary>Whether the plan reaches at least <see cref="FeasibleShare"/> of the pair that was asked for.</summary>
    public bool IsFeasible => Reaches(PairTarget.Reached.Metres, PairTarget.Asked.Metres);

    /// <summary>The largest pair that is late enough to count; null where there is none.</summary>
    public PairDraft? LargestPair => Weeks.Select(week => week.Pair).OfType<PairDraft>()
        .Where(pair => EndDate.DayNumber - pair.Second.Date.DayNumber <= RuleBook.Number(RuleCode.PairStillCounts))
        .MaxBy(pair => pair.Total.Metres);

    /// <summary>Whether a pair of so many metres counts as reaching what was asked.</summary>
    public static bool Reaches(double metres, double asked) => metres >= (FeasibleShare * asked) - Millimetre;
}

/// <summary>The pair that was asked for, by the runner or by the race, and the largest in the plan.</summary>
/// <param name="Asked">What was asked, before any cap.</param>
/// <param name="Reached">The largest pair of the plan that is late enough to count; zero where there is none.</param>
public sealed record PairTarget(Distance Asked, Distance Reached);

/// <summary>A limit that held the pair down.</summary>
/// <param name="Code">Which limit.</param>
/// <param name="Weeks">In how many weeks it did.</param>
/// <param name="Basis">What the limit rests on; the runner's own where they moved it.</param>
public sealed record BoundLimit(RuleCode Code, int Weeks, Basis Basis);

/// <summary>A training week: seven days from the day after the pair, or after its third day; the last week may end earlier, on race day.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="StartDate">The day after the pair's second day, or after its third.</param>
/// <param name="Phase">Where in the block it lies.</param>
/// <param name="Kind">What kind of week it is.</param>
/// <param name="Sessions">One for each day, in order.</param>
public sealed record WeekDraft(int Number, DateOnly StartDate, Phase Phase, WeekKind Kind, IReadOnlyList<SessionDraft> Sessions)
{
    /// <summary>All runs of the week but the race itself.</summary>
    public Distance Distance => new(Sessions.Where(s => s.Kind != SessionKind.Race).Sum(s => s.Distance.Metres));

    /// <summary>The climb of all runs of the week but the race itself.</summary>
    public Climb Ascent => new(Sessions.Where(s => s.Kind != SessionKind.Race).Sum(s => s.Ascent.Metres));

    /// <summary>The time on feet of all runs of the week but the race itself.</summary>
    public Duration Duration => new(Sessions.Where(s => s.Kind != SessionKind.Race).Sum(s => s.Duration.Seconds));

    /// <summary>The week's pair; null in a week without one.</summary>
    public PairDraft? Pair =>
        Sessions.FirstOrDefault(s => s.Kind == SessionKind.PairFirst) is { } first
        && Sessions.FirstOrDefault(s => s.Kind == SessionKind.PairSecond) is { } second
            ? new PairDraft(first, second, Sessions.FirstOrDefault(s => s.Date == second.Date.AddDays(1) && s.Kind == SessionKind.Easy), Distance)
            : null;
}

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

/// <summary>One day of a plan.</summary>
/// <param name="Date">The local day.</param>
/// <param name="Kind">What the day is for.</param>
/// <param name="Distance">Zero on a rest day, else a whole number of steps.</param>
/// <param name="Ascent">The climb to look for.</param>
/// <param name="Duration">Time on feet, warm-up and cool-down included.</param>
/// <param name="Workout">The kind of a quality session; null for all others.</param>
/// <param name="WarmUp">The easy start, part of <paramref name="Duration"/>.</param>
/// <param name="CoolDown">The easy end, part of <paramref name="Duration"/>.</param>
/// <param name="Effort">How hard; null on a rest day.</param>
/// <param name="Why">What made the session what it is: first what set it, then what would have allowed more, then what shaped it.</param>
public sealed record SessionDraft(
    DateOnly Date,
    SessionKind Kind,
    Distance Distance,
    Climb Ascent,
    Duration Duration,
    Workout? Workout,
    Duration WarmUp,
    Duration CoolDown,
    Effort? Effort,
    IReadOnlyList<Reason> Why);

/// <summary>How hard a session is meant to be.</summary>
/// <param name="Intensity">In a word.</param>
/// <param name="Rpe">As a span of perceived exertion.</param>
/// <param name="Talk">As what the runner can still say.</param>
public sealed record Effort(Intensity Intensity, RpeRange Rpe, TalkTest Talk)
{
    /// <summary>How hard a kind of session is meant to be, of a pair as the longer or the shorter day; null on a rest day.</summary>
    public static Effort? Of(SessionKind kind, Workout? workout, bool isLonger) => Variety.EffortOf(kind, workout, isLonger);
}

/// <summary>What a week is for.</summary>
public enum WeekKind
{
    /// <summary>It ends with a pair, or with a pair and its third day.</summary>
    Pair,

    /// <summary>It ends with a single long run.</summary>
    Long,

    /// <summary>Less, to absorb what was done.</summary>
    StepBack,

    /// <summary>Less and less before the race.</summary>
    Taper,

    /// <summary>The week of the race.</summary>
    Race,
}

/// <summary>Where in the block a week lies.</summary>
public enum Phase
{
    /// <summary>Until the first pair.</summary>
    Base,

    /// <summary>From the first pair on.</summary>
    Build,

    /// <summary>From the last pair but two on.</summary>
    Peak,

    /// <summary>Between the last pair and the week of the race.</summary>
    Taper,

    /// <summary>The week of the race.</summary>
    Race,
}

/// <summary>What a day is for.</summary>
public enum SessionKind
{
    /// <summary>No run.</summary>
    Rest,

    /// <summary>An easy run.</summary>
    Easy,

    /// <summary>A run with a harder part.</summary>
    Quality,

    /// <summary>The single long run of a week.</summary>
    Long,

    /// <summary>The first day of a pair.</summary>
    PairFirst,

    /// <summary>The day after it, on tired legs.</summary>
    PairSecond,

    /// <summary>The race.</summary>
    Race,
}

/// <summary>Kinds of quality session.</summary>
public enum Workout
{
    /// <summary>Short hard climbs, easy back down.</summary>
    HillRepeats,

    /// <summary>A steady stretch at a pace that could be held for an hour.</summary>
    Tempo,

    /// <summary>Faster stretches by feel, as the trail invites.</summary>
    Fartlek,

    /// <summary>One long climb at an even effort, hiking where it is steep.</summary>
    SteadyClimb,
}

/// <summary>Effort in a word.</summary>
public enum Intensity
{
    /// <summary>RPE 2–4.</summary>
    Easy,

    /// <summary>RPE 4–5.</summary>
    Moderate,

    /// <summary>RPE 6–8.</summary>
    Hard,

    /// <summary>What the race asks.</summary>
    Race,
}

/// <summary>What a runner can still say at an effort.</summary>
public enum TalkTest
{
    /// <summary>Tell a story.</summary>
    Story,

    /// <summary>Speak in sentences.</summary>
    Sentences,

    /// <summary>A few words at a time.</summary>
    FewWords,
}
