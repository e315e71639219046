namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What the days beside the long ones may be, by the number of running days.</summary>
/// <param name="RunDays">The running days in a week.</param>
/// <param name="MediumLong">The one medium-long run, against the longest of the week.</param>
/// <param name="Other">Any other run, against the longest of the week.</param>
/// <param name="AfterLong">The run on the day after a single long run, against that run.</param>
/// <param name="AfterLongOfWeek">The same, against its week.</param>
/// <param name="LongOfWeek">A single long run against its week.</param>
public sealed record OtherDayRow(int RunDays, double MediumLong, double Other, double AfterLong, double AfterLongOfWeek, double LongOfWeek);
