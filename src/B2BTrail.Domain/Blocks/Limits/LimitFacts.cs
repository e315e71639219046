using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// What the default of a limit may depend on (<see cref="BlockLimits.DefaultOf"/>): of a request, and of a form that is not filled in yet. A new
/// one is a member here, given in <see cref="Of"/> and in <c>PlannerForm.Facts</c>.
/// </summary>
/// <param name="Race">The distance of the race; null without one.</param>
/// <param name="Generation">
/// Whose rules hold (<see cref="BlockDraft.Generation"/>): a default that is tighter than before holds from the generation on that brought it, so
/// that no saved block breaks a rule that it was not made by, as long as nobody edits it.
/// </param>
public sealed record LimitFacts(Distance? Race, Generation Generation)
{
    /// <summary>The facts of a request.</summary>
    public static LimitFacts Of(BlockRequest request, Generation generation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new((request.Goal as Goal.Race)?.Distance, generation);
    }
}
