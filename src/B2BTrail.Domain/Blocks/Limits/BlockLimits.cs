using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// The limits of one block: the runner's where they moved one, else the default of <see cref="DefaultOf"/>. Planner, re-planner, rule check
/// and the planner's form all ask here what a limit is and allows; distances are in whatever unit they are asked in, steps or meters.
/// </summary>
public sealed class BlockLimits
{
    private readonly MovedLimits _moved;
    private readonly LimitFacts _facts;
    private readonly Pace _trail;
    private readonly bool _isBelowRampFrom;
    private readonly bool _isLargeWeek;
    private readonly double _unit;

    private BlockLimits(BlockRequest request, Generation generation)
    {
        (_moved, _facts) = (request.Limits, LimitFacts.Of(request, generation));
        _trail = request.TrailPace;
        WeekRamp = _moved.WeekRamp ?? Default(RuleCode.WeekRamp).Number;
        SessionSpike = _moved.SessionSpike ?? Default(RuleCode.SessionSpike).Number;
        PairGrowth = _moved.PairGrowth ?? Default(RuleCode.PairGrowth).Number;
        WeekShare = _moved.WeekShare ?? Default(RuleCode.WeekShare).Number;
        FirstDay = _moved.FirstDay ?? Default(RuleCode.FirstDayTime).Time;
        SecondDay = _moved.SecondDay ?? Default(RuleCode.SecondDayTime).Time;
        OtherDay = _moved.OtherDay ?? Default(RuleCode.OtherDayTime).Time;
        Week = _moved.Week ?? (Default(RuleCode.WeekTime) is { Value: not null } row ? row.Time : null);
        var widest = WidestShare(request.RunDaysPerWeek);
        (PairShare, PairShareRule) = generation.HoldsMovedWeekShare && IsMoved(RuleCode.WeekShare)
            ? (WeekShare, RuleCode.WeekShare)
            : (Math.Max(widest.Number, WeekShare), widest.Code!.Value);
        MinimumRun = MinimumRunOf(request.Unit);
        _unit = request.Unit.Meters();
        _isLargeWeek = request.Current.Weekly.Meters >= Rules.LargeWeek.Number - Tolerance.Meter;
        _isBelowRampFrom = request.Current.Weekly.Meters < Distance.From(Rules.WeekRampFrom.Number, request.Unit).Meters;
        WeekRampFrom = Distance.From(Rules.WeekRampFrom.Number, request.Unit);
    }

    /// <summary>Whose rules they are (<see cref="BlockDraft.Generation"/>).</summary>
    internal Generation Generation => _facts.Generation;

    /// <summary>The share by which a week may exceed the largest of the four before it.</summary>
    internal double WeekRamp { get; }

    /// <summary>The share by which a session may exceed the longest of the 30 days before it.</summary>
    internal double SessionSpike { get; }

    /// <summary>The share by which a back-to-back may exceed the largest two days in a row of the 42 days before it.</summary>
    internal double PairGrowth { get; }

    /// <summary>The share of its week that a back-to-back aims for.</summary>
    internal double WeekShare { get; }

    /// <summary>
    /// The most of its week that a back-to-back may be where the other days hold no more: more than <see cref="WeekShare"/> only as that ships, as one
    /// that the runner moved holds.
    /// </summary>
    internal double PairShare { get; }

    /// <summary>The rule behind <see cref="PairShare"/>.</summary>
    internal RuleCode PairShareRule { get; }

    /// <summary>Whether the runner moved the share, which then holds where the other days are full too.</summary>
    internal bool IsWeekShareMoved => PairShareRule == RuleCode.WeekShare;

    /// <summary>The most time for the longer day of a back-to-back and for a single long run.</summary>
    internal Duration FirstDay { get; }

    /// <summary>The most time for the shorter day of a back-to-back.</summary>
    internal Duration SecondDay { get; }

    /// <summary>The most time for any other day.</summary>
    internal Duration OtherDay { get; }

    /// <summary>
    /// The most time for the medium-long run, and for any other day of a large week before today's week is lost, where that is more than
    /// <see cref="OtherDay"/>; null where the week is none, or other days have a limit of their own.
    /// </summary>
    internal Duration? OtherDayOfLargeWeek => _isLargeWeek && OwnOtherDay is null ? MediumLongOfRules : null;

    /// <summary>The most time for the medium-long run.</summary>
    internal Duration MediumLong => OwnOtherDay is { } own && own < MediumLongOfRules ? own : MediumLongOfRules;

    /// <summary>The most time for a week; null without a cap.</summary>
    internal Duration? Week { get; }

    /// <summary>The shortest run worth planning.</summary>
    internal Distance MinimumRun { get; }

    /// <summary>The week from which week growth is measured at least.</summary>
    internal Distance WeekRampFrom { get; }

    /// <summary>
    /// The row of a limit that holds where the runner moved none. A default of its own for some runners or races is a row in <see cref="Rules"/> and
    /// a line here; planner, ways out, rule check and form follow, and what ships in each generation is kept by <c>LimitDefaultsTests</c>. Not told
    /// here is what no runner can move: the medium-long run of a large week (<see cref="MediumLong"/>), the first taper week (<see cref="TaperMost"/>).
    /// </summary>
    public static Rule DefaultOf(RuleCode code, LimitFacts facts) => (code, facts) switch
    {
        (RuleCode.FirstDayTime, { Race: { } race }) when race.Meters <= Rules.ShortRace.Number => Rules.FirstDayTimeShortRace,
        (RuleCode.FirstDayTime, { Race: { } race }) when race.Meters >= Rules.LongRace.Number => Rules.FirstDayTimeLongRace,
        _ => Rules.Of(code),
    };

    /// <summary>The most of its week that a back-to-back may be where the runner moved no share and the other days hold no more.</summary>
    /// <param name="runDays">Days with a run in a training week, 3…6.</param>
    public static Rule WidestShare(int runDays) => runDays == Rules.RunDaysPerWeek.Bounds.Low ? Rules.PairShareFewDays : Rules.PairShareMost;

    /// <summary>What of a request's limits was moved: one that is written as it holds today anyway was not, and follows when it ships otherwise.</summary>
    public static MovedLimits MovedIn(BlockRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (limits, written) = (OfToday(request), request.Limits);
        return new MovedLimits
        {
            FirstDay = limits.IsMoved(RuleCode.FirstDayTime) ? written.FirstDay : null,
            SecondDay = limits.IsMoved(RuleCode.SecondDayTime) ? written.SecondDay : null,
            OtherDay = limits.IsMoved(RuleCode.OtherDayTime) ? written.OtherDay : null,
            Week = limits.IsMoved(RuleCode.WeekTime) ? written.Week : null,
            WeekRamp = limits.IsMoved(RuleCode.WeekRamp) ? written.WeekRamp : null,
            SessionSpike = limits.IsMoved(RuleCode.SessionSpike) ? written.SessionSpike : null,
            PairGrowth = limits.IsMoved(RuleCode.PairGrowth) ? written.PairGrowth : null,
            WeekShare = limits.IsMoved(RuleCode.WeekShare) ? written.WeekShare : null,
        };
    }

    /// <summary>The limits of a request by the rules of today: one that is to be planned, as a saved block is that is edited.</summary>
    internal static BlockLimits OfToday(BlockRequest request) => new(request, Generation.Current);

    /// <summary>The limits of a request by the rules of a generation.</summary>
    internal static BlockLimits Of(BlockRequest request, Generation generation) => new(request, generation);

    /// <summary>The limits of a saved block.</summary>
    internal static BlockLimits Of(StandingPlan plan) => new(plan.Request, plan.FirstPlan.Generation);

    /// <summary>The shortest run worth planning, where distances are in a unit.</summary>
    internal static Distance MinimumRunOf(DistanceUnit unit) => Distance.From(
        unit == DistanceUnit.Kilometre ? Rules.MinimumRunKilometers.Number : Rules.MinimumRun.Number, unit);

    /// <summary>The most that the first taper week may be of the largest week.</summary>
    internal double TaperMost => !Generation.TapersByRace ? Rules.TaperMost.Number
        : _isBelowRampFrom ? Rules.Tapers[0].Most
        : Rules.Tapers.First(row => (_facts.Race?.Meters ?? 0) <= row.Meters).Most;

    /// <summary>
    /// The pace at which limits of time measure a session, climb not counted. What fills days before their kinds are chosen asks for the kind that
    /// it fills; how long a session of a plan takes is told by <see cref="Planning.RunningTime"/>.
    /// </summary>
    internal Pace PaceOf(SessionKind kind) => new(Math.Clamp(_trail.SecondsPerKilometer * Rules.PaceOf(kind).Number, Pace.Fastest, Pace.Slowest));

    /// <summary>The most that a session may be.</summary>
    /// <param name="longest">The longest of the 30 days before it.</param>
    internal double MostOfSession(double longest) => longest * (1 + SessionSpike);

    /// <summary>The same for runs so short that the limit leaves no room for a step: the smallest step there is goes through.</summary>
    /// <param name="longest">The longest of the 30 days before it, in meters.</param>
    /// <param name="step">The step of the plan, in meters.</param>
    internal double MostOfSession(double longest, double step) =>
        GrowsByOneStep(longest, SessionSpike) ? Math.Max(MostOfSession(longest), longest + step) : MostOfSession(longest);

    /// <summary>Whether a distance is so short that a limit of its growth allows less than <see cref="Rules.OneStep"/>.</summary>
    /// <param name="meters">The distance, in meters.</param>
    /// <param name="growth">The limit, as a share of the distance.</param>
    internal bool GrowsByOneStep(double meters, double growth) => meters < (Rules.OneStep.Number * _unit / growth) - Tolerance.Meter;

    /// <summary>The most that a back-to-back may be.</summary>
    /// <param name="twoDays">The largest two days in a row of the 42 days before it.</param>
    internal double MostOfPair(double twoDays) => twoDays * (1 + PairGrowth);

    /// <summary>The most that a week may be.</summary>
    /// <param name="largest">The largest of the four before it.</param>
    /// <param name="rampFrom"><see cref="WeekRampFrom"/> in the same unit.</param>
    internal double MostOfWeek(double largest, double rampFrom) => largest + (WeekRamp * Math.Max(largest, rampFrom));

    /// <summary>The time cap of a day, and the rule behind it.</summary>
    /// <param name="kind">What the day is for.</param>
    /// <param name="isLonger">Of a back-to-back, whether it is the longer day.</param>
    internal (RuleCode Rule, Duration Most) TimeOf(SessionKind kind, bool isLonger) =>
        !kind.IsLong ? (RuleCode.OtherDayTime, OtherDayOfLargeWeek ?? OtherDay)
        : kind.IsPairDay && !isLonger ? (RuleCode.SecondDayTime, SecondDay)
        : (RuleCode.FirstDayTime, FirstDay);

    /// <summary>What a rule rests on here: its own basis, or the runner's word where they moved the limit. The other days are full by the share that holds.</summary>
    internal Basis BasisOf(RuleCode code) => IsMoved(code) || (code == RuleCode.DaysFull && IsWeekShareMoved) ? Basis.YourLimit : Default(code).Basis;

    private Duration MediumLongOfRules => _isLargeWeek ? Rules.MediumLongTimeLargeWeek.Time : Rules.MediumLongTime.Time;

    // Moved by the runner, or another default than ships for all: then no run beside the long ones is longer.
    private Duration? OwnOtherDay => _moved.OtherDay ?? (Default(RuleCode.OtherDayTime) == Rules.OtherDayTime ? null : OtherDay);

    private bool IsMoved(RuleCode code) => _moved.Of(code) is { } moved && moved != Default(code).Value;

    /// <summary>The row of a limit that holds here where the runner moved none.</summary>
    internal Rule Default(RuleCode code) => DefaultOf(code, _facts);
}
