using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Today;

namespace B2BTrail.Web.Features.Gallery;

/// <summary>Blocks made by the planner on fixed days, so that pictures of them can be compared.</summary>
internal static class GallerySamples
{
    /// <summary>The Saturday on which every sample is looked at: the long day of a pair.</summary>
    public static DateOnly Today { get; } = new(2027, 3, 20);

    /// <summary>Fifty hilly miles in June from 36 miles a week: within reach.</summary>
    public static BlockRequest Request { get; } = new()
    {
        Name = "Lakeside 50",
        StartDate = new DateOnly(2027, 1, 4),
        Goal = new Goal.Race(new DateOnly(2027, 6, 12), Distance.FromMiles(50), Climb.FromMeters(3100)),
        Current = new Fitness(Distance.FromMiles(36), Distance.FromMiles(16), Distance.FromMiles(22)),
        RunDaysPerWeek = 5,
        FirstDay = DayOfWeek.Saturday,
        Cadence = Cadence.EveryThirdWeek,
        TrailPace = new Pace(480),
        Unit = DistanceUnit.Mile,
    };

    /// <summary>The same runner, who asks for more than twelve weeks can give.</summary>
    public static BlockRequest TooMuch { get; } = Request with
    {
        Name = "Too soon",
        Goal = new Goal.Race(new DateOnly(2027, 4, 3), Distance.FromMiles(50), null),
        Target = new Target(Distance.FromMiles(45), null),
    };

    /// <summary>A plan that reaches what was asked.</summary>
    public static PreviewOutcome.Planned Feasible { get; } = Plan(Request);

    /// <summary>A plan that does not.</summary>
    public static PreviewOutcome.Planned Infeasible { get; } = Plan(TooMuch);

    /// <summary>What would reach it after all.</summary>
    public static WaysOut Ways { get; } = BlockPlanner.WaysOut(TooMuch);

    /// <summary>A block half done: most days run, one missed, one unplanned run.</summary>
    public static BlockView Block { get; } = View(Feasible.Draft);

    /// <summary>A week with a pair that is still to come.</summary>
    public static WeekView PairWeek => Block.Weeks.First(w => w.PairFirst?.Date > Today);

    /// <summary>Why the long day of a pair is what it is.</summary>
    public static DayWhy Why => Feasible.Draft.Weeks.Where(w => w.Pair is not null).Select(w => new DayWhy(w.Pair!.First, w)).Last();

    /// <summary>The first page on a day of the block.</summary>
    public static TodayPlan On(SessionView session) => new(
        Block.Id,
        Block.Name,
        Block.Weeks.First(w => w.StartDate <= session.Date && session.Date <= w.EndDate).Number,
        Block.Weeks.Count,
        session,
        Feasible.Draft.Weeks.SelectMany(w => w.Sessions).Single(s => s.Date == session.Date).Effort,
        new PairView(PairWeek.PairFirst!, PairWeek.PairSecond!),
        Block.EndDate);

    /// <summary>A week, half of it done.</summary>
    public static WeekStanding Week { get; } = new(
        new WeekStanding.Sum(Distance.FromMiles(42), Duration.FromMinutes(550), Climb.FromFeet(6760)),
        new WeekStanding.Sum(Distance.FromMiles(16.6), Duration.FromMinutes(214), Climb.FromFeet(1700)))
    { Sessions = 5, SessionsDone = 3 };

    /// <summary>The verdict on a day that goes as planned, under a green light.</summary>
    public static DayVerdict VerdictOn(SessionView session) => new(VerdictKind.AsPlanned, session.Distance, new Light(LightColor.Green, [], true));

    /// <summary>A verdict that takes from a long day.</summary>
    public static DayVerdict Verdict(VerdictKind kind, Distance distance = default) => VerdictOn(Next(SessionKind.PairFirst)) with
    {
        Kind = kind,
        Distance = distance,
        Replaced = Next(SessionKind.PairFirst).Distance,
        RunsAgain = kind == VerdictKind.NoRunning ? Today.AddDays(3) : null,
        DaysOff = kind == VerdictKind.NeedsNewBlock ? 138 : null,
        Light = kind switch
        {
            VerdictKind.GetHelp => new Light(LightColor.Medical, [new LightReason(LightCode.ChestPain, Today)], true),
            VerdictKind.SeeClinician => new Light(LightColor.Medical, [new LightReason(LightCode.Fever, Today)], true),
            VerdictKind.NoRunning => new Light(LightColor.Red, [new LightReason(LightCode.StrongPain, Today, 7)], true),
            _ => new Light(LightColor.Green, [], true),
        },
    };

    /// <summary>The first day of a kind from today on.</summary>
    public static SessionView Next(SessionKind kind) => Block.Weeks.SelectMany(w => w.Sessions).First(d => d.Kind == kind && d.Date >= Today);

    private static PreviewOutcome.Planned Plan(BlockRequest request) => new(request, BlockPlanner.Plan(request));

    private static BlockView View(BlockDraft draft) => new(
        BlockId.New(),
        Request.Name,
        draft.StartDate,
        draft.EndDate,
        true,
        draft.PairTarget.Asked,
        draft.PairTarget.Reached,
        draft.IsFeasible,
        [.. draft.Weeks.Select(week => new WeekView(week.Number, week.StartDate, week.Phase, week.Kind, [.. week.Sessions.Select(Day)]))])
    {
        Generation = draft.Generation,
    };

    private static SessionView Day(SessionDraft session)
    {
        var isRun = session.Kind.IsOnFoot;
        var isMissed = isRun && session.Date == Today.AddDays(-2);
        var isDone = isRun && session.Date < Today && !isMissed;
        return new SessionView(
            SessionId.New(),
            session.Date,
            session.Kind,
            session.Distance,
            session.Ascent,
            session.Duration,
            session.Workout,
            isDone ? session.Distance * 0.98 : null,
            !isRun && session.Date == Today.AddDays(-5) ? Distance.FromMiles(3) : Distance.Zero,
            isDone ? RunId.New() : null);
    }
}
