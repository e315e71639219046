namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>One rung of a ladder of hard sessions.</summary>
/// <param name="Times">How often the hard part is run.</param>
/// <param name="Minutes">How long it is, in minutes.</param>
/// <param name="Easy">The easy minutes after each.</param>
public sealed record HardRung(int Times, int Minutes, int Easy)
{
    /// <summary>The hard minutes of the session.</summary>
    public int Hard => Times * Minutes;
}
