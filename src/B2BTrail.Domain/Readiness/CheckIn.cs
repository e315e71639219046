using B2BTrail.Domain.Runners;

namespace B2BTrail.Domain.Readiness;

/// <summary>A check-in as it was given. It never changes: a second one on the same day replaces it, but for signs that stop running, and both are kept.</summary>
public sealed class CheckIn
{
    private CheckIn()
    {
    }

    /// <summary>A check-in with the answers of a runner.</summary>
    public CheckIn(CheckInId id, RunnerId runnerId, DateOnly localDate, DateTime madeUtc, CheckInAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        (Id, RunnerId, LocalDate, MadeUtc) = (id, runnerId, localDate, madeUtc);
        (Energy, Sleep, Legs, Mood, Calm) = (answers.Energy, answers.Sleep, answers.Legs, answers.Mood, answers.Calm);
        (Health, EarlierWarningSign) = (answers.Health, answers.EarlierWarningSign);
        if (answers.Pain is { } pain)
        {
            (PainSite, PainNow, PainDuring, PainNextMorning, PainSigns) = (pain.Site, pain.Now, pain.During, pain.NextMorning, pain.Signs);
        }
    }

    /// <summary>Which check-in it is.</summary>
    public CheckInId Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The runner's local day.</summary>
    public DateOnly LocalDate { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime MadeUtc { get; private set; }

    /// <summary>See <see cref="CheckInAnswers.Energy"/>.</summary>
    public int Energy { get; private set; }

    /// <summary>See <see cref="CheckInAnswers.Sleep"/>.</summary>
    public int Sleep { get; private set; }

    /// <summary>See <see cref="CheckInAnswers.Legs"/>.</summary>
    public int Legs { get; private set; }

    /// <summary>See <see cref="CheckInAnswers.Mood"/>.</summary>
    public int Mood { get; private set; }

    /// <summary>See <see cref="CheckInAnswers.Calm"/>.</summary>
    public int Calm { get; private set; }

    /// <summary>See <see cref="Pain.Site"/>; null without pain.</summary>
    public BodySite? PainSite { get; private set; }

    /// <summary>See <see cref="Pain.Now"/>.</summary>
    public int PainNow { get; private set; }

    /// <summary>See <see cref="Pain.During"/>.</summary>
    public int? PainDuring { get; private set; }

    /// <summary>See <see cref="Pain.NextMorning"/>.</summary>
    public int? PainNextMorning { get; private set; }

    /// <summary>See <see cref="Pain.Signs"/>.</summary>
    public PainSigns PainSigns { get; private set; }

    /// <summary>See <see cref="CheckInAnswers.Health"/>.</summary>
    public HealthSigns Health { get; private set; }

    /// <summary>See <see cref="CheckInAnswers.EarlierWarningSign"/>.</summary>
    public EarlierWarningSign? EarlierWarningSign { get; private set; }

    /// <summary>All answers, as one value.</summary>
    public CheckInAnswers Answers => new(
        Energy,
        Sleep,
        Legs,
        Mood,
        Calm,
        PainSite is { } site ? new Pain(site, PainNow, PainDuring, PainNextMorning, PainSigns) : null,
        Health,
        EarlierWarningSign);

    /// <summary>Check-ins in the order in which they were made: the last of a day is the one that counts for it.</summary>
    public static IEnumerable<CheckIn> InOrder(IEnumerable<CheckIn> all) => all.OrderBy(c => (c.LocalDate, c.MadeUtc, c.Id.Value));

    /// <summary>The check-in that counts for each day, with the earlier ones of it, in order of days.</summary>
    public static IReadOnlyList<DayCheckIn> Standing(IEnumerable<CheckIn> all) =>
    [
        .. InOrder(all)
            .GroupBy(c => c.LocalDate, c => c.Answers)
            .Select(day => new DayCheckIn(day.Key, day.Last()) { Earlier = [.. day.SkipLast(1)] }),
    ];
}
