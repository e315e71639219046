namespace B2BTrail.Domain.Readiness;

/// <summary>A check-in as it is filled in: what is not answered is null, and answers may be out of range or contradict each other until <see cref="Validate"/>.</summary>
public sealed record CheckInEntry
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

    /// <summary>See <see cref="CheckInAnswers.IsCleared"/>.</summary>
    public bool IsCleared { get; init; }

    /// <summary>The answers, or all that is wrong with them.</summary>
    public CheckInValidation Validate()
    {
        var problems = new List<CheckInProblem>();
        Item(nameof(Energy), Energy);
        Item(nameof(Sleep), Sleep);
        Item(nameof(Legs), Legs);
        Item(nameof(Mood), Mood);
        Item(nameof(Calm), Calm);
        Strength(nameof(PainNow), PainNow);
        Strength(nameof(PainDuring), PainDuring);
        Strength(nameof(PainNextMorning), PainNextMorning);
        int worst = Math.Max(PainNow ?? 0, Math.Max(PainDuring ?? 0, PainNextMorning ?? 0));
        if (!HasPain)
        {
            Refuse(worst > 0, nameof(HasPain), CheckInProblemCode.PainDeniedButRated, worst);
            Refuse(worst == 0 && PainSigns != PainSigns.None, nameof(HasPain), CheckInProblemCode.PainDeniedButDescribed);
        }
        else
        {
            Refuse(Site is null || !Enum.IsDefined(Site.Value), nameof(Site), CheckInProblemCode.NoSite);
            Refuse(PainNow is null, nameof(PainNow), CheckInProblemCode.NoStrength);
            Refuse(PainNow is not null && worst == 0 && PainSigns == PainSigns.None, nameof(HasPain), CheckInProblemCode.PainWithoutStrength);
        }

        return problems.Count > 0
            ? new CheckInValidation.Invalid(problems)
            : new CheckInValidation.Valid(new CheckInAnswers(
                Energy!.Value,
                Sleep!.Value,
                Legs!.Value,
                Mood!.Value,
                Calm!.Value,
                HasPain ? new Pain(Site!.Value, PainNow!.Value, PainDuring, PainNextMorning, PainSigns) : null,
                Health,
                IsCleared));

        void Item(string field, int? value) => Refuse(
            value is not (>= CheckInAnswers.Lowest and <= CheckInAnswers.Highest),
            field,
            value is null ? CheckInProblemCode.NoAnswer : CheckInProblemCode.AnswerOutOfRange);

        void Strength(string field, int? value) => Refuse(value is < 0 or > CheckInAnswers.StrongestPain, field, CheckInProblemCode.StrengthOutOfRange);

        void Refuse(bool wrong, string field, CheckInProblemCode code, int? strength = null)
        {
            if (wrong)
            {
                problems.Add(new CheckInProblem(field, code, strength));
            }
        }
    }
}
