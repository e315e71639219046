using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Finds the figures of a request that are possible, and more likely a slip.</summary>
public static class RequestQuestions
{
    /// <summary>All that is unusual in a request, in the order of its fields. What is wrong with it is told by <see cref="BlockPlanner.Plan"/>.</summary>
    public static IReadOnlyList<RequestQuestion> Of(BlockRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (now, week) = (request.Current, request.Current.Weekly.Meters);
        var (field, end) = request.Goal switch
        {
            Goal.PairBy pair => ("target.date", pair.Date),
            Goal.Race race => ("race.date", race.Date),
            _ => throw new InvalidOperationException("A goal is a race or a pair."),
        };
        (bool IsAsked, string Field, RequestQuestionCode Code)[] questions =
        [
            (week >= Rules.WeekUsualMost.Number, "current.weeklyDistanceMeters", RequestQuestionCode.LargeWeek),
            (Rules.LongestUsualLeast.Number * week > now.LongestRun.Meters, "current.longestRunMeters", RequestQuestionCode.LongestSmallForWeek),
            (now.LongestRun.Meters > Rules.LongestUsualMost.Number * week && request.RunDaysPerWeek > Rules.RunDaysPerWeek.Bounds.Low, "current.longestRunMeters", RequestQuestionCode.LongestLargeForWeek),
            (now.LongestRun > now.LargestTwoDay, "current.largestTwoDayMeters", RequestQuestionCode.TwoDaysBelowLongest),
            (end.DayNumber - request.StartDate.DayNumber > Rules.WeeksUsualMost.Count * WeekIndex.Length, field, RequestQuestionCode.GoalFarAway),
            (request.TrailPace.SecondsPerKilometer > Rules.PaceUsualSlowest.Time.Seconds, "trailPaceSecondsPerKm", RequestQuestionCode.SlowPace),
        ];
        return [.. questions.Where(question => question.IsAsked).Select(question => new RequestQuestion(question.Field, question.Code))];
    }
}
