using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness.Api;

/// <summary>A check-in for programs: the JSON download writes it.</summary>
public sealed record CheckInResponse(Guid Id, DateOnly LocalDate, DateTime MadeUtc, CheckInAnswersResponse Answers)
{
    public static CheckInResponse From(CheckIn checkIn)
    {
        ArgumentNullException.ThrowIfNull(checkIn);
        return new(checkIn.Id.Value, checkIn.LocalDate, checkIn.MadeUtc, CheckInAnswersResponse.From(checkIn.Answers));
    }
}
