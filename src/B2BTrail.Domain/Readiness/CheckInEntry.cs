namespace B2BTrail.Domain.Readiness;

/// <summary>A check-in as it is being filled in: what is not answered is null, and what contradicts itself can be said.</summary>
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

    /// <summary>Where.</summary>
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

    /// <summary>What it says, or all that is wrong with it.</summary>
    public CheckInReading Read()
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
            Refuse(worst > 0, nameof(HasPain), $"You said no pain, but gave it {worst} of 10. Which is right?");
            Refuse(worst == 0 && PainSigns != PainSigns.None, nameof(HasPain), "You said no pain, but told more about one. Which is right?");
        }
        else
        {
            Refuse(Site is null || !Enum.IsDefined(Site.Value), nameof(Site), "Say where it hurts.");
            Refuse(PainNow is null, nameof(PainNow), "Say how strong it is now; 0 where it is gone.");
            Refuse(PainNow is not null && worst == 0 && PainSigns == PainSigns.None, nameof(HasPain), "You said it hurts, but gave it 0 of 10. Which is right?");
        }

        return problems.Count > 0
            ? new CheckInReading.Refused(problems)
            : new CheckInReading.Read(new CheckInAnswers(
                Energy!.Value,
                Sleep!.Value,
                Legs!.Value,
                Mood!.Value,
                Calm!.Value,
                HasPain ? new Pain(Site!.Value, PainNow!.Value, PainDuring, PainNextMorning, PainSigns) : null,
                Health,
                IsCleared));

        void Item(string field, int? value) => Refuse(
            value is not (>= CheckInAnswers.Lowest and <= CheckInAnswers.Highest), field, value is null ? "Choose one of the five." : "Choose a number from 1 to 5.");

        void Strength(string field, int? value) => Refuse(value is < 0 or > CheckInAnswers.StrongestPain, field, "Choose a number from 0 to 10.");

        void Refuse(bool wrong, string field, string message)
        {
            if (wrong)
            {
                problems.Add(new CheckInProblem(field, message));
            }
        }
    }
}
