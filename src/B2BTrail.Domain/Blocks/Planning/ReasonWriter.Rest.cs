namespace B2BTrail.Domain.Blocks.Planning;

/// <content>Why a day has no run.</content>
internal sealed partial class ReasonWriter
{
    private Reason Rest(SolvedWeek week, DayIndex day)
    {
        int place = day.Place;
        int runs = 0;
        for (var d = week.Number.Start; d < week.Number.End; d++)
        {
            runs += solved.Days[d] > 0 ? 1 : 0;
        }

        var code = _inSteps.Calendar.IsClosed(day) ? RuleCode.Weekday
            : _inSteps.Calendar.Recoveries.Any(recovery => recovery.IsRest(day)) ? RuleCode.RaceRecovery
            : _inSteps.Calendar.IsBlocked(day) ? RuleCode.BlockedDay
            : _inSteps.HasRace && day == _inSteps.Calendar.Days - 2 ? RuleCode.EveOfRace
            : place == 0 && week.Number > 0 && solved.Weeks[week.Number - 1].Kind == WeekKind.Pair ? RuleCode.DayAfterPair
            : place == 0 ? RuleCode.RestDay
            : IsThird(week, day) ? RuleCode.ThirdDay
            : week.Kind == WeekKind.Pair && place == week.PairPlace - 1 ? RuleCode.EveOfPair
            : week.Kind == WeekKind.Pair && place == week.PairPlace + 2 ? RuleCode.DayAfterPair
            : runs >= _inSteps.Request.RunDaysPerWeek ? RuleCode.RunDays
            : _inSteps.In(_inSteps.Calendar.MinutesBeforeRace(day), week.KindAt(place)) < _inSteps.MinimumRun ? RuleCode.RaceCountdown
            : _inSteps.Calendar.RacePlace(week.Number) >= 0 ? RuleCode.WeekOfOtherRace
            : RuleCode.MinimumRun;
        return code switch
        {
            RuleCode.RaceCountdown => BeforeRace(0, day),
            RuleCode.WeekOfOtherRace => Make(code, ReasonRole.SetBy, week.Total),
            RuleCode.RunDays => Make(code, ReasonRole.SetBy) with { Count = _inSteps.Request.RunDaysPerWeek },
            RuleCode.MinimumRun or RuleCode.ThirdDay => Make(code, ReasonRole.SetBy, limit: _inSteps.MinimumRun),
            _ => Make(code, ReasonRole.SetBy),
        };
    }
}
