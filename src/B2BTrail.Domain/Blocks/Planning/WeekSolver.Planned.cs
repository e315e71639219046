using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>How far a week should go before its days are filled.</content>
internal sealed partial class WeekSolver
{
    /// <summary>Whether a solved week is a full one: without time off, way back or race.</summary>
    internal bool IsFull(SolvedWeek week) => week.Kind is WeekKind.Pair or WeekKind.Long && week.Role is null or WeekRole.Plateau
        && _calendar.RacePlace(week.Number) < 0 && !_calendar.IsTouched(week.Number) && week.ComeBack is null;

    /// <summary>How far the week should go.</summary>
    private void Plan(SolvedWeek trace)
    {
        var week = trace.Number;
        switch (trace.Kind)
        {
            case WeekKind.Pair or WeekKind.Long:
                PlanFull(trace);
                break;
            case WeekKind.StepBack:
                int last = Math.Min(_lastFull, trace.RampFrom);
                bool isWithoutLong = !_calendar.IsLost(week) && WeekKinds.LongPlace(_calendar, week, WeekIndex.Length) < 0;
                double left = isWithoutLong ? 1 - _inSteps.OtherShares.LongOfWeek
                    : _calendar.IsLost(week) ? Math.Min(Rules.StepBackWeek.Number, OpenShare(week)) : Rules.StepBackWeek.Number;
                Set(trace, RuleCode.StepBackWeek, last, left);
                break;
            default:
                _taper ??= Taper.Of(_inSteps, PeakBefore(week));
                var (rule, share) = _taper.At(_calendar.DaysToRace(week));
                Set(trace, rule, _taper.Peak, share);
                trace.Planned = Math.Min(trace.Planned, _lastTaper ?? int.MaxValue);
                break;
        }

        if (trace.ComeBack is { } back && (back.IsBelow(week) || back.MostOfWeek(week) > trace.RampCap))
        {
            // Below the week from before the way back decides; the week that reaches it again may also grow as any other.
            Lower(trace, RuleCode.ComeBack, (int)Math.Round(back.Weekly), RequestInSteps.Floor(back.MostOfWeek(week)));
        }
        else
        {
            Lower(trace, RuleCode.WeekRamp, trace.RampFrom, RequestInSteps.Floor(trace.RampCap));
        }

        if (_calendar.ShareAfterRace(week) is { } afterRace)
        {
            Lower(trace, RuleCode.RaceRecovery, trace.RampFrom, RequestInSteps.Floor(trace.RampFrom * afterRace));
            trace.PlannedShare = afterRace;
        }

        if (_calendar.RacePlace(week) is >= 0 and var place)
        {
            // The race is the long run of its week: what it takes is taken from the other runs.
            int whole = RequestInSteps.Floor(_lastFull * Rules.WeekOfOtherRace.Number);
            int race = RequestInSteps.Floor(_calendar.OtherRaces[week.Day(place)].Distance.Meters / _inSteps.Step);
            Lower(trace, RuleCode.WeekOfOtherRace, _lastFull, Math.Max(whole - race, RequestInSteps.Floor(_lastFull * Rules.WeekOfOtherRaceLeast.Number)));
        }

        if (MostBefore(week) is { } most)
        {
            Lower(trace, RuleCode.WeekPath, _inSteps.Weekly, most.Week);
        }

        if (trace.TimeCap <= trace.Planned)
        {
            (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.WeekTime, trace.TimeCap, trace.TimeCap);
        }
    }

    /// <summary>The week that the taper is a share of.</summary>
    private int PeakBefore(WeekIndex taper)
    {
        int recent = _load.LargestOfLast(Rules.TaperPeakWindow.Count, taper);
        return _calendar.IsShort ? _inSteps.Weekly : recent > 0 ? recent : _lastFull;
    }

    /// <summary>What a week before time off may be; null for all others.</summary>
    private MostBeforeTimeOff? MostBefore(WeekIndex week) => _mostOfWeeks is not null && week < _mostOfWeeks.Count ? _mostOfWeeks[week] : null;

    /// <summary>A full week goes on along the path, or stays where it is: growth that nobody would feel is left out.</summary>
    private void PlanFull(SolvedWeek trace)
    {
        bool isOnWayBack = trace.ComeBack is not null || _calendar.IsTouched(trace.Number) || _calendar.ShareAfterRace(trace.Number) is not null;
        int meant = Progression.Week(isOnWayBack ? Math.Max(1, _fullWeeks) : ++_fullWeeks);
        if (meant > _lastMeant && meant < _lastMeant * (1 + Rules.WeekGrowsFrom.Number))
        {
            meant = _lastMeant;
        }

        trace.Role = meant == _lastMeant && _fullWeeks > 1 ? WeekRole.Plateau : null;
        _lastMeant = isOnWayBack ? _lastMeant : meant;
        (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (RuleCode.WeekPath, _inSteps.Weekly, meant);
        if (_calendar.IsTouched(trace.Number))
        {
            Lower(trace, RuleCode.TimeOff, meant, RequestInSteps.Floor(meant * OpenShare(trace.Number)));
        }
    }

    /// <summary>The share of a week's running days that can be run.</summary>
    private double OpenShare(WeekIndex week)
    {
        int usual = 0;
        int open = 0;
        for (int place = 1; place < WeekIndex.Length; place++)
        {
            usual += _calendar.IsRunPlace(place) ? 1 : 0;
            open += _calendar.IsRunPlace(place) && !_calendar.IsBlocked(week.Day(place)) ? 1 : 0;
        }

        return open / (double)Math.Max(1, usual);
    }

    /// <summary>Whether blocked days, though no time off, take so many runs from a week that it is no measure for those after it.</summary>
    private bool IsCutShort(WeekIndex week)
    {
        int blocked = 0;
        for (int place = 1; place < WeekIndex.Length; place++)
        {
            blocked += _calendar.IsRunPlace(place) && _calendar.IsBlocked(week.Day(place)) ? 1 : 0;
        }

        return blocked >= Math.Min(Rules.WeekCutShort.Count, _inSteps.Request.RunDaysPerWeek);
    }

    private static void Set(SolvedWeek trace, RuleCode rule, int from, double share) =>
        (trace.PlannedBy, trace.PlannedFrom, trace.PlannedShare, trace.Planned) = (rule, from, share, RequestInSteps.Floor(from * share));

    private static void Lower(SolvedWeek trace, RuleCode rule, int from, int to)
    {
        if (to < trace.Planned)
        {
            (trace.PlannedBy, trace.PlannedFrom, trace.Planned) = (rule, from, to);
        }
    }
}
