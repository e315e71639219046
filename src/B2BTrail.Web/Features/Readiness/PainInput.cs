using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>A pain as page and programs send it. What is not answered is null; <see cref="CheckInInputValidator"/> says what is missing or out of range.</summary>
public sealed record PainInput
{
    /// <summary>See <see cref="Pain.Site"/>.</summary>
    public BodySite? Site { get; init; }

    /// <summary>See <see cref="Pain.Now"/>.</summary>
    public int? Now { get; init; }

    /// <summary>See <see cref="Pain.During"/>.</summary>
    public int? During { get; init; }

    /// <summary>See <see cref="Pain.NextMorning"/>.</summary>
    public int? NextMorning { get; init; }

    /// <summary>See <see cref="Pain.Signs"/>; one element each, none where null.</summary>
    public IReadOnlyList<PainSigns>? Signs { get; init; }

    /// <summary>A pain written back, so that an answer of it can be changed.</summary>
    internal static PainInput From(Pain pain) => new()
    {
        Site = pain.Site,
        Now = pain.Now,
        During = pain.During,
        NextMorning = pain.NextMorning,
        Signs = SignLists.Of(pain.Signs),
    };

    /// <summary>The strongest that was rated; 0 where none was.</summary>
    internal int Worst => Math.Max(Now ?? 0, Math.Max(During ?? 0, NextMorning ?? 0));

    /// <summary>All signs together.</summary>
    internal PainSigns Flags => (Signs ?? []).Aggregate(PainSigns.None, (all, sign) => all | sign);

    /// <summary>The same without signs that stop running.</summary>
    internal PainInput WithoutStops() => this with { Signs = SignLists.Of(Flags & ~ReadinessRules.StoppingPain) };

    /// <summary>The pain, once it has passed its validator.</summary>
    internal Pain ToPain() => new(Site!.Value, Now!.Value, During, NextMorning, Flags);
}
