namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Fields of <see cref="FitMessage.Activity"/>.</summary>
internal static class ActivityField
{
    public const byte LocalTimestamp = 5;
}
