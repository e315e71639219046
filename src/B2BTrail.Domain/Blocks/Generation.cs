namespace B2BTrail.Domain.Blocks;

/// <summary>
/// The rules that a draft is made by, and by which its block is judged and re-planned until its runner edits it. All that differs from one to
/// another is a member here.
/// </summary>
/// <param name="Number">From 1 for the <see cref="First"/> to that of the <see cref="Current"/>.</param>
public readonly record struct Generation(int Number)
{
    /// <summary>The rules of drafts from before a coach's judgment came in.</summary>
    public static Generation First => new(1);

    /// <summary>The rules with a coach's judgment, by which a back-to-back may be more of its week than the runner moved its share to.</summary>
    public static Generation Second => new(2);

    /// <summary>The rules by which a back-to-back keeps to the share of its week that the runner moved.</summary>
    public static Generation Third => new(3);

    /// <summary>The rules that drafts are made by today.</summary>
    public static Generation Current => Third;

    /// <summary>Whether it is the first, of which the owner of a block is told.</summary>
    public bool IsFirst => this == First;

    /// <summary>
    /// Whether the time of a run follows from what it is for, and limits of time measure its distance at trail pace; else each run was planned at
    /// trail pace, and they measure the time that was planned.
    /// </summary>
    internal bool TimesRunsByPurpose => IsFrom(Second);

    /// <summary>Whether its days are told with their purpose, parts and estimated time.</summary>
    internal bool ExplainsDays => IsFrom(Second);

    /// <summary>Whether a hard session may be in the week of a back-to-back.</summary>
    internal bool AllowsHardSessionInPairWeek => IsFrom(Second);

    /// <summary>Whether the first taper week is measured by today's week too, where that is larger than all weeks of the plan.</summary>
    internal bool TapersFromTodaysWeek => IsFrom(Second);

    /// <summary>Whether the most of the first taper week depends on the race and on today's week.</summary>
    internal bool TapersByRace => IsFrom(Second);

    /// <summary>Whether a back-to-back keeps to the share of its week that the runner moved, also where the other days hold no more.</summary>
    internal bool HoldsMovedWeekShare => IsFrom(Third);

    private bool IsFrom(Generation first) => Number >= first.Number;
}
