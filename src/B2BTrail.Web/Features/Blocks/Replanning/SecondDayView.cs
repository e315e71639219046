using B2BTrail.Domain.Blocks.Replanning;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>The gate as it is shown.</summary>
/// <param name="Version">The version of the plan.</param>
/// <param name="Look">The pair and the answer.</param>
/// <param name="HasCheckIn">Whether the runner checked in today; without it the legs do not speak.</param>
/// <param name="IsTaken">Whether the answer was taken.</param>
public sealed record SecondDayView(int Version, SecondDayLook Look, bool HasCheckIn, bool IsTaken);
