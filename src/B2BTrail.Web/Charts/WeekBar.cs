using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Charts;

/// <summary>One week of a weekly chart. Amounts are in the chart's measure, already in the runner's unit.</summary>
/// <param name="Start">The week's first day.</param>
/// <param name="Planned">What was planned in all.</param>
/// <param name="Done">What was done, by part.</param>
/// <param name="Plan">What is planned, by part; used where the chart shows a plan alone.</param>
/// <param name="Mark">Step-back, taper and race weeks are marked; null is an ordinary week.</param>
/// <param name="IsDue">Whether the week has begun; a week to come is drawn dashed.</param>
public sealed record WeekBar(DateOnly Start, double Planned, BarParts Done, BarParts Plan, WeekKind? Mark, bool IsDue);
