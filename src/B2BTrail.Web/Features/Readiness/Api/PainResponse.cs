using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness.Api;

/// <summary>A pain for programs, as <see cref="Pain"/> has it; signs are a list, empty without any.</summary>
public sealed record PainResponse(BodySite Site, int Now, int? During, int? NextMorning, IReadOnlyList<PainSigns> Signs, int Worst)
{
    public static PainResponse From(Pain pain)
    {
        ArgumentNullException.ThrowIfNull(pain);
        return new(
            pain.Site,
            pain.Now,
            pain.During,
            pain.NextMorning,
            [.. Enum.GetValues<PainSigns>().Where(sign => sign != PainSigns.None && pain.Signs.HasFlag(sign))],
            pain.Worst);
    }
}
