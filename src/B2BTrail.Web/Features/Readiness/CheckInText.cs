using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>What is said of check-ins: what is wrong with one, and that some were deleted.</summary>
internal static class CheckInText
{
    public const string AllDeleted = "All check-ins deleted.";

    public const string NoLongerPaused = "The warning sign no longer pauses your plan.";

    public const string AllDeletedForGood = "All check-ins deleted for good.";

    public const string NothingDeleted = "Nothing was deleted.";

    public const string NoAnswer = "Choose one of the five.";

    public const string NoSite = "Choose where it hurts.";

    public const string NoStrength = "Rate the pain now; 0 if it is gone.";

    public const string UnknownSign = "Choose from the signs listed.";

    public const string UnknownEnd = "Choose whether the warning sign is over or was a wrong tap.";

    public const string ChangedElsewhere = "You checked in elsewhere since, and those answers count. Change what is different.";

    public const string ChangedElsewhereForm = "You checked in elsewhere since. Your answers are still here. Save again to replace that check-in.";

    public const string NewDayForm = "A new day has begun. Your answers are still here. Save again to check in with them for today.";

    public const string NotSaved = "Could not save. Your answers are still here. Try again.";

    public const string StillHere = "Your answers are still here.";

    /// <summary>The five questions, in the order in which they are asked.</summary>
    public static IReadOnlyList<CheckInQuestion> Questions =>
    [
        new(nameof(CheckInInput.Energy), "Energy", "How is your energy?", ["exhausted", "low", "okay", "good", "great"], e => e.Energy, (e, v) => e with { Energy = v }),
        new(nameof(CheckInInput.Sleep), "Sleep", "How did you sleep?", ["hardly at all", "short", "restless", "good", "great"], e => e.Sleep, (e, v) => e with { Sleep = v }),
        new(nameof(CheckInInput.Legs), "Legs", "How are your legs?", ["very sore", "stiff", "heavy", "good", "fresh"], e => e.Legs, (e, v) => e with { Legs = v }),
        new(nameof(CheckInInput.Mood), "Mood", "How is your mood?", ["low", "flat", "okay", "good", "great"], e => e.Mood, (e, v) => e with { Mood = v }),
        new(nameof(CheckInInput.Calm), "Life stress", "How much stress is in your life?", ["overwhelming", "a lot", "some", "little", "calm"], e => e.Calm, (e, v) => e with { Calm = v }),
    ];

    /// <summary>The word of an answer about the legs.</summary>
    public static string LegsWord(int answer) => Questions.First(question => question.Field == nameof(CheckInInput.Legs)).Words[answer - 1];

    public static string AnswerOutOfRange => $"Choose a number from {CheckInAnswers.Lowest} to {CheckInAnswers.Highest}.";

    public static string StrengthOutOfRange => $"Choose a number from 0 to {CheckInAnswers.StrongestPain}.";

    public static string PainWithoutStrength => $"You said it hurts, but rated it 0 of {CheckInAnswers.StrongestPain}. Change one of them.";

    /// <summary>What the runner answered of pain and illness: the question as it was answered, and what was told of it; null where neither.</summary>
    public static (string Question, string Told)? Unwell(CheckInAnswers? answers)
    {
        var sick = SignLists.Of(answers?.Health ?? HealthSigns.None).Select(LightText.For).ToList();
        return (answers?.Pain, sick.Count) switch
        {
            (null, 0) => null,
            (null, _) => ("I feel sick", string.Join(" · ", sick)),
            ({ } pain, 0) => ("Something hurts", Hurts(pain)),
            ({ } pain, _) => ("Something hurts, and I feel sick", string.Join(" · ", sick.Prepend(Hurts(pain)))),
        };
    }

    /// <summary>"knee 5 of 10".</summary>
    public static string Hurts(Pain pain)
    {
        ArgumentNullException.ThrowIfNull(pain);
        return LightText.Pain(pain.Site, pain.Worst);
    }

    /// <summary>The name of the button that deletes one, which a day may have several of: "Delete the check-in of Thursday, March 4, 6:04:22 AM".</summary>
    public static string Delete(CheckInRow row, TimeZoneInfo zone) =>
        $"Delete the check-in of {UnitText.LongDay(row.Date)}, {UnitText.ExactTimeOfDay(Local(row, zone))}";

    /// <summary>When one was made: "6:04 AM".</summary>
    public static string Time(CheckInRow row, TimeZoneInfo zone) => UnitText.TimeOfDay(Local(row, zone));

    /// <summary>The pain and the signs that stop running of one: "shin 2, pain on one spot of a bone"; empty without any.</summary>
    public static string Signs(CheckInRow row) => string.Join(
        ", ",
        new[] { row.Answers.Pain is { } pain ? $"{LightText.For(pain.Site)} {pain.Worst}" : "", StopText.Names(WarningSigns.After([new DayCheckIn(row.Date, row.Answers)])) }
            .Where(words => words.Length > 0));

    private static DateTime Local(CheckInRow row, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(row.MadeUtc, DateTimeKind.Utc), zone);

    public static string Deleted(DateOnly day) => $"Check-in of {UnitText.Day(day)} deleted.";

    public const string No = "No";

    public const string Yes = "Yes";

    /// <summary>The name of a question with what its lowest and highest answers mean.</summary>
    public static string Label(CheckInQuestion question) =>
        $"{question.Label}, {CheckInAnswers.Lowest} {question.Words[0]} to {CheckInAnswers.Highest} {question.Words[^1]}";

    /// <summary>How strong a pain is; where that is not said, so.</summary>
    public static string Strength(int? strength) => strength is { } said ? $"{said} of {CheckInAnswers.StrongestPain}" : "not set";

    /// <summary>The check-ins of some weeks in a sentence.</summary>
    public static string Trend(IReadOnlyList<CheckInRow> days, int weeks, Baseline? usual) => days is [.., var last]
        ? $"{UnitText.Count(days.Count, "check-in", "check-ins")} in {weeks} weeks. The last score is {last.Answers.Score} of {CheckInAnswers.HighestScore}{(usual is { } known ? $"; your usual is {known.Mean:0}" : "")}."
        : "No check-ins yet.";
}
