using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Replanning;

public sealed class ReplanNoteTests : TrailTestContext
{
    private static readonly PreviewOutcome.Planned Planned = GallerySamples.Feasible;

    [Fact]
    public void A_race_is_told_also_where_nothing_changes()
    {
        var cause = new ReplanCause(CauseKind.Raced, new(2027, 2, 1)) { Race = Distance.FromKilometers(50) };

        var note = Note(new ReplanOutcome.Unchanged { Told = [cause] });

        Assert.Contains(ProposalText.For(cause, Miles), note.Find("[aria-label='About your runs']").TextContent);
        Assert.EndsWith("There is nothing more to suggest.", note.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void With_nothing_to_tell_the_note_is_empty() => Assert.Empty(Note(new ReplanOutcome.Unchanged()).Markup.Trim());

    private IRenderedComponent<ReplanNote> Note(ReplanOutcome outcome)
    {
        var plan = new StandingPlan(Planned.Request, Planned.Draft, []);
        return Render<ReplanNote>(p => p.Add(c => c.Notice, ReplanNotice.Of(new BlockId(Guid.CreateVersion7()), new ReplanView(0, plan, new TrainingHistory([], plan.StartDate), [], plan.StartDate, outcome, false), Miles)));
    }
}
