using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Blocks;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks.Feed;

/// <summary>A block as events of a calendar feed.</summary>
public static class FeedText
{
    /// <summary>Every run of the block's plan as it stands.</summary>
    public static BlockEvents Of(Block block, IReadOnlyList<AcceptedProposal> replannings, DateTime changedUtc, DistanceUnit unit)
    {
        ArgumentNullException.ThrowIfNull(block);
        var plan = block.Plan;
        var text = new UnitText(unit);
        return new BlockEvents(
            block.Name, block.Version, changedUtc, [.. plan.Sessions.Where(d => d.IsRun).Select(d => new RunEvent(d.Id.Value, d.Date, Title(d, plan, text), Body(d)))]);

        string Body(PlanDay day)
        {
            var why = BlockQueries.WhyOn(day, plan, replannings);
            var lines = new List<string> { Amounts(why.Session, text) };
            string?[] told = [SessionPurposeText.Of(why.Session), SessionStructureText.Of(why.Session) ?? SessionStructureText.Of(why.Session.Strides), EstimateText.Of(why.Session, text)];
            lines.AddRange(told.OfType<string>());
            if (why.Session.Effort is { } effort && day.Kind != SessionKind.Race)
            {
                lines.Add($"RPE {effort.Rpe.From.Value}–{effort.Rpe.To.Value}: {SessionText.Effort(effort)}.");
            }

            lines.AddRange(why.Session.Why.Where(r => r.Role == ReasonRole.SetBy).Select(r => $"Why: {ReasonText.For(r, why.Session, unit)} ({ReasonText.Tag(r)})"));
            if (day.IsLocked)
            {
                lines.Add("You set this, so the plan leaves it alone.");
            }

            return string.Join('\n', lines);
        }
    }

    private static string Title(PlanDay day, StandingPlan plan, UnitText text)
    {
        string what = plan.PairOn(day.Date) is { } pair && (day.Id == pair.First.Id || day.Id == pair.Second.Id)
            ? $"day {(day.Id == pair.First.Id ? 1 : 2)} of {text.Pair(pair.Distance)}"
            : SessionText.Short(day.Kind, day.Workout);
        return $"{text.Distance(day.Distance)}, {what}";
    }

    private static string Amounts(SessionDraft session, UnitText text)
    {
        string climb = session.Ascent.Metres > 0 ? $", {text.RoughClimb(session.Ascent)} of gain" : "";
        return $"{text.Distance(session.Distance)}, about {UnitText.RoughTime(session.Duration)}{climb}.";
    }
}
