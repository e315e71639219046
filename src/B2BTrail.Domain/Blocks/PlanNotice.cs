using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>Something that a runner is told of a plan. The words are made where they are shown.</summary>
/// <param name="Code">What.</param>
/// <param name="Basis">How far it can be trusted.</param>
public sealed record PlanNotice(PlanNoticeCode Code, Basis Basis)
{
    /// <summary>The numbers of the weeks that it is about, from 1; empty where it is about the whole plan.</summary>
    public IReadOnlyList<int> Weeks { get; init; } = [];

    /// <summary>The first day that it is about.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day that it is about.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many days, minutes or weeks.</summary>
    public int? Count { get; init; }

    /// <summary>What there is.</summary>
    public Distance? Value { get; init; }

    /// <summary>What it is held against.</summary>
    public Distance? Reference { get; init; }

    /// <summary>The longest run that it is about.</summary>
    public Distance? Long { get; init; }

    /// <summary>The climb that there is.</summary>
    public Climb? Climb { get; init; }

    /// <summary>The climb that it is held against.</summary>
    public Climb? ClimbReference { get; init; }

    /// <summary>A share.</summary>
    public double? Factor { get; init; }

    /// <summary>The name of a race that it is about.</summary>
    public string? Race { get; init; }

    /// <summary>The distance of the race that it is about.</summary>
    public Distance? RaceDistance { get; init; }

    /// <summary>The rule or weekday that is the cause; null where it needs none.</summary>
    public RuleCode? Cause { get; init; }

    /// <summary>The weekday that it is about.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The first day on which a back-to-back may come again.</summary>
    public DateOnly? NoPairBefore { get; init; }

    /// <summary>The longest race that is in reach by the date.</summary>
    public Distance? RaceInReach { get; init; }

    /// <summary>Whether the longest run of the plan is as long as the race, so that only the back-to-back for it is out of reach.</summary>
    public bool IsRaceCovered { get; init; }

    /// <summary>The first date on which the race is in reach.</summary>
    public DateOnly? FirstDate { get; init; }

    /// <summary>What it takes beside a later date.</summary>
    public IReadOnlyList<AlternativePart> Takes { get; init; } = [];

    /// <summary>The weekly distance to start from that it takes; null where today's is enough.</summary>
    public Distance? WeekToStartFrom { get; init; }
}
