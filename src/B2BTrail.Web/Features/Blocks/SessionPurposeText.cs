using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Says what a session or a week is for.</summary>
public static class SessionPurposeText
{
    /// <summary>What a session is for, in a sentence; null in a plan from before sessions had a purpose.</summary>
    public static string? Of(SessionDraft session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Purpose switch
        {
            null => null,
            SessionPurpose.Recovery => "Short and slow, to loosen your legs.",
            SessionPurpose.MediumLong => "A second, smaller long run: endurance that costs less than the weekend.",
            SessionPurpose.Hard => Hard(session.Workout),
            SessionPurpose.TuneUp => session.RaceName is { } name ? $"{name}: a race on the way." : "A race on the way.",
            SessionPurpose.Test => "A short test run. Stop if anything feels wrong.",
            var ofItsKind => SessionText.Purpose(ofItsKind.Value),
        };
    }

    /// <summary>What a week is for, in a sentence.</summary>
    public static string Of(WeekDraft week)
    {
        ArgumentNullException.ThrowIfNull(week);
        return week.Role switch
        {
            WeekRole.TimeOff => "Time off takes runs from this week. It is your recovery week.",
            WeekRole.ComeBack => "Building back after time off, week by week.",
            WeekRole.AfterRace when RaceOnTheWay(week) is null => "Recovery after the race: easy running only until your legs are back.",
            _ => ByKind(week),
        };
    }

    private static string ByKind(WeekDraft week) => week.Kind switch
    {
        WeekKind.Long or WeekKind.StepBack when RaceOnTheWay(week) is { } race => $"{race} takes the place of the long run; the other days are easier.",
        WeekKind.StepBack or WeekKind.Long when IsWithoutLong(week) => "Shorter runs only, without a long run.",
        WeekKind.StepBack => "An easier week, so that the last ones can sink in.",
        WeekKind.Taper => "Less running, so that you start fresh.",
        WeekKind.Race => "Race week: short runs, rest and the race.",
        WeekKind.Pair when week.Phase == Phase.Peak => "A back-to-back at the peak of the block: two long days, the second while you are still tired.",
        WeekKind.Pair => "A back-to-back: two long days, the second while you are still tired.",
        _ when week.Role == WeekRole.Plateau => "A full week at the level you have reached.",
        _ => "A full week with one long run.",
    };

    private static bool IsWithoutLong(WeekDraft week) => week.Sessions.Count > 0 && !week.Sessions.Any(day => day.Kind.IsLong || day.Kind == SessionKind.Race);

    private static string? RaceOnTheWay(WeekDraft week) => week.Sessions.FirstOrDefault(day => day.Kind == SessionKind.Race)?.RaceName;

    private static string Hard(Workout? workout) => workout switch
    {
        Workout.HillRepeats => "Hill repeats: strength for the climbs.",
        Workout.Tempo => "Tempo: a pace you can hold gets faster.",
        Workout.Fartlek => "Fartlek: quicker legs, by feel.",
        Workout.SteadyClimb => "A steady climb: the long uphills of the race.",
        Workout.Downhill => "Downhill practice: it saves your thighs on race day.",
        _ => SessionText.Purpose(SessionPurpose.Hard),
    };
}
