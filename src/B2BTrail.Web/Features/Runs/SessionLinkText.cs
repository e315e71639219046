using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>What is said of the session that a run was.</summary>
internal static class SessionLinkText
{
    public const string NotSaved = "This choice was not saved.";

    public const string Deleted = "This run was deleted. The choice was not saved.";

    public const string Unchanged = "The choice is unchanged.";

    /// <summary>Who chose it.</summary>
    public static string By(LinkedBy linkedBy) => linkedBy == LinkedBy.Hand ? "You set this." : "Matched by date.";

    /// <summary>A session that can be chosen; none where that is null.</summary>
    public static string Name(SessionChoice? choice, UnitText text) =>
        choice is null ? "no planned session" : $"{UnitText.Day(choice.Date)}: {SessionText.Kind(choice.Kind)}, {text.Distance(choice.Distance)}";
}
