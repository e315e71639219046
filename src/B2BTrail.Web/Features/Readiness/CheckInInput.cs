using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>A check-in as the page sends it. What is not answered is null; the validator says what is missing, out of range or contradicts itself.</summary>
public sealed record CheckInInput
{
    /// <summary>See <see cref="CheckInAnswers.Energy"/>.</summary>
    public int? Energy { get; init; }

    /// <summary>See <see cref="CheckInAnswers.Sleep"/>.</summary>
    public int? Sleep { get; init; }

    /// <summary>See <see cref="CheckInAnswers.Legs"/>.</summary>
    public int? Legs { get; init; }

    /// <summary>See <see cref="CheckInAnswers.Mood"/>.</summary>
    public int? Mood { get; init; }

    /// <summary>See <see cref="CheckInAnswers.Calm"/>.</summary>
    public int? Calm { get; init; }

    /// <summary>Whether anything hurts.</summary>
    public bool HasPain { get; init; }

    /// <summary>See <see cref="Pain.Site"/>.</summary>
    public BodySite? Site { get; init; }

    /// <summary>See <see cref="Pain.Now"/>.</summary>
    public int? PainNow { get; init; }

    /// <summary>See <see cref="Pain.During"/>.</summary>
    public int? PainDuring { get; init; }

    /// <summary>See <see cref="Pain.NextMorning"/>.</summary>
    public int? PainNextMorning { get; init; }

    /// <summary>See <see cref="Pain.Signs"/>.</summary>
    public PainSigns PainSigns { get; init; }

    /// <summary>See <see cref="CheckInAnswers.Health"/>.</summary>
    public HealthSigns Health { get; init; }

    /// <summary>See <see cref="CheckInAnswers.EarlierWarningSign"/>.</summary>
    public EarlierWarningSign? EarlierWarningSign { get; init; }

    /// <summary>A check-in written back, so that an answer of it can be changed.</summary>
    internal static CheckInInput From(CheckInAnswers answers) => new()
    {
        Energy = answers.Energy,
        Sleep = answers.Sleep,
        Legs = answers.Legs,
        Mood = answers.Mood,
        Calm = answers.Calm,
        HasPain = answers.Pain is not null,
        Site = answers.Pain?.Site,
        PainNow = answers.Pain?.Now,
        PainDuring = answers.Pain?.During,
        PainNextMorning = answers.Pain?.NextMorning,
        PainSigns = answers.Pain?.Signs ?? PainSigns.None,
        Health = answers.Health,
        EarlierWarningSign = answers.EarlierWarningSign,
    };

    /// <summary>Whether it has a sign that stops running.</summary>
    internal bool HasStop => Health != HealthSigns.None || (PainSigns & ReadinessRules.StoppingPain) != 0;

    /// <summary>The same without signs that stop running.</summary>
    internal CheckInInput WithoutStops() => this with { Health = HealthSigns.None, PainSigns = PainSigns & ~ReadinessRules.StoppingPain };

    /// <summary>The answers, once they have passed their validator.</summary>
    internal CheckInAnswers ToAnswers() => new(
        Energy!.Value,
        Sleep!.Value,
        Legs!.Value,
        Mood!.Value,
        Calm!.Value,
        HasPain ? new Pain(Site!.Value, PainNow!.Value, PainDuring, PainNextMorning, PainSigns) : null,
        Health,
        EarlierWarningSign);

    /// <summary>The strongest pain that was rated; 0 where none was.</summary>
    internal int WorstPain => Math.Max(PainNow ?? 0, Math.Max(PainDuring ?? 0, PainNextMorning ?? 0));
}
