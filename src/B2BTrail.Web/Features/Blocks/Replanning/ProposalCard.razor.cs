using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What should change of a plan, to be accepted line by line.</summary>
public sealed partial class ProposalCard
{
    private readonly HashSet<SessionId> _left = [];
    private readonly HashSet<int> _open = [];
    private Proposal? _shown;
    private bool _brokenShown;
    private ElementReference _accept;

    /// <summary>What is proposed.</summary>
    [Parameter, EditorRequired]
    public required Proposal Proposal { get; set; }

    /// <summary>What looking at the plan came to.</summary>
    [Parameter, EditorRequired]
    public required ReplanView Look { get; set; }

    /// <summary>The block with what was done, as the plan stands.</summary>
    [Parameter, EditorRequired]
    public required BlockView Block { get; set; }

    /// <summary>Writes quantities.</summary>
    [Parameter, EditorRequired]
    public required UnitText Text { get; set; }

    /// <summary>The runner's today.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Whether an answer is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Takes lines.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<ProposalLine>> OnAccept { get; set; }

    /// <summary>Takes none.</summary>
    [Parameter]
    public EventCallback<ReplanReply> OnDecline { get; set; }

    private StandingPlan Plan => Look.Plan;

    private IReadOnlyList<BrokenRule> Broken => Look.Broken;

    private IReadOnlyList<ProposalLine> Chosen => [.. Proposal.Lines.Where(IsChosen)];

    // A back-to-back is one change.
    private int ChosenChanges => ProposalText.Together(Proposal.Lines).Count(lines => lines.Any(IsChosen));

    private List<IGrouping<int, ProposalLine>> Weeks => [.. Proposal.Lines.GroupBy(line => line.Week)];

    private BlockView After { get; set; } = null!;

    private AcceptOutcome? Accepting { get; set; }

    private bool CanAccept => Accepting is AcceptOutcome.Accepted;

    private (string Said, IReadOnlyList<BrokenRule> Rules, IReadOnlyList<ProposalLine> Needed)? WithoutTheRest => Accepting switch
    {
        AcceptOutcome.Breaks(var rules, var needed) => (ProposalText.Refused(rules.Count), rules, needed),
        AcceptOutcome.Accepted(_, { Count: > 0 } rules) => (ProposalText.LeftOut(rules.Count), rules, []),
        _ => null,
    };

    private string Summary => ProposalText.Summary(Chosen, ProposalText.LargestPair(Block, Today), ProposalText.LargestPair(After, Today), Text);

    private IconName Sign => Proposal.Causes[0] switch
    {
        { Kind: CauseKind.TimeOff or CauseKind.MarkedTimeOff } => IconName.TimeOff,
        { Kind: CauseKind.RedLight or CauseKind.MedicalLight } => IconName.Octagon,
        { Kind: CauseKind.AmberLight } => IconName.CircleArrow,
        { Race: not null } => IconName.Flag,
        _ => IconName.Recovery,
    };

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // What was left stays left while the same lines are shown.
        if (_shown is null || !_shown.Lines.Select(l => (l.Before, l.After)).SequenceEqual(Proposal.Lines.Select(l => (l.Before, l.After))))
        {
            _left.Clear();
            _open.Clear();
            _open.Add(Proposal.Lines[0].Week);
        }

        _shown = Proposal;
        Draw();
    }

    // The button goes with what it was pressed for: the focus returns to the one that accepts.
    private async Task ChooseAsync(IReadOnlyList<ProposalLine> needed)
    {
        _left.ExceptWith(needed.Select(line => line.Session));
        Draw();
        await _accept.FocusAsync(preventScroll: true);
    }

    private void Draw()
    {
        After = Block.After(Proposal.Change(IsChosen));
        Accepting = Chosen.Count == 0 ? null : Look.Accepting(Proposal, Chosen.Select(line => line.Session).ToHashSet());
    }

    private bool IsChosen(ProposalLine line) => !_left.Contains(line.Session);

    private void Turn(int week)
    {
        if (!_open.Remove(week))
        {
            _open.Add(week);
        }
    }

    private void TurnAll()
    {
        var all = Weeks.Select(week => week.Key).ToList();
        if (_open.Count == all.Count)
        {
            _open.Clear();
        }
        else
        {
            _open.UnionWith(all);
        }
    }

    private void Toggle(IReadOnlyList<ProposalLine> lines)
    {
        var sessions = lines.Select(line => line.Session);
        if (lines.All(IsChosen))
        {
            _left.UnionWith(sessions);
        }
        else
        {
            _left.ExceptWith(sessions);
        }

        Draw();
    }
}
