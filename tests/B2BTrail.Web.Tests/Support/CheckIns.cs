using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Readiness;

namespace B2BTrail.Web.Tests.Support;

/// <summary>Checks in as the page does: whoever checks in again has seen what counts today.</summary>
internal static class CheckIns
{
    public static async Task<CheckInOutcome> CheckInAsync(this CheckInService service, RunnerId runner, CheckInInput input) =>
        await service.SaveAsync(runner, CheckInId.New(), input, (await service.LookAsync(runner)).Shown);
}
