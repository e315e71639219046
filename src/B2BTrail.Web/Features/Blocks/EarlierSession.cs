using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>What a day had before it became what it is: in the first plan, or until the change that is shown.</summary>
public sealed record EarlierSession(SessionKind Kind, Distance Distance)
{
    /// <summary>Whether a session is of its kind and, as far as is shown, as long.</summary>
    public bool LooksLike(StandingSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Kind == session.Kind && Distance.LooksLike(session.Distance);
    }
}
