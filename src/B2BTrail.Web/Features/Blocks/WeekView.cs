using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A training week, planned and done.</summary>
public sealed record WeekView(int Number, DateOnly StartDate, Phase Phase, WeekKind Kind, IReadOnlyList<DayView> Days)
{
    /// <summary>The last day of the week.</summary>
    public DateOnly EndDate => StartDate.AddDays(6);

    /// <summary>All planned runs, the race among them.</summary>
    public Distance Planned => new(Days.Sum(d => d.Distance.Meters));

    /// <summary>All runs done, the race among them.</summary>
    public Distance Done => new(Days.Sum(d => (d.Done?.Meters ?? 0) + d.Extra.Meters));

    /// <summary>What the first plan had in all.</summary>
    public Distance FirstPlan => new(Days.Sum(d => (d.OtherFirstPlan?.Distance ?? d.Distance).Meters));

    /// <summary>Whether that looks like what is planned.</summary>
    public bool IsAsFirstPlanned => FirstPlan.LooksLike(Planned);

    /// <summary>Whether it has a race: the goal, or one on the way.</summary>
    public bool HasRace => Days.Any(d => d.IsRace);

    /// <summary>The first day of the week's pair.</summary>
    public DayView? PairFirst => Days.FirstOrDefault(d => d.Kind == SessionKind.PairFirst);

    /// <summary>The second day of the week's pair.</summary>
    public DayView? PairSecond => Days.FirstOrDefault(d => d.Kind == SessionKind.PairSecond);

    /// <summary>The easy day after the week's pair; null where none follows within the week.</summary>
    public DayView? PairThird => HasThirdDay && PairSecond is { } second ? Days.FirstOrDefault(d => d.Date == second.Date.AddDays(1) && d.Kind.MayBeThirdDay) : null;

    /// <summary>What makes it less, or no more, than its kind says; null where nothing does.</summary>
    public WeekRole? Role { get; init; }

    /// <summary>What to know of it, as long as its days are those of the first plan.</summary>
    public IReadOnlyList<PlanNotice> Notices { get; init; } = [];

    /// <summary>Whether the block's pairs have an easy third day.</summary>
    public bool HasThirdDay { get; init; }
}
