using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Runs;

/// <summary>One of the figures at the top of a run's page.</summary>
/// <param name="Icon">Its icon.</param>
/// <param name="Name">"Distance".</param>
/// <param name="Value">"18.5".</param>
/// <param name="Unit">"mi"; empty where the value says it.</param>
/// <param name="Note">A few words below it; null where there is nothing to add.</param>
public sealed record RunFact(IconName Icon, string Name, string Value, string Unit, string? Note);
