namespace B2BTrail.Web.Hosting.Circuits;

/// <summary>How many circuits hold a page; the framework itself has no limit.</summary>
internal sealed class CircuitCount() : RunnerCount(MostPerRunner, MostInAll)
{
    public const int MostPerRunner = 20;
    public const int MostInAll = 500;
}
