using B2BTrail.Domain.Evidence;

namespace B2BTrail.Web.Shared;

/// <summary>Says how far a rule can be trusted.</summary>
internal static class BasisText
{
    /// <summary>The cohort study behind the growth of a single run, as a small tag.</summary>
    public const string RunnersStudy = "cohort study, 5,205 runners";

    /// <summary>What the runner set, as a small tag.</summary>
    public const string YourChoice = "your choice";

    /// <summary>As a small tag.</summary>
    public static string Tag(Basis basis) => basis switch
    {
        Basis.Observed => "cohort study",
        Basis.CoachRule => "coach rule",
        Basis.Estimate => "estimate",
        _ => "your limit",
    };
}
