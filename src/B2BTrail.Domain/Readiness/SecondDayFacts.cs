namespace B2BTrail.Domain.Readiness;

/// <summary>What is known on the morning of a pair's second day.</summary>
/// <param name="FirstPlanned">The first day as planned.</param>
/// <param name="SecondPlanned">The second day as planned.</param>
/// <param name="Done">The first day as run; null where nothing is in the log.</param>
/// <param name="Light">The light of this morning.</param>
/// <param name="CheckIn">The check-in of this morning; null without one.</param>
/// <param name="Bounds">What any run of the plan keeps to.</param>
public sealed record SecondDayFacts(
    SecondDayPlan FirstPlanned, SecondDayPlan SecondPlanned, FirstDayRun? Done, Light Light, CheckInAnswers? CheckIn, SecondDayLimits Bounds);
