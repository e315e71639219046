namespace B2BTrail.Domain.Blocks.Planning;

/// <content>How far the week of a day goes.</content>
internal sealed partial class ReasonWriter
{
    private Reason Planned(SolvedWeek week, ReasonRole role)
    {
        var reason = week.PlannedBy switch
        {
            RuleCode.WeekRamp => Limit(RuleCode.WeekRamp, role, week, 0, 0),
            RuleCode.WeekTime => Limit(RuleCode.WeekTime, role, week, 0, 0),
            RuleCode.ComeBack => WayBack(role, week),
            RuleCode.WeekPath => WeekPath(week, role),
            RuleCode.StepBackWeek or RuleCode.TaperFar or RuleCode.TaperNear or RuleCode.TaperLast or RuleCode.ShortPlan or RuleCode.RaceRecovery =>
                Make(week.PlannedBy, role, reference: week.PlannedFrom, factor: week.PlannedShare),
            var code => Make(code, role, reference: week.PlannedFrom),
        };

        // A limit that let the week be less tells what the week is; a path that it fell short of, what it would have been.
        bool isShort = reason.Code == RuleCode.WeekPath && week.Total < week.Planned;
        return reason with { Role = isShort ? ReasonRole.WouldAllow : role, Value = _inSteps.Meters(isShort ? week.Planned : week.Total) };
    }

    /// <summary>The time off that a run is in: easy runs only on any day, no long run where one would be.</summary>
    private void InTimeOff(List<Reason> why, DayIndex day)
    {
        if (_inSteps.Calendar.SpanOf(day) is { } code && !why.Exists(reason => reason.Code == code)
            && (code == RuleCode.EasyOnlyTime || day.Place == _inSteps.Calendar.FirstOfPair || day.Place == _inSteps.Calendar.FirstOfPair + 1))
        {
            why.Add(Make(code, ReasonRole.Shapes));
        }
    }

    /// <summary>
    /// The growth of weeks: what the full weeks of the plan come to, from the first to the largest; neither where this week falls short of its path, or
    /// is beyond them.
    /// </summary>
    private Reason WeekPath(SolvedWeek week, ReasonRole role)
    {
        double growth = solved.Progression.WeekGrowth;
        var path = Make(RuleCode.WeekPath, role) with { Factor = _inSteps.IsSteeperThanEven && growth > 0 ? growth : null };
        if (growth == 0)
        {
            return path with { From = _inSteps.Meters(_inSteps.Weekly).Meters, To = _inSteps.Meters(_inSteps.Weekly).Meters };
        }

        int largest = _full.Length == 0 ? -1 : Array.IndexOf(_full, _full.MaxBy(full => full.Total));
        return largest <= 0 || week.Total < week.Planned || week.Total > _full[largest].Total ? path : path with
        {
            From = _inSteps.Meters(_full[0].Total).Meters,
            To = _inSteps.Meters(_full[largest].Total).Meters,
            Count = largest + 1,
        };
    }
}
