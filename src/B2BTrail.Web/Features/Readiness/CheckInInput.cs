using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>
/// A check-in as page and programs send it, in the shape in which its answers are told: what was read means the same when it is sent back, and ends no
/// sign. What is not answered is null; the validator says what is missing, out of range or contradicts itself.
/// </summary>
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

    /// <summary>See <see cref="CheckInAnswers.Pain"/>.</summary>
    public PainInput? Pain { get; init; }

    /// <summary>See <see cref="CheckInAnswers.Health"/>; one element each, none where null.</summary>
    public IReadOnlyList<HealthSigns>? Health { get; init; }

    /// <summary>See <see cref="CheckInAnswers.EarlierWarningSign"/>.</summary>
    public EarlierWarningSign? EarlierWarningSign { get; init; }

    /// <summary>A check-in written back, so that an answer of it can be changed; but for what it said of earlier signs, which it settled.</summary>
    internal static CheckInInput From(CheckInAnswers answers) => new()
    {
        Energy = answers.Energy,
        Sleep = answers.Sleep,
        Legs = answers.Legs,
        Mood = answers.Mood,
        Calm = answers.Calm,
        Pain = answers.Pain is { } pain ? PainInput.From(pain) : null,
        Health = SignLists.Of(answers.Health),
    };

    /// <summary>Whether it has a sign that stops running.</summary>
    internal bool HasStop => Health is { Count: > 0 } || ((Pain?.Flags ?? PainSigns.None) & ReadinessRules.StoppingPain) != 0;

    /// <summary>The same without signs that stop running.</summary>
    internal CheckInInput WithoutStops() => this with
    {
        Health = null,
        Pain = Pain?.WithoutStops(),
    };

    /// <summary>The answers, once they have passed their validator.</summary>
    internal CheckInAnswers ToAnswers() => new(
        Energy!.Value,
        Sleep!.Value,
        Legs!.Value,
        Mood!.Value,
        Calm!.Value,
        Pain?.ToPain(),
        (Health ?? []).Aggregate(HealthSigns.None, (all, sign) => all | sign),
        EarlierWarningSign);
}
