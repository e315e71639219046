using System.Globalization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Answers what would be proposed to someone who kept a block. Nothing is stored.</summary>
public sealed class ReplanPreviewService(BlockService blocks, ReplanPreviewValidator validator)
{
    /// <summary>Looks at the block as of the day that is said to be today. The same input always gives the same answer.</summary>
    public ReplanPreviewOutcome Preview(ReplanPreviewInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var errors = FieldErrors.From(validator.Validate(input));
        PreviewOutcome.Planned? planned = null;
        switch (input.Block is { } asked ? blocks.Preview(asked) : null)
        {
            case PreviewOutcome.Planned made:
                planned = made;
                break;
            case PreviewOutcome.Refused(var wrong):
                errors.Add(wrong, "block");
                break;
        }

        if (!errors.IsEmpty || planned is null)
        {
            return new ReplanPreviewOutcome.Refused(errors);
        }

        var plan = Block.Keep(BlockId.New(), default, planned.Request, planned.Draft, DateTime.UnixEpoch).Plan;
        var today = input.Today!.Value;
        CheckDays(input, plan, today, errors);
        var history = new TrainingHistory(
            (input.Runs ?? []).Where(run => run.LocalDate >= plan.StartDate && run.LocalDate <= plan.EndDate)
                .Select(run => new DayDone(run.LocalDate!.Value, new Distance(run.DistanceMeters!.Value), null, run.Rpe is { } rpe ? new Rpe(rpe) : null)
                {
                    IsRace = run.Race ?? false,
                }),
            plan.StartDate);
        List<LightDay> lights = [.. (input.Lights ?? []).GroupBy(light => light.Date!.Value).OrderBy(day => day.Key)
            .Select(day => new LightDay(day.Key, day.Max(light => light.Light!.Value)))];
        return errors.IsEmpty ? Look(input, plan, history, lights, today) : new ReplanPreviewOutcome.Refused(errors);
    }

    private static ReplanPreviewOutcome Look(
        ReplanPreviewInput input, StandingPlan plan, TrainingHistory history, List<LightDay> lights, DateOnly today)
    {
        double largest = plan.LargestPair(history, today);
        var outcome = Replanner.Propose(plan, history, lights, today);
        if (input.Race is not { Date: { } date } || outcome is ReplanOutcome.Frozen or ReplanOutcome.NeedsNewBlock)
        {
            return new ReplanPreviewOutcome.Looked(new ReplanPreview(plan, outcome, null, largest));
        }

        if (plan.Request.Goal is Goal.Race goal
            && BlockPlanner.Plan(plan.Request with { Goal = goal with { Date = date } }) is PlanOutcome.Impossible(var problems))
        {
            return new ReplanPreviewOutcome.Refused(problems.Aggregate(
                new FieldErrors(), (errors, problem) => errors.Add("race.date", RequestProblemText.For(problem))));
        }

        return ChangedBlock.WithRaceOn(plan, history, lights, today, date) is { } moved
            ? new ReplanPreviewOutcome.Looked(new ReplanPreview(plan, null, moved, largest))
            : new ReplanPreviewOutcome.Refused(FieldErrors.Of("race.date", ReplanPreviewText.RaceNotAhead));
    }

    private static void CheckDays(ReplanPreviewInput input, StandingPlan plan, DateOnly today, FieldErrors errors)
    {
        if (today > plan.EndDate)
        {
            errors.Add("today", ReplanPreviewText.AfterEnd);
        }

        AfterToday(input.Runs?.Select(run => run.LocalDate), "runs[{0}].localDate");
        AfterToday(input.Lights?.Select(light => light.Date), "lights[{0}].date");
        if (input.Race is { Date: var date })
        {
            if (plan.Request.Goal is not Goal.Race)
            {
                errors.Add("race", ReplanPreviewText.NoRace);
            }
            else if (date <= today)
            {
                errors.Add("race.date", ReplanPreviewText.RaceNotAhead);
            }
        }

        void AfterToday(IEnumerable<DateOnly?>? days, string path)
        {
            foreach (var (place, day) in (days ?? []).Index())
            {
                if (day > today)
                {
                    errors.Add(string.Format(CultureInfo.InvariantCulture, path, place), ReplanPreviewText.AfterToday);
                }
            }
        }
    }
}
