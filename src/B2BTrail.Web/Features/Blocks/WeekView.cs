using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A training week, planned and done.</summary>
public sealed record WeekView(int Number, DateOnly StartDate, Phase Phase, WeekKind Kind, IReadOnlyList<SessionView> Sessions)
{
    /// <summary>The last day of the week.</summary>
    public DateOnly EndDate => StartDate.AddDays(6);

    /// <summary>All planned runs, the race among them.</summary>
    public Distance Planned => new(Sessions.Sum(d => d.Distance.Meters));

    /// <summary>All runs done, the race among them.</summary>
    public Distance Done => new(Sessions.Sum(d => (d.Done?.Meters ?? 0) + d.Extra.Meters));

    /// <summary>What it comes to: what was run, and what is planned of the days without a run.</summary>
    public Distance DoneAndPlanned => new(Sessions.Sum(d => (d.Done ?? d.Distance).Meters + d.Extra.Meters));

    /// <summary>What the first plan had in all.</summary>
    public Distance FirstPlanDistance => new(Sessions.Sum(d => (d.FirstPlanned?.Distance ?? d.Distance).Meters));

    /// <summary>Whether that looks like what is planned.</summary>
    public bool IsAsFirstPlanned => FirstPlanDistance.LooksLike(Planned);

    /// <summary>Whether it has a race: the goal, or one on the way.</summary>
    public bool HasRace => Sessions.Any(d => d.IsRace);

    /// <summary>The first day of the week's pair.</summary>
    public SessionView? PairFirst => Sessions.FirstOrDefault(d => d.Kind == SessionKind.PairFirst);

    /// <summary>The second day of the week's pair.</summary>
    public SessionView? PairSecond => Sessions.FirstOrDefault(d => d.Kind == SessionKind.PairSecond);

    /// <summary>The easy day after the week's pair; null where none follows within the week.</summary>
    public SessionView? PairThird => HasThirdDay && PairSecond is { } second ? Sessions.FirstOrDefault(d => d.Date == second.Date.AddDays(1) && d.Kind.MayBeThirdDay) : null;

    /// <summary>What makes it less, or no more, than its kind says; null where nothing does.</summary>
    public WeekRole? Role { get; init; }

    /// <summary>What to know of it, as long as its days are those of the first plan.</summary>
    public IReadOnlyList<PlanNotice> Notices { get; init; } = [];

    /// <summary>Whether the block's pairs have an easy third day.</summary>
    public bool HasThirdDay { get; init; }
}
