using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Tests.Blocks.Planning;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>Blocks lived in at random of which something else is then asked.</summary>
public sealed class ChangedRequestProperties
{
    private static readonly Gen<Func<BlockRequest, BlockRequest>> Wishes = Gen.OneOf<Func<BlockRequest, BlockRequest>>(
        Gen.Int[3, 6].Select(days => (Func<BlockRequest, BlockRequest>)(request => request with { RunDaysPerWeek = days })),
        Gen.Int[2, 12].Select(ramp => (Func<BlockRequest, BlockRequest>)(request => request with { Limits = request.Limits with { WeekRamp = ramp / 100.0 } })),
        Gen.Int[0, 6].Select(day => (Func<BlockRequest, BlockRequest>)(request => request with
        {
            Availability = request.Availability with { Weekdays = new Dictionary<DayOfWeek, int>(request.Availability.Weekdays) { [(DayOfWeek)day] = 45 } },
        })),
        from day in Gen.Int[0, 150]
        from days in Gen.Int[1, 16]
        from allows in Gen.Enum<SpanAllows>()
        from reason in Gen.Enum<OffReason>()
        select (Func<BlockRequest, BlockRequest>)(request => request with
        {
            Availability = request.Availability with
            {
                Spans = [.. request.Availability.Spans, new(request.StartDate.AddDays(day), request.StartDate.AddDays(day + days - 1), allows, Reason: reason)],
            },
        }),
        Gen.Int[7, 60].Select(days => (Func<BlockRequest, BlockRequest>)(request => request with
        {
            RunDaysPerWeek = 4,
            Goal = request.Goal is Goal.Race race ? race with { Date = race.Date.AddDays(days - 30) } : request.Goal,
        })));

    private static readonly Gen<(Life Life, ChangedBlock Changed, BlockRequest Asked)> Changes =
        from life in Lives.Any
        from wish in Wishes
        let asked = wish(life.Plan.Request)
        let changed = ChangedBlock.With(life.Plan, life.History, life.Lights, life.Today, asked)
        where changed is not null
        select (life, changed, asked);

    [Fact]
    public void A_block_that_is_edited_tells_nothing_of_the_weeks_that_are_over()
    {
        var plan = (Requests.UltraLadies50K with { Cadence = Cadence.EveryThirdWeek }).Standing();
        var today = plan.Weeks[9].StartDate.AddDays(5);
        int edited = 0;
        foreach (var sunday in plan.Weeks.Skip(11).SkipLast(4).Select(week => week.StartDate.AddDays(6)))
        {
            var half = new OtherRace("Half", sunday, new Distance(21_097.5), null, RaceEffort.Raced);
            if (ChangedBlock.With(plan, plan.RunBefore(today), [], today, plan.Request with { Races = [half], RunDaysPerWeek = 4 }) is { } changed)
            {
                edited++;
                Assert.All(changed.Plan.FirstPlan.Notices.Where(notice => notice.Code == PlanNoticeCode.BelowToday), notice => Assert.True(notice.Weeks.Min() >= changed.FirstWeek, $"{sunday} {notice.Weeks[0]}"));
            }
        }

        Assert.True(edited > 0);
    }

    [Fact]
    public void What_is_over_locked_or_of_this_week_stays_and_the_weeks_to_come_are_planned_as_asked()
    {
        int laidAnew = 0, locked = 0, off = 0;
        Changes.Sample(
            made =>
            {
                var ((plan, history, _, today, _), changed, asked) = made;
                var then = changed.Plan;
                Assert.True(asked.AsksTheSameAs(then.Request));
                Assert.Equal(then.Dates, then.Sessions.Select(session => session.Date));
                Assert.Equal(then.Sessions.Count, then.Sessions.Select(session => session.Id).Distinct().Count());
                Assert.Equal(asked.Goal is Goal.Race, then.Sessions[^1].Kind == SessionKind.Race);
                foreach (var was in plan.Sessions.Where(session => session.Date < then.EndDate && session.Kind != SessionKind.Race))
                {
                    var now = then.OnlySessionOn(was.Date)!;
                    bool isOver = was.Date < today || history.On(was.Date) is not null;
                    Assert.True(!isOver || now == was, $"{was.Date} is over and was {was.Kind}, now {now.Kind}");
                    Assert.True(!was.IsLocked || now with { Kind = was.Kind } == was, $"{was.Date} is locked and changed");
                    Assert.True(was.Date >= then.Weeks[changed.FirstWeek - 1].StartDate || now == was, $"{was.Date} lies before the weeks laid anew");
                    locked += was.IsLocked ? 1 : 0;
                }

                foreach (var week in then.Weeks.Where(week => week.Number >= changed.FirstWeek && !week.Sessions.Any(session => session.IsLocked || session.Date < today || history.On(session.Date) is not null)))
                {
                    Assert.True(week.Sessions.Count(session => session.IsOnFoot) <= asked.RunDaysPerWeek + week.Sessions.Count(session => session.Kind == SessionKind.Race), $"week {week.Number} has too many runs");
                    Interlocked.Increment(ref laidAnew);
                }

                foreach (var session in then.Sessions.Where(session => session.Date >= then.Weeks[changed.FirstWeek - 1].StartDate && session.Date >= today && !session.IsLocked && history.On(session.Date) is null && session.Kind != SessionKind.Race))
                {
                    var span = asked.Availability.Spans.FirstOrDefault(span => span.From <= session.Date && session.Date <= span.To);
                    Assert.True(span is null or { Allows: not SpanAllows.Nothing } || !session.IsOnFoot, $"{session.Date} is time off and a run");
                    Assert.True(span is null || !session.Kind.IsLong, $"{session.Date} has no long run and is {session.Kind}");
                    Assert.True(span is not { Allows: SpanAllows.EasyOnly } || !session.Kind.IsHard, $"{session.Date} is for easy runs and is {session.Kind}");
                    off += span is null ? 0 : 1;
                }
            },
            iter: 800);
        Assert.True(laidAnew > 400 && locked > 40 && off > 100, $"{laidAnew} weeks laid anew, {locked} locked days, {off} days of time off");
    }

    [Fact]
    public void Weeks_laid_anew_keep_the_ways_back_after_time_off_and_red_lights()
    {
        int afterOff = 0, afterRed = 0;
        var marked =
            from life in Lives.Any
            from wish in Wishes
            from ahead in Gen.Int[3, 60]
            from days in Gen.Int[9, 20]
            from ago in Gen.Int[0, 9]
            let off = life.Today.AddDays(ahead)
            let lights = (LightDay[])[new(life.Today.AddDays(-ago), LightColor.Red)]
            let edit = PlanEditing.Apply(life.Plan, new PlanEdit.MarkTimeOff(off, off.AddDays(days - 1)), life.History, lights, life.Today) as EditOutcome.Changed
            where edit is not null
            let plan = life.Plan.After(edit.Change)!
            let changed = ChangedBlock.With(plan, life.History, lights, life.Today, wish(plan.Request))
            where changed is not null
            select (life, lights[0].Date, off.AddDays(days), changed);
        marked.Sample(
            made =>
            {
                var (life, red, back, changed) = made;
                var from = changed.Plan.Weeks[changed.FirstWeek - 1].StartDate;
                foreach (var session in changed.Plan.Sessions.Where(session => session.Date >= from && session.Date >= life.Today && !session.IsLocked && life.History.On(session.Date) is null && session.Kind != SessionKind.Race))
                {
                    bool isFull = session.Kind.IsHard || session.Kind.IsPairDay;
                    int since = session.Date.DayNumber - red.DayNumber;
                    Assert.True(since >= 3 || !session.IsOnFoot, $"{session.Date} is a run {since} days after a red light");
                    Assert.True(since > 14 || !isFull, $"{session.Date} is {session.Kind} {since} days after a red light");

                    // Nine days off hold four without a run at least, whatever the running days. The seven days of the way back count from the last
                    // run that was lost: planned rest at the end of the time off, four days at most, is part of them.
                    int home = session.Date.DayNumber - back.DayNumber;
                    Assert.True(home is < 0 or >= 3 || !isFull, $"{session.Date} is {session.Kind} {home} days after time off");
                    Interlocked.Add(ref afterOff, home is >= 0 and < 7 ? 1 : 0);
                    Interlocked.Add(ref afterRed, since is >= 0 and <= 14 ? 1 : 0);
                }
            },
            iter: 600);
        Assert.True(afterOff > 200 && afterRed > 200, $"{afterOff} days after time off, {afterRed} after a red light");
    }

    [Fact]
    public void A_change_that_is_undone_leaves_exactly_what_stood() => Changes.Sample(
        made =>
        {
            var (plan, change) = (made.Life.Plan, made.Changed.Change);
            var then = plan.After(change)!;
            Assert.Equal(made.Changed.Plan.Sessions, then.Sessions);
            Assert.True(made.Asked.AsksTheSameAs(then.Request));
            var back = then.After(change.Undone())!;
            Assert.Equal(plan.Sessions, back.Sessions);
            Assert.Same(plan.FirstPlan, back.FirstPlan);
            Assert.Same(plan.Request, back.Request);
        },
        iter: 500);

    [Fact]
    public void Weeks_that_would_start_on_another_day_and_a_request_that_asks_for_the_same_change_nothing() => Lives.Any.Sample(
        life =>
        {
            Assert.Null(ChangedBlock.With(life.Plan, life.History, life.Lights, life.Today, life.Plan.Request with { Name = life.Plan.Request.Name }));
            Assert.Null(ChangedBlock.With(life.Plan, life.History, life.Lights, life.Today, life.Plan.Request with { FirstDay = (DayOfWeek)(((int)life.Plan.Request.FirstDay + 1) % 7) }));
        },
        iter: 200);
}
