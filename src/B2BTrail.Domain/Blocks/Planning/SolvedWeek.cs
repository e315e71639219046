using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>The figures on which a week was solved, in steps, so that each of its sessions can say why.</summary>
internal sealed class SolvedWeek
{
    internal required WeekIndex Number { get; init; }

    internal WeekKind Kind { get; set; }

    /// <summary>The most that the runner's time for the week holds, at the paces of the kinds that it is filled with; no number is larger without a limit of it.</summary>
    internal required int TimeCap { get; init; }

    /// <summary>The week's distance before its days were filled.</summary>
    internal int Planned { get; set; }

    /// <summary>The rule that gave <see cref="Planned"/>.</summary>
    internal RuleCode PlannedBy { get; set; }

    /// <summary>What <see cref="PlannedBy"/> started from.</summary>
    internal int PlannedFrom { get; set; }

    /// <summary>The share of <see cref="PlannedFrom"/> that was meant, where the rule is one of shares.</summary>
    internal double PlannedShare { get; set; }

    /// <summary>The way back after time off that the week is on; null where it is on none.</summary>
    internal ComeBack? ComeBack { get; set; }

    /// <summary>What gives a week that is no step back the rest of one; null where nothing does.</summary>
    internal RuleCode? RestBeside { get; init; }

    /// <summary>What makes it less, or no more, than its kind says.</summary>
    internal WeekRole? Role { get; set; }

    /// <summary>The place of the medium-long run; -1 without one.</summary>
    internal int MediumLong { get; set; } = -1;

    /// <summary>The place of the pair's first day; -1 without a pair.</summary>
    internal int PairPlace => Kind == WeekKind.Pair ? Math.Min(LongDay, ShorterDay) : -1;

    /// <summary>The kind of session that a place of the week was filled with, where it was filled: a hard one takes the place of an easy run later.</summary>
    internal SessionKind KindAt(int place) => place == LongDay && Kind != WeekKind.Pair ? SessionKind.Long
        : place != LongDay && place != ShorterDay ? SessionKind.Easy
        : place == PairPlace ? SessionKind.PairFirst
        : SessionKind.PairSecond;

    /// <summary>The largest of the four weeks before.</summary>
    internal int RampFrom { get; set; }

    /// <summary>The most that the week may be against them.</summary>
    internal double RampCap { get; set; }

    internal int Total { get; set; }

    /// <summary>The place in the week of its longest day; -1 without one.</summary>
    internal int LongDay { get; set; } = -1;

    /// <summary>The place in the week of the pair's shorter day; -1 without a pair.</summary>
    internal int ShorterDay { get; set; } = -1;

    /// <summary>The longest of the 30 days before the longest day.</summary>
    internal int Longest { get; set; }

    /// <summary>The largest two days of the 42 before the pair.</summary>
    internal int TwoDay { get; set; }

    /// <summary>Which pair of the block this is, from 1; 0 for none.</summary>
    internal int Pair { get; set; }

    /// <summary>The pair meant for this week.</summary>
    internal int Want { get; set; }

    /// <summary>The shorter day's share of the longer meant for this week.</summary>
    internal double Ratio { get; set; }

    /// <summary>The most that the pair may be of its week.</summary>
    internal int ShareCap { get; set; }

    /// <summary>The longer day of the last pair, or the runner's longest run before any.</summary>
    internal int LastLonger { get; set; }

    /// <summary>The rule that set a single long run.</summary>
    internal RuleCode LongBy { get; set; }

    /// <summary>The limits that held the pair down.</summary>
    internal RuleSet Bound { get; set; }
}
