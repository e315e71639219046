using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>What the planner says and what its choices are called.</summary>
internal static class PlannerText
{
    /// <summary>The name of a block that has none yet.</summary>
    public const string NewBlock = "New block";

    public const string ChangedForTarget = "Form changed to reach the target.";

    public const string Cleared = "Form cleared.";

    public const string NotSaved = "Block not saved. Check the marked fields.";

    public const string BlockKept = "Your block is still here.";

    /// <summary>What to train for; true for a race.</summary>
    public static SegmentOption<bool>[] Goals => [new(true, "A race"), new(false, "A back-to-back by a date")];

    public static SegmentOption<Cadence>[] Cadences =>
    [
        new(Cadence.EverySecondWeek, "every 2 weeks", "every 2 weeks"),
        new(Cadence.EveryThirdWeek, "every 3 weeks", "every 3 weeks"),
        new(Cadence.TwoInFour, "2 weeks in 4", "2 weeks in 4"),
    ];

    /// <summary>All numbers of running days a week that may be chosen.</summary>
    public static SegmentOption<int>[] RunDays() => Rules.RunDaysPerWeek.Range is var (least, most)
        ? [.. Enumerable.Range((int)least, (int)(most - least) + 1).Select(days => new SegmentOption<int>(days, $"{days}", $"{days} running days"))]
        : [];

    /// <summary>A back-to-back that starts on a day of the week.</summary>
    public static SegmentOption<DayOfWeek> FirstDay(DayOfWeek day)
    {
        var first = UnitText.Weekday(day);
        return new(day, UnitText.WeekdayInitial(day), $"{first} and {UnitText.Weekday((DayOfWeek)(((int)day + 1) % 7))}");
    }

    /// <summary>The days that another block shares with a new one.</summary>
    public static string Shared(OverlappingBlock other, DateOnly from, DateOnly to)
    {
        var (first, last) = (other.StartDate > from ? other.StartDate : from, other.EndDate < to ? other.EndDate : to);
        return first == last ? UnitText.Day(first) : $"{UnitText.Day(first)} to {UnitText.Day(last)}";
    }

    /// <summary>The button that ends other blocks the day before a new one and saves that.</summary>
    public static string End(IReadOnlyList<OverlappingBlock> others, DateOnly from) =>
        $"{(others.Count == 1 ? $"End “{NameText.Isolated(others[0].Name)}”" : $"End {others.Count} blocks")} on {UnitText.Day(from.AddDays(-1))} and save";

    /// <summary>Which other blocks were ended.</summary>
    public static string Ended(IReadOnlyList<EndedBlock> blocks) =>
        $"{UnitText.And([.. blocks.Select(block => $"“{NameText.Isolated(block.Name)}”")])} now {(blocks.Count == 1 ? "ends" : "end")} on {UnitText.Day(blocks[0].LastDay)}.";

    public const string NotUndone = "Nothing was undone. The block changed in the meantime.";

    public const string EndUndone = "Undone. Both blocks cover the same days again.";

    /// <summary>How far the plan comes.</summary>
    public static string Verdict(BlockDraft draft, UnitText text) => draft.LargestPair is null
        ? PlanNotices.IsTaper(draft) ? "A taper, without a back-to-back" : "No back-to-back fits"
        : draft.IsFeasible
        ? $"Reaches {text.Pair(draft.PairTarget.Reached)}"
        : $"Reaches {text.Number(draft.PairTarget.Reached)} of {text.Distance(draft.PairTarget.Asked)}";

    /// <summary>What a way out reaches, and its share where that is not all.</summary>
    public static string Reach(Alternative way, UnitText text) =>
        way.IsFeasible ? $"reaches {text.Distance(way.Reaches)}" : $"reaches {text.Distance(way.Reaches)}, {UnitText.Percent(way.ReachesShare)} of the target";

    /// <summary>What is still to be filled in, in a sentence; null where nothing is.</summary>
    public static string? Missing(PlannerForm form)
    {
        string?[] missing =
        [
            form.IsRace && form.RaceDate is null ? "race day" : null,
            form.IsRace && form.RaceDistance is null ? "race distance" : null,
            !form.IsRace && form.PairDate is null ? "day 1 of the back-to-back" : null,
            !form.IsRace && form.TargetPair is null ? "back-to-back total" : null,
            form.Weekly is null ? "weekly distance" : null,
            form.Longest is null ? "longest run" : null,
            form.LastRaceDate is not null && form.LastRaceDistance is null ? "distance of your last race" : null,
            form.TimeOff.Exists(span => span.From is null) ? "the days of your time off" : null,
            form.Races.Exists(race => string.IsNullOrWhiteSpace(race.Name)) ? "name of your other race" : null,
            form.Races.Exists(race => race.Date is null) ? "day of your other race" : null,
            form.Races.Exists(race => race.Distance is null) ? "distance of your other race" : null,
        ];
        var parts = missing.Where(part => part is not null).ToList();
        return parts.Count == 0 ? null : $"Still needed: {string.Join(", ", parts)}.";
    }

    /// <summary>The kinds of weeks of which one is shown, with their headings.</summary>
    public static (string Title, WeekKind Kind)[] TypicalWeeks =>
        [("Normal week", WeekKind.Long), ("Back-to-back week", WeekKind.Pair), ("Recovery week", WeekKind.StepBack)];
}
