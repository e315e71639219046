using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>Downhill practice, so that the last weeks before a hilly race find thighs that know it.</content>
internal sealed partial class HardSessions
{
    /// <summary>Downhill practice before a hilly race: the last two to three weeks before it, and at most every two weeks before that.</summary>
    private void PractiseDownhill()
    {
        if (!_isHilly || !_inSteps.HasRace || _inSteps.Request.Habits.HardSessions != HardSessionHabit.Weekly)
        {
            return;
        }

        var days = new List<DayIndex>();
        for (int left = Rules.DownhillLast.Count; left <= Rules.DownhillLastFrom.Count && days.Count == 0; left++)
        {
            AddIfOpen(DayBeforeRace(left), WeekKind.Taper, WeekKind.Pair);
        }

        for (var day = DayBeforeRace(Rules.DownhillLastFrom.Count + 1); day >= 0 && _phases[day.Week] is Phase.Peak or Phase.Taper; day--)
        {
            if (days.Count == 0 || days[^1] - day >= Rules.DownhillApart.Count)
            {
                AddIfOpen(day, WeekKind.Pair, WeekKind.Pair);
            }
        }

        days.Reverse();
        foreach (var day in days)
        {
            double share = _solved.Weeks[day.Week].Kind == WeekKind.Pair ? Rules.HardInPairWeek.Number : 1;
            if (_ladders.Next(Workout.Downhill, day, share) is { } session)
            {
                Take(day, session);
            }
        }

        void AddIfOpen(DayIndex day, WeekKind kind, WeekKind other)
        {
            if (day >= 0 && _solved.Weeks[day.Week] is var week && (week.Kind == kind || week.Kind == other) && week.Role is null or WeekRole.Plateau
                && !IsIn(day.Week) && !IsTooEarly(day.Week) && IsEveryFullWeek(week) && !IsBesideSmallHardWeek(day.Week) && day.Place != week.MediumLong && MayBeHard(day))
            {
                days.Add(day);
            }
        }
    }

    /// <summary>Whether the full week before or after a week is a small one with a hard session, which asks for one without.</summary>
    private bool IsBesideSmallHardWeek(WeekIndex week) => IsSmallAndHard(week, -1) || IsSmallAndHard(week, 1);

    private bool IsSmallAndHard(WeekIndex week, int step)
    {
        for (var near = week + step; near >= 0 && near < _phases.Length; near += step)
        {
            if (IsFull(_solved.Weeks[near]))
            {
                return IsIn(near) && !IsEveryFullWeek(_solved.Weeks[near]);
            }
        }

        return false;
    }
}
