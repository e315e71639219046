namespace B2BTrail.Web.Hosting.Circuits;

/// <summary>
/// How many connections are open on the way to a circuit. More than there may be circuits, so that a tab too many can be told so, and
/// reconnecting tabs fit beside the connections that they lost.
/// </summary>
internal sealed class ConnectionCount() : RunnerCount(MostPerRunner, MostInAll)
{
    public const int MostPerRunner = 40;
    public const int MostInAll = 1_000;
}
