namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What each day of a solved block is, before hard sessions are chosen.</summary>
internal static class DayKinds
{
    /// <summary>The kind of each day.</summary>
    internal static SessionKind[] Of(WeekSolver solved)
    {
        var calendar = solved.InSteps.Calendar;
        var kinds = new SessionKind[calendar.Weeks * WeekIndex.Length];
        foreach (var week in solved.Weeks)
        {
            int start = week.Number.Start;
            for (int place = 0; place < WeekIndex.Length; place++)
            {
                kinds[start + place] = solved.Days[start + place] == 0 ? SessionKind.Rest : week.KindAt(place);
            }
        }

        foreach (var (day, _) in calendar.OtherRaces)
        {
            kinds[day] = SessionKind.Race;
        }

        if (solved.InSteps.HasRace)
        {
            kinds[calendar.Days - 1] = SessionKind.Race;
        }

        return kinds;
    }
}
