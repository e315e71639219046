namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Says what is wrong with a request for a preview of a re-planning.</summary>
internal static class ReplanPreviewText
{
    public const string NoBlock = "Enter the block.";

    public const string NoToday = "Enter today.";

    public const string AfterEnd = "That is after the block has ended.";

    public const string AfterToday = "That is after today.";

    public const string NoRun = "Enter a run, or leave it out.";

    public const string NoLight = "Choose a light.";

    public const string NoLightDay = "Enter the day of the light.";

    public const string NoRaceDay = "Enter the new race day.";

    public const string RaceNotAhead = "Enter a race day after today.";

    public const string NoRace = "This block has no race to move.";

    public static string TooMany => $"Send at most {ReplanPreviewValidator.MaxListed}.";
}
