using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What each session of a solved block is for.</summary>
internal sealed class Purposes(WeekSolver solved, SessionKind[] kinds)
{
    /// <summary>What the session of a day is for: what its kind says, closer where its place in the plan tells more.</summary>
    internal SessionPurpose Of(DayIndex day) => kinds[day].Purpose switch
    {
        SessionPurpose.Race when !solved.InSteps.HasRace || day != solved.InSteps.Calendar.Days - 1 => SessionPurpose.TuneUp,
        SessionPurpose.Easy when IsMediumLong(day) => SessionPurpose.MediumLong,
        SessionPurpose.Easy when IsRecovery(day) => SessionPurpose.Recovery,
        var purpose => purpose,
    };

    /// <summary>The medium-long run is longer than every easy run of its week.</summary>
    private bool IsMediumLong(DayIndex day)
    {
        if (day.Place != solved.Weeks[day.Week].MediumLong)
        {
            return false;
        }

        for (var other = day.Week.Start; other < day.Week.End; other++)
        {
            if (other != day && kinds[other].Purpose == SessionPurpose.Easy && solved.Days[other] >= solved.Days[day])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A run after a hard or a long day, or a short one before it; a longer one is an easy run.</summary>
    private bool IsRecovery(DayIndex day)
    {
        double minutes = solved.Days[day] * solved.InSteps.PaceOf(kinds[day]) / 60;
        return (IsDemanding(day - 1) && minutes <= Rules.RecoveryTimeMost.Number) || (IsDemanding(day + 1) && minutes <= Rules.RecoveryTime.Number);
    }

    private bool IsDemanding(DayIndex day) =>
        day >= 0 && day < solved.InSteps.Calendar.Days && (kinds[day].IsHard || kinds[day].IsLong || kinds[day] == SessionKind.Race);
}
