using B2BTrail.Domain.Runners;

namespace B2BTrail.Web.Units;

/// <summary>The runner who looks at a page, known to every component below the layout.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Preferences">How they like to see things.</param>
/// <param name="Today">Their local day when the page was opened.</param>
public sealed record Viewer(RunnerId Id, Preferences Preferences, DateOnly Today)
{
    /// <summary>Writes quantities in their unit.</summary>
    public UnitText Text { get; } = new(Preferences.Unit);
}
