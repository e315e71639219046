using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>What days off, races and rounding do to single weeks.</content>
internal sealed partial class NoticeWriter
{
    private void Breaks()
    {
        foreach (var off in _calendar.Breaks.Where(off => off.Back < _calendar.Days))
        {
            var weeks = _solved.Weeks.ToArray().Where(week => week.ComeBack?.Break == off && week.ComeBack.IsBelow(week.Number) && week.Total > 0).ToList();
            var back = new DayIndex(Math.Max(0, off.Back));

            // The week in which the runner is back tells little where it is half over: told is the first whole one, its rest day first.
            if (weeks.Find(week => week.Number.Day(1) >= off.Back) is { ComeBack: { } way } first)
            {
                Tell(PlanNoticeCode.ComeBack, Rules.ComeBack.Basis, notice => notice with
                {
                    Weeks = Numbers(weeks),
                    From = Date(back),
                    To = Date(weeks[^1].Number.Day(WeekIndex.Length - 1)),
                    Count = off.Days,
                    Value = _inSteps.Meters(first.Total),
                    Reference = _inSteps.Meters(Math.Round(way.Weekly)),
                    Long = first.LongDay < 0 ? null : _inSteps.Meters(_solved.Days[first.Number.Day(first.LongDay)]),
                    Factor = way.Factor,
                    NoPairBefore = Date(off.FullAgain),
                });
            }

            var without = _solved.Weeks.ToArray().Where(week => week.Kind == WeekKind.Long && _calendar.PairPlace(week.Number) is >= 0 and var place
                && _calendar.TooSoonAfter(week.Number.Day(place)) == off).ToList();
            if (without.Count > 0)
            {
                Tell(PlanNoticeCode.PairAfterBreak, Rules.Of(RuleCode.PairAfterBreak).Basis, notice => notice with
                {
                    Weeks = Numbers(without),
                    From = Date(back),
                    To = Date(off.FullAgain - 1),
                    Count = off.Days,
                    NoPairBefore = Date(off.FullAgain),
                });
            }
        }

        var due = WeekKinds.BeforeTimeOff(_calendar, _request.Cadence, FitnessAtStart.Of(_request));
        foreach (var rest in (RuleCode[])[RuleCode.TimeOff, RuleCode.AfterEasyDays, RuleCode.RaceRecovery])
        {
            Tell(
                PlanNoticeCode.StepBackLeftOut,
                RuleCode.StepBackLeftOut,
                week => week.RestBeside == rest && week.Number > 0 && week.Kind == WeekKind.Long && due[week.Number] == WeekKind.StepBack,
                notice => notice with { Cause = rest });
        }
    }

    private void Weeks()
    {
        Tell(PlanNoticeCode.OneStep, RuleCode.OneStep, week => week.LongDay >= 0 && _calendar.RacePlace(week.Number) < 0
            && _inSteps.IsOneStep(_solved.LongestBefore(week.Number.Day(week.LongDay)), _solved.Days[week.Number.Day(week.LongDay)]));
        Tell(
            PlanNoticeCode.WeekTime,
            RuleCode.WeekTime,
            week => week.PlannedBy == RuleCode.WeekTime && week.Kind is WeekKind.Pair or WeekKind.Long,
            notice => notice with { Count = (int?)_inSteps.Limits.Week?.Minutes });

        foreach (var days in _solved.Weeks.ToArray().Where(week => week.PairPlace >= 0 && week.PairPlace != _calendar.FirstOfPair).GroupBy(week => week.PairPlace))
        {
            var first = days.First().Number.Day(days.Key);
            Tell(PlanNoticeCode.PairMoved, Rules.BlockedDay.Basis, notice => notice with
            {
                Weeks = Numbers(days),
                Weekday = Date(first).DayOfWeek,
                From = Date(first),
                To = Date(first + 1),
                Cause = RuleCode.BlockedDay,
            });
        }
    }

    private void Races()
    {
        foreach (var recovery in _calendar.Recoveries)
        {
            var row = recovery.Row;
            int last = recovery.Day + Math.Max(row.DaysWithoutPair, row.DaysEasy);
            if (last >= 0 && recovery.Day < _calendar.Days - 1)
            {
                Tell(PlanNoticeCode.RaceRecovery, Rules.RaceRecovery.Basis, notice => notice with
                {
                    Weeks = Numbers(_solved.Weeks.ToArray().Where(week => recovery.ShareOf(week.Number) is not null)),
                    From = Date(recovery.Day + 1),
                    To = Date(recovery.Day + row.DaysEasy),
                    Count = row.DaysEasy,
                    Value = new Distance(recovery.Meters),
                    Factor = row.Weeks[0],
                    NoPairBefore = Date(new(last + 1)),
                    Race = recovery.Day >= 0 && _calendar.OtherRaces.TryGetValue(recovery.Day, out var race) ? race.Name : null,
                });
            }
        }

        foreach (var (day, race) in _calendar.OtherRaces.OrderBy(entry => entry.Key))
        {
            int longest = _solved.LongestBefore(new DayIndex(day));
            var most = _inSteps.Meters(_inSteps.MostOfSession(longest));
            if (race.Distance.Meters > most.Meters + Tolerance.Meter)
            {
                Tell(PlanNoticeCode.RaceBeyondLimit, _inSteps.Limits.BasisOf(RuleCode.SessionSpike), notice => notice with
                {
                    Weeks = [new DayIndex(day).Week + 1],
                    From = race.Date,
                    Value = race.Distance,
                    Reference = most,
                    Long = _inSteps.Meters(longest),
                    Race = race.Name,
                    Cause = RuleCode.SessionSpike,
                });
            }
        }
    }

    private void Tell(PlanNoticeCode code, RuleCode rule, Func<SolvedWeek, bool> isAbout, Func<PlanNotice, PlanNotice>? with = null)
    {
        List<int> weeks = [.. Numbers(_solved.Weeks.ToArray().Where(isAbout))];
        if (weeks.Count > 0)
        {
            Tell(code, _inSteps.Limits.BasisOf(rule), notice =>
            {
                var about = notice with { Weeks = weeks, Cause = rule };
                return with?.Invoke(about) ?? about;
            });
        }
    }
}
