namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Fields of <see cref="FitMessage.Sport"/>.</summary>
internal static class SportField
{
    public const byte Sport = 0;
    public const byte SubSport = 1;
}
