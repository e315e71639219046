using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Says why each day is what it is, from the figures on which its week was solved.</summary>
internal sealed partial class ReasonWriter(WeekSolver solved, ClimbPlan climb, SessionKind[] kinds, HardSessions hard)
{
    private readonly RequestInSteps _inSteps = solved.InSteps;
    private readonly BlockLimits _limits = solved.InSteps.Limits;
    private readonly SolvedWeek[] _full = [.. solved.Weeks.ToArray().Where(solved.IsFull)];
    private readonly SolvedWeek[] _pairs = [.. solved.Weeks.ToArray().Where(week => week.Kind == WeekKind.Pair)];

    /// <summary>The reasons of a day, counted from the first training week: what set it, what would have allowed more, what shaped it.</summary>
    internal IReadOnlyList<Reason> For(DayIndex day)
    {
        var week = solved.Weeks[day.Week];
        var why = new List<Reason>(8);
        switch (kinds[day])
        {
            case { IsOnFoot: false }:
                why.Add(Rest(week, day));
                return why;
            case { CountsAsDistance: false }:
                why.Add(Make(RuleCode.RaceDay, ReasonRole.SetBy));
                return why;
            case { IsPairDay: true }:
                OfPair(why, week, day);
                break;
            case { IsLong: true }:
                Long(why, week, day);
                break;
            case { MayBeThirdDay: true } when IsThird(week, day):
                Third(why, day);
                break;
            default:
                Other(why, week, day);
                break;
        }

        if (IsLastOfPairs(week, day))
        {
            why.Add(Make(RuleCode.LastPair, ReasonRole.Shapes) with { Count = _inSteps.Calendar.Days - 1 - day });
        }

        InTimeOff(why, day);
        Hard(why, day);
        Climb(why, week, day);
        if (kinds[day].IsHard || kinds[day].IsLong)
        {
            why.Add(Make(RuleCode.WarmUp, ReasonRole.Shapes));
        }

        return why;
    }

    private void Long(List<Reason> why, SolvedWeek week, DayIndex day)
    {
        int steps = solved.Days[day];
        var limit = week.LongBy == RuleCode.ShortPlan ? null : LongLimit(week.LongBy, ReasonRole.SetBy, week, steps);
        // What leaves room for two steps more held the day only until its week was full.
        bool isHeldByWeek = limit?.Limit is { } most && most.Meters >= _inSteps.Meters(steps + 2).Meters;
        if (limit is not null && !isHeldByWeek)
        {
            why.Add(limit);
        }

        if (isHeldByWeek || week.Kind is WeekKind.StepBack or WeekKind.Taper || week.PlannedBy is RuleCode.ComeBack or RuleCode.RaceRecovery)
        {
            var planned = Planned(week, ReasonRole.SetBy);
            if (isHeldByWeek && planned.Role != ReasonRole.SetBy)
            {
                why.Add(Make(RuleCode.RestOfWeek, ReasonRole.SetBy, steps, null, week.Total));
            }

            why.Add(planned);
        }

        if (isHeldByWeek)
        {
            why.Add(limit! with { Role = ReasonRole.WouldAllow });
        }

        ReadOnlySpan<RuleCode> others = [RuleCode.SessionSpike, RuleCode.FirstDayTime];
        foreach (var code in others)
        {
            // In the countdown a long run is not measured against the longest before it: there is no such figure to tell.
            if (code != week.LongBy && !(code == RuleCode.SessionSpike && week.Longest == 0))
            {
                why.Add(Limit(code, ReasonRole.WouldAllow, week, steps, 0));
            }
        }

        if (week.Bound.Has(RuleCode.PairTooSmall))
        {
            why.Add(Make(RuleCode.PairTooSmall, ReasonRole.Shapes, limit: _inSteps.MinimumRun, factor: Rules.PairTooSmall.Number));
            if (_limits.IsWeekShareMoved && week.Bound.Has(RuleCode.DaysFull))
            {
                why.Add(Make(RuleCode.DaysFull, ReasonRole.Shapes, reference: week.Total, factor: _limits.PairShare));
            }
        }
        else if (week.Kind == WeekKind.Long && _inSteps.Calendar.TooSoonAfter(day) is { } off)
        {
            why.Add(Make(RuleCode.PairAfterBreak, ReasonRole.Shapes) with { Count = off.Row.DaysWithoutPair });
        }
        else if (week.Kind == WeekKind.Long && week.Number < Rules.FirstWeeks.Number && IsWithoutPairsAtFirst)
        {
            why.Add(Make(RuleCode.FirstWeeks, ReasonRole.Shapes) with { Count = Rules.FirstWeeks.Count });
        }
    }

    private void Other(List<Reason> why, SolvedWeek week, DayIndex day)
    {
        int steps = solved.Days[day];
        int longest = week.LongDay < 0 ? week.LastLonger : solved.Days[week.Number.Day(week.LongDay)];
        bool hasLong = week.LongDay >= 0 && longest > 0;
        if (_inSteps.HasRace && week.Kind is WeekKind.Taper or WeekKind.Race && _inSteps.Calendar.DaysToRace(day) <= Rules.CountdownDays.Count)
        {
            why.Add(Make(RuleCode.RaceCountdown, ReasonRole.SetBy, steps) with { Count = _inSteps.Calendar.DaysToRace(day) });
            return;
        }

        if (week.LongDay >= 0 && week.Kind != WeekKind.Pair && day.Place == week.LongDay + 1)
        {
            double share = _inSteps.OtherShares.AfterLong;
            double ofWeek = _inSteps.OtherShares.AfterLongOfWeek;
            why.Add(Math.Min(longest * share, week.Planned * ofWeek) < steps
                ? Make(RuleCode.RestOfWeek, ReasonRole.SetBy, steps, null, week.Total)
                : longest * share <= week.Planned * ofWeek
                ? Make(RuleCode.DayAfterLong, ReasonRole.SetBy, steps, longest * share, longest, share)
                : OfWeek(RuleCode.DayAfterLongShare, ReasonRole.SetBy, week, steps, ofWeek));
            AddIfMore(why, Timed(RuleCode.OtherDayTime, ReasonRole.WouldAllow, kinds[day], steps, _limits.OtherDay));
            return;
        }

        bool eve = week.Kind == WeekKind.Pair && day.Place == week.PairPlace - 1;
        double besideShare = day.Place == week.MediumLong || week.Kind == WeekKind.StepBack ? _inSteps.OtherShares.MediumLong : _inSteps.OtherShares.Other;
        var time = day.Place == week.MediumLong && _limits.MediumLong != _limits.OtherDay
            ? Timed(RuleCode.MediumLongTime, ReasonRole.WouldAllow, kinds[day], steps, _limits.MediumLong)
            : eve ? Timed(RuleCode.EveOfPairTime, ReasonRole.WouldAllow, kinds[day], steps, Rules.EveOfPairTime.Time)
            : Timed(RuleCode.OtherDayTime, ReasonRole.WouldAllow, kinds[day], steps, _limits.OtherDay);
        if (!IsWithin(time) && _limits.OtherDayOfLargeWeek is { } large)
        {
            // In a large week any other day may take as much as the medium-long run before today's week is lost.
            time = Timed(RuleCode.MediumLongTime, ReasonRole.WouldAllow, kinds[day], steps, large);
        }

        var beside = Make(
            RuleCode.OtherDayShare, ReasonRole.WouldAllow, steps, longest * besideShare, longest, besideShare);
        if (_inSteps.MostBesideLong(day, kinds[day]) is var most and < int.MaxValue && steps + 1 > most)
        {
            why.Add(most < _inSteps.MostOn(day, kinds[day]) ? BeforeRace(steps, day) : DayTime(ReasonRole.SetBy, steps, day));
            return;
        }

        why.Add(IsAt(time) ? time with { Role = ReasonRole.SetBy }
            : beside.Limit < beside.Value && steps <= _inSteps.MinimumRun ? Make(RuleCode.MinimumRun, ReasonRole.SetBy, steps, _inSteps.MinimumRun)
            : hasLong && IsAt(beside) && IsWithin(beside) ? beside with { Role = ReasonRole.SetBy }
            : week.PlannedBy == RuleCode.WeekOfOtherRace ? Planned(week, ReasonRole.SetBy)
            : Make(RuleCode.RestOfWeek, ReasonRole.SetBy, steps, null, week.Total));
        if (why[0].Code != RuleCode.WeekOfOtherRace)
        {
            why.Add(Planned(week, ReasonRole.SetBy));
        }

        AddIfMore(why, beside);
        AddIfMore(why, time);

        bool IsWithin(Reason limit) => limit.Limit is not { } most || most.Meters >= _inSteps.Meters(steps).Meters - Tolerance.Meter;

        bool IsAt(Reason limit) => limit.Limit is { } most && most.Meters < _inSteps.Meters(steps + 1).Meters - Tolerance.Rounding;

        void AddIfMore(List<Reason> to, Reason limit)
        {
            if (!IsAt(limit) && IsWithin(limit) && (hasLong || limit.Code != RuleCode.OtherDayShare))
            {
                to.Add(limit);
            }
        }
    }

    private void Hard(List<Reason> why, DayIndex day)
    {
        if (hard.On(day) is not { } session)
        {
            return;
        }

        why.Add(Make(RuleCode.HardDose, ReasonRole.Shapes, factor: session.ShareOfWeek) with { Time = session.Structure.Hard });
        if (session.IsOtherThanLast)
        {
            why.Add(Make(RuleCode.QualityTurn, ReasonRole.Shapes));
        }
    }

    private void Climb(List<Reason> why, SolvedWeek week, DayIndex day)
    {
        if (climb.PerStep == 0 || !kinds[day].IsLong)
        {
            return;
        }

        why.Add(Make(RuleCode.RaceClimb, ReasonRole.Shapes, factor: climb.Meters[day] / (solved.Days[day] * climb.PerStep)));
        if (climb.Held(week.Number))
        {
            why.Add(Make(RuleCode.ClimbRamp, ReasonRole.Shapes, factor: Rules.ClimbRamp.Number));
        }
    }

    private Reason LongLimit(RuleCode code, ReasonRole role, SolvedWeek week, int steps) => code switch
    {
        RuleCode.SessionSpike or RuleCode.FirstDayTime => Limit(code, role, week, steps, 0),
        RuleCode.MinimumRun => Make(code, role, steps, _inSteps.MinimumRun),
        RuleCode.StepBackLong => Share(code, role, steps, week.Longest),
        RuleCode.TaperLong => Share(code, role, steps, week.LastLonger),
        RuleCode.LongBesidePairs or RuleCode.LongKept => Make(code, role, steps, factor: Rules.Of(code).Number),
        RuleCode.ComeBack => Make(code, role, steps, week.ComeBack!.MostOfLong(week.Number), (int)Math.Round(week.ComeBack.Longest), week.ComeBack.Factor) with
        { Count = week.ComeBack.Break.Days },
        RuleCode.DayTime => DayTime(role, steps, week.Number.Day(week.LongDay)),
        RuleCode.RaceCountdown => Make(code, role, steps) with { Count = _inSteps.Calendar.DaysToRace(week.Number.Day(week.LongDay)) },
        RuleCode.RaceRecovery => Make(code, role, steps),
        RuleCode.LongShare => OfWeek(code, role, week, steps, _inSteps.OtherShares.LongOfWeek),
        _ => OfWeek(code, role, week, steps, Rules.Of(code).Number),
    };

    private Reason Limit(RuleCode code, ReasonRole role, SolvedWeek week, int first, int second)
    {
        int pair = first + second;
        return code switch
        {
            RuleCode.WeekRamp => Make(code, role, week.Planned, week.RampCap, week.RampFrom, _limits.WeekRamp),
            RuleCode.SessionSpike => Make(code, role, first, Math.Max(_limits.MostOfSession(week.Longest), _inSteps.MostOfSession(week.Longest)), week.Longest, _limits.SessionSpike) with
            { Count = _inSteps.Calendar.RacesInLongestWindow(week.Number.Day(Math.Max(0, week.LongDay))) },
            RuleCode.PairGrowth => Make(code, role, pair, _limits.MostOfPair(week.TwoDay), week.TwoDay, _limits.PairGrowth),
            RuleCode.WeekShare => OfWeek(code, role, week, pair, _limits.WeekShare),
            RuleCode.FirstDayTime => Timed(code, role, SessionKind.Long, first, _limits.FirstDay),
            RuleCode.SecondDayTime => Timed(code, role, SessionKind.PairSecond, second, _limits.SecondDay),
            RuleCode.WeekTime => Timed(code, role, SessionKind.Easy, week.Planned, _limits.Week ?? default),
            RuleCode.AfterEasyDays => WayBack(role, week),
            RuleCode.DaysFull => DaysFull(role, week, pair),
            _ => Make(code, role, pair, null, week.Total),
        };
    }

    private Reason DayTime(ReasonRole role, int steps, DayIndex day) => _inSteps.Calendar.MinutesBy(day) is var code && code == RuleCode.RaceCountdown
        ? BeforeRace(steps, day)
        : Make(code, role, steps, _inSteps.MostOn(day, kinds[day])) with { Time = Duration.FromMinutes(_inSteps.Calendar.MinutesOn(day)) };

    private Reason BeforeRace(int steps, DayIndex day) =>
        Make(RuleCode.RaceCountdown, ReasonRole.SetBy, steps) with { Count = _inSteps.Calendar.DaysToOtherRace(day) };

    private Reason WayBack(ReasonRole role, SolvedWeek week) =>
        Make(week.ComeBack!.Code, role, limit: week.ComeBack.MostOfWeek(week.Number), reference: (int)Math.Round(week.ComeBack.Weekly), factor: week.ComeBack.Factor) with
        { Count = week.ComeBack.Break.Days };

    private Reason Timed(RuleCode code, ReasonRole role, SessionKind kind, int steps, Duration time) =>
        Make(code, role, steps, time.Seconds / _inSteps.PaceOf(kind)) with { Time = time };

    private Reason Share(RuleCode code, ReasonRole role, int steps, int of) =>
        Make(code, role, steps, of * Rules.Of(code).Number, of, Rules.Of(code).Number);

    private Reason OfWeek(RuleCode code, ReasonRole role, SolvedWeek week, int steps, double share) =>
        Make(code, role, steps, week.Planned * share, week.Planned, share) with { Held = week.Total == week.Planned ? null : _inSteps.Meters(week.Total) };

    private Reason Make(RuleCode code, ReasonRole role, int? value = null, double? limit = null, int? reference = null, double? factor = null) =>
        new(code, role, _limits.BasisOf(code), value is { } v ? _inSteps.Meters(v) : null, limit is { } l ? _inSteps.Meters(l) : null)
        {
            Reference = reference is { } r ? _inSteps.Meters(r) : null,
            Factor = factor,
        };
}
