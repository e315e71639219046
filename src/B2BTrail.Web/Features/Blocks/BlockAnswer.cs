using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A block as the API answers it: metres and seconds, every number with its reasons.</summary>
public sealed record BlockAnswer(
    Guid? Id,
    string Name,
    DateOnly StartDate,
    RaceInput? Race,
    double StepMeters,
    bool Feasible,
    PairTargetAnswer PairTarget,
    IReadOnlyList<BoundLimitAnswer> LimitsThatBound,
    IReadOnlyList<AlternativeAnswer> Alternatives,
    IReadOnlyList<WeekAnswer> Weeks)
{
    /// <summary>A plan that is not kept: neither it nor its sessions have ids.</summary>
    public static BlockAnswer From(BlockRequest request, BlockDraft draft, IReadOnlyList<Alternative> alternatives) =>
        From(null, request, draft, draft.Weeks, alternatives, _ => null);

    /// <summary>A kept block: its weeks as they stand now, the rest as it was kept.</summary>
    public static BlockAnswer From(KeptPlan kept, IReadOnlyList<Alternative> alternatives)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var block = kept.Block;
        var ids = block.Plan.Days.ToDictionary(day => day.Date, day => day.Id.Value);
        return From(block.Id.Value, block.Request, block.Draft, kept.Weeks, alternatives, date => ids.TryGetValue(date, out var id) ? id : null);
    }

    private static BlockAnswer From(
        Guid? id,
        BlockRequest request,
        BlockDraft draft,
        IReadOnlyList<WeekDraft> weeks,
        IReadOnlyList<Alternative> alternatives,
        Func<DateOnly, Guid?> sessionOn) => new(
        id,
        request.Name,
        draft.StartDate,
        RaceInput.From(request.Goal),
        draft.Step.Metres,
        draft.IsFeasible,
        new PairTargetAnswer(draft.PairTarget.Asked.Metres, draft.PairTarget.Reached.Metres),
        [.. draft.LimitsThatBound.Select(limit => new BoundLimitAnswer(limit.Code, limit.Weeks, ReasonText.For(limit)))],
        [.. alternatives.Select(a => new AlternativeAnswer(a.Change, a.Amount, a.Reaches.Metres, ReasonText.For(a, request.Unit)))],
        [.. weeks.Select(week => WeekAnswer.From(week, request.Unit, sessionOn))]);
}

public sealed record PairTargetAnswer(double AskedMeters, double ReachedMeters);

public sealed record BoundLimitAnswer(RuleCode Code, int Weeks, string Text);

public sealed record AlternativeAnswer(AlternativeChange Change, double Amount, double ReachesMeters, string Text);

public sealed record WeekAnswer(
    int Number,
    DateOnly StartDate,
    Phase Phase,
    WeekKind Kind,
    double DistanceMeters,
    double AscentMeters,
    long Seconds,
    PairAnswer? Pair,
    IReadOnlyList<SessionAnswer> Sessions)
{
    internal static WeekAnswer From(WeekDraft week, DistanceUnit unit, Func<DateOnly, Guid?> sessionOn) => new(
        week.Number,
        week.StartDate,
        week.Phase,
        week.Kind,
        week.Distance.Metres,
        week.Ascent.Metres,
        week.Duration.Seconds,
        week.Pair is { } pair
            ? new PairAnswer(pair.First.Date, pair.First.Distance.Metres, pair.Second.Distance.Metres, pair.Third?.Distance.Metres, pair.Ratio, pair.ShareOfWeek)
            : null,
        [.. week.Sessions.Select(session => SessionAnswer.From(session, unit, sessionOn(session.Date)))]);
}

public sealed record PairAnswer(DateOnly FirstDate, double FirstMeters, double SecondMeters, double? ThirdMeters, double Ratio, double ShareOfWeek);

public sealed record SessionAnswer(
    Guid? Id,
    DateOnly Date,
    SessionKind Kind,
    double DistanceMeters,
    double AscentMeters,
    long Seconds,
    Workout? Workout,
    double WarmUpMinutes,
    double CoolDownMinutes,
    Intensity? Intensity,
    RpeAnswer? Rpe,
    IReadOnlyList<ReasonAnswer> Why)
{
    internal static SessionAnswer From(SessionDraft session, DistanceUnit unit, Guid? id) => new(
        id,
        session.Date,
        session.Kind,
        session.Distance.Metres,
        session.Ascent.Metres,
        session.Duration.Seconds,
        session.Workout,
        session.WarmUp.Minutes,
        session.CoolDown.Minutes,
        session.Effort?.Intensity,
        session.Effort is { Rpe: var rpe } ? new RpeAnswer(rpe.From.Value, rpe.To.Value) : null,
        [.. session.Why.Select(r => new ReasonAnswer(r.Code, ReasonText.For(r, session, unit), r.Value?.Metres, r.Limit?.Metres, r.Basis))]);
}

public sealed record RpeAnswer(int From, int To);

public sealed record ReasonAnswer(RuleCode Code, string Text, double? Value, double? Limit, Basis Basis);

/// <summary>A block in a list.</summary>
public sealed record BlockListItem(Guid Id, string Name, DateOnly StartDate, DateOnly EndDate, int WeekCount, DateTime KeptAt)
{
    internal static BlockListItem From(BlockRow row) =>
        new(row.Id.Value, row.Name, row.StartDate, row.EndDate, row.Weeks, DateTime.SpecifyKind(row.KeptUtc, DateTimeKind.Utc));
}
