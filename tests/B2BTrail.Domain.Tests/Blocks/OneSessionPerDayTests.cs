using System.Text.RegularExpressions;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Tests.Blocks.Replanning;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks;

/// <summary>The rule that a day has one session, and that all that counts below it takes several.</summary>
public sealed partial class OneSessionPerDayTests
{
    private static readonly StandingPlan Plan = Requests.UltraLadies50K.Standing();
    private static readonly PlanWeek Week = Plan.Weeks[8];
    private static readonly string Planning = Path.Combine("B2BTrail.Domain", "Blocks");
    private static readonly StandingSession Morning = Week.Sessions.First(session => session.Kind == SessionKind.Easy);

    private static readonly StandingSession Evening = Morning with
    {
        Id = new SessionId(new Guid(9999, 0, 0, new byte[8])),
        Distance = Distance.FromMiles(3),
        Duration = Duration.FromMinutes(30),
        Lock = SessionLock.Edited,
    };

    private static readonly StandingPlan TwoRuns = Plan.WithSessions(Plan.Sessions.Prepend(Evening));

    [Fact]
    public void A_change_that_puts_a_second_session_on_a_day_is_refused()
    {
        var next = Week.Sessions.First(session => session.Date == Morning.Date.AddDays(1));
        Assert.Null(Plan.After(new PlanChange([new SessionChange(Morning, Morning.On(next.Date))])));
        Assert.NotNull(Plan.After(new PlanChange([new SessionChange(Morning, Morning.On(next.Date)), new SessionChange(next, next.On(Morning.Date))])));
    }

    [Fact]
    public void A_run_on_a_day_that_has_one_is_refused() =>
        Assert.Equal(
            new EditOutcome.Refused(EditProblem.HasRun),
            PlanEditing.Apply(Plan, new PlanEdit.Add(Morning.Date, Distance.FromMiles(3)), Plan.Ran(), [], Plan.StartDate));

    [Fact]
    public void Who_asks_for_the_only_session_of_a_day_with_two_is_told() =>
        Assert.Throws<InvalidOperationException>(() => TwoRuns.OnlySessionOn(Morning.Date));

    [Fact]
    public void A_plan_holds_two_sessions_of_a_day_and_every_other_day_stays_where_it_is()
    {
        Assert.Equal([Evening, Morning], TwoRuns.SessionsOn(Morning.Date));
        Assert.Equal(Plan.DayCount, TwoRuns.DayCount);
        Assert.Equal(Plan.Weeks.Select(week => week.Sessions.Count + (week == Week ? 1 : 0)), TwoRuns.Weeks.Select(week => week.Sessions.Count));
        Assert.All(Plan.Sessions.Where(session => session.Date != Morning.Date), session => Assert.Equal(session, TwoRuns.OnlySessionOn(session.Date)));
        Assert.Equal(Plan.Pairs, TwoRuns.Pairs);
    }

    [Fact]
    public void A_day_counts_for_all_its_sessions()
    {
        var both = Morning.Distance + Evening.Distance;
        var (one, two) = (Load(Plan, Plan.Ran()), Load(TwoRuns, Plan.Ran()));
        Assert.Equal(both.Meters, two.Days[Plan.Index(Morning.Date)], 6);
        Assert.Equal(one.Week(Week.Index) + Evening.Distance.Meters, two.Week(Week.Index), 6);
        Assert.Equal(
            one.Days.Where((_, day) => day != Plan.Index(Morning.Date)), two.Days.Where((_, day) => day != Plan.Index(Morning.Date)));

        // Run as planned within a tenth of both together, not of one of them.
        var nearly = Plan.Ran(new DayDone(Morning.Date, both * 0.95));
        Assert.Equal(both.Meters, Load(TwoRuns, nearly).Days[Plan.Index(Morning.Date)], 6);
    }

    [Fact]
    public void Two_sessions_run_as_planned_are_no_more_than_planned_and_one_left_out_is_no_day_missed()
    {
        var today = Week.StartDate.AddDays(6);
        var asPlanned = Plan.Ran(
            [.. TwoRuns.Sessions.Where(session => session.IsOnFoot && session.Date <= today).GroupBy(session => session.Date)
                .Select(day => new DayDone(day.Key, new Distance(day.Sum(session => session.Distance.Meters))))]);
        Assert.Empty(RanMore.In(TwoRuns, asPlanned, PlanLoad.Of(TwoRuns, asPlanned, [], today), today));

        var skipped = Plan.WithSessions(Plan.Sessions.Prepend(Evening with { Kind = SessionKind.Rest, Distance = Distance.Zero }));
        Assert.DoesNotContain(Morning.Date, LivedDays.Of(skipped, Plan.Ran(), [], Plan.StartDate).Missed);
    }

    [Fact]
    public void A_long_second_session_of_a_day_is_what_later_days_and_weeks_grow_from()
    {
        var plan = Plan.WithSessions(Plan.Sessions.Append(Evening with { Distance = Distance.FromMiles(60) }));
        var (load, next) = (Load(plan, Plan.Ran()), Plan.Index(Morning.Date) + 1);
        Assert.Equal((Morning.Distance + Distance.FromMiles(60)).Meters, load.LongestBefore(next), 6);
        Assert.Equal(load.Week(Week.Index), load.LargestWeekBefore(Week.Index + 1));
    }

    [Fact]
    public void Two_sessions_of_a_day_are_one_day_of_running_and_both_take_the_time_of_the_week()
    {
        Assert.DoesNotContain(Broken(TwoRuns), rule => rule.Code is RuleCode.RunDays or RuleCode.RestDay);

        var seconds = Week.Sessions.Sum(session => Plan.Request.TrailPace.For(session.Distance).Seconds);
        var capped = new StandingPlan(
            Plan.Request with { Limits = new MovedLimits { Week = new Duration(seconds) } }, Plan.FirstPlan, TwoRuns.Sessions);
        var late = Broken(capped).Single(rule => rule.Code == RuleCode.WeekTime && rule.Date == Week.StartDate);
        Assert.Equal(seconds + Plan.Request.TrailPace.For(Evening.Distance).Seconds, late.Value);
    }

    [Fact]
    public void Sessions_are_found_by_their_date_and_not_by_their_place_in_a_list()
    {
        var files = Sources("*.cs");
        Assert.Empty(files.SelectMany(file => SlotOfDay().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}")));
        Assert.Matches(SlotOfDay(), "plan.FirstPlan.Weeks[day.Week].Sessions[day.Place]");
        Assert.Matches(SlotOfDay(), "plan.Sessions.ToDictionary(session => session.Date, session => session.Id)");
    }

    [Fact]
    public void All_that_goes_by_the_date_of_a_session_is_named_where_a_second_one_would_be_added()
    {
        var document = File.ReadAllText(Checkout.Path("docs", "architecture.md"));
        int from = document.IndexOf("### Two sessions on a day", StringComparison.Ordinal);
        var named = Name().Matches(document[from..document.IndexOf("### A limit", from, StringComparison.Ordinal)]).Select(match => match.Groups[1].Value).ToHashSet();
        var going = Sources("*.cs").Concat(Sources("*.razor")).Concat(Sources("*.js"))
            .Where(file => File.ReadAllText(file) is var text && (ByDate().IsMatch(text) || (file.Contains(Planning, StringComparison.Ordinal) && ByDay().IsMatch(text))))
            .Select(file => Path.GetFileName(file).Split('.')[0])
            .Distinct()
            .ToList();

        Assert.Superset(new HashSet<string>(["PlanWorkspace", "calendar", "WeekDays", "OtherDays", "Countdown", "MostBeforeTimeOff", "Purposes"]), going.ToHashSet());
        Assert.Empty(going.Except(named));
        Assert.Matches(ByDate(), "week.Sessions.FirstOrDefault(session => session.Date == today)");
        Assert.Matches(ByDate(), "pair is { Third: { } third } && third.Date == why.Session.Date");
        Assert.Matches(ByDay(), "kinds[day] = SessionKind.Long;");
        Assert.DoesNotMatch(ByDate(), "checkIns.FirstOrDefault(c => c.Date == today)");
    }

    [Fact]
    public void A_week_that_is_planned_again_loses_no_session_of_a_day()
    {
        var first = Plan.FirstPlan;
        var week = new WeekIndex(8);
        SessionDraft[] sessions = [first.Weeks[week].Sessions[0] with { Kind = SessionKind.Long }, .. first.Weeks[week].Sessions];
        var two = first with { Weeks = [.. first.Weeks.Select(was => was.Number == Week.Number ? was with { Sessions = sessions } : was)] };

        Assert.Throws<InvalidOperationException>(() => new WeekDays(two, week, new int[Plan.DayCount], new bool[Plan.DayCount]));
    }

    private static List<string> Sources(string pattern)
    {
        List<string> files = [.. Directory.EnumerateFiles(Checkout.Path("src"), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Migrations"))];
        Assert.NotEmpty(files);
        return files;
    }

    private static TrainingLoad<double> Load(StandingPlan plan, TrainingHistory history) =>
        PlanLoad.Of(plan, history, [], Plan.StartDate).Load;

    private static IReadOnlyList<BrokenRule> Broken(StandingPlan plan) => RuleCheck.Of(plan, Plan.Ran(), [], Plan.StartDate);

    [GeneratedRegex(@"\bSessions\[(?!\^1\])[^\]]*\]|Sessions\.ElementAt|Sessions[^;]*\.ToDictionary\((\w+) => \1\.Date\b")]
    private static partial Regex SlotOfDay();

    [GeneratedRegex(@"OneSessionPerDay|@key=""\w+\.Date""|data-day|Only(SessionOn|FirstPlanOn|Sessions)\b|\b(Sessions|sessions|Days|Lines)\b[^;]*\.Date ==|\.Date == [\w.]+\.Session\.Date|(?<!runs[^;]*|loose[^;]*|rule[^;]*)ToLookup\((\w+) => \w+\.(After\.|Before\.)?Date\)|\b(SessionsOn|FirstPlanOn|IsRun|IsOver)\(|\bCreditedDistance\.On\(|\bhistory\.(On|Of)\(|\bBeside\.Meters\b")]
    private static partial Regex ByDate();

    // What numbers the days of a plan, or keeps something for each of them.
    [GeneratedRegex(@"\bDayIndex\b|\b_?([dD]ays|[kK]inds)\[")]
    private static partial Regex ByDay();

    [GeneratedRegex(@"`([\w-]+)[^`]*`")]
    private static partial Regex Name();
}
