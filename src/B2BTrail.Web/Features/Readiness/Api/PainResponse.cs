using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness.Api;

/// <summary>A pain for programs, with the members of <see cref="PainInput"/>; signs are a list, empty without any.</summary>
public sealed record PainResponse(BodySite Site, int Now, int? During, int? NextMorning, IReadOnlyList<PainSigns> Signs)
{
    public static PainResponse From(Pain pain)
    {
        ArgumentNullException.ThrowIfNull(pain);
        return new(pain.Site, pain.Now, pain.During, pain.NextMorning, SignLists.Of(pain.Signs));
    }
}
