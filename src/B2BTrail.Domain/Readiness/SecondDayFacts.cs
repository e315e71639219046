namespace B2BTrail.Domain.Readiness;

/// <summary>What is known on the morning of day 2 of a back-to-back.</summary>
/// <param name="PlannedFirstDay">Day 1 as planned.</param>
/// <param name="PlannedSecondDay">Day 2 as planned.</param>
/// <param name="Done">Day 1 as run; null if no run is logged.</param>
/// <param name="Light">Today's light.</param>
/// <param name="CheckIn">Today's check-in; null without one.</param>
/// <param name="Limits">What any run of the plan keeps to.</param>
public sealed record SecondDayFacts(
    SecondDayPlan PlannedFirstDay, SecondDayPlan PlannedSecondDay, FirstDayRun? Done, Light Light, CheckInAnswers? CheckIn, SecondDayLimits Limits);
