using B2BTrail.Domain.Blocks.Replanning;

namespace B2BTrail.Web.Features.Blocks.Api;

/// <summary>Why a plan is looked at again, or cannot be.</summary>
public enum ReplanCauseKind
{
    /// <inheritdoc cref="CauseKind.TimeOff"/>
    TimeOff,
    /// <inheritdoc cref="CauseKind.AmberLight"/>
    AmberLight,
    /// <inheritdoc cref="CauseKind.RedLight"/>
    RedLight,
    /// <inheritdoc cref="CauseKind.MedicalLight"/>
    MedicalLight,
    /// <inheritdoc cref="CauseKind.RanMore"/>
    RanMore,
    /// <inheritdoc cref="CauseKind.Raced"/>
    Raced,
    /// <inheritdoc cref="CauseKind.Edited"/>
    Edited,
    /// <inheritdoc cref="CauseKind.MarkedTimeOff"/>
    MarkedTimeOff,
    /// <inheritdoc cref="CauseKind.Runs"/>
    Runs,
    /// <summary>The race is on another day.</summary>
    RaceMoved,
    /// <summary>A warning sign: nothing is planned until the runner is cleared.</summary>
    Medical,
}
