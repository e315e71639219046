using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Today;

/// <summary>The run that was done last.</summary>
/// <param name="Id">Which.</param>
/// <param name="Date">Its day.</param>
/// <param name="Distance">How far.</param>
/// <param name="Time">Time in motion, or from start to end; null where not known.</param>
/// <param name="Ascent">Climb; null where not known.</param>
/// <param name="Rpe">How hard it felt, 1…10; null where not said.</param>
/// <param name="Feel">How the legs felt, 1…5; null where not said.</param>
/// <param name="Name">What it is called; null without a name.</param>
/// <param name="Kind">The kind of the session that it was; null where none.</param>
/// <param name="Planned">How far that session was planned; null without one.</param>
public sealed record LastRun(
    RunId Id, DateOnly Date, Distance Distance, Duration? Time, Climb? Ascent, int? Rpe, int? Feel, string? Name, SessionKind? Kind, Distance? Planned);
