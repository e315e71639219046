namespace B2BTrail.Web.Shared;

/// <summary>What the words mean: on the help page, and where they stand.</summary>
internal static class WordText
{
    /// <summary>The word itself, as it begins wherever it stands.</summary>
    public static string Name(Word word) => word switch
    {
        Word.BackToBack => "back-to-back",
        Word.DayTwo => "day 2",
        Word.RecoveryWeek => "recovery",
        Word.Taper => "taper",
        Word.Rpe => "RPE",
        Word.Light => "light",
        Word.Gain => "elevation gain",
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };

    /// <summary>What it means, in a sentence or two.</summary>
    public static string Meaning(Word word) => word switch
    {
        Word.BackToBack => "Two days in a row: a long day at a moderate effort, then a shorter, easy one before your legs have recovered.",
        Word.DayTwo => "The shorter, easy day of a back-to-back, before your legs have recovered. It waits for how day 1 went.",
        Word.RecoveryWeek => "A recovery week is an easier one with less running, so that your body takes in the weeks before it.",
        Word.Taper => "The last weeks before the race, with less and less running, so that you start fresh.",
        Word.Rpe => "Rate of perceived exertion: how hard it feels, from 1, very easy, to 10, all you have. At 3 to 4 you can tell a story.",
        Word.Light => "What a check-in comes to: good to go, less today, no running, or see a doctor. The worst sign decides; a light never adds distance.",
        Word.Gain => "All the meters or feet up of a run added together. What goes down is not taken off.",
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };
}
