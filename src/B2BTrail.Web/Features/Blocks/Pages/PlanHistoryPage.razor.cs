using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Features.Blocks.Pages;

/// <summary>What should change of a block's plan, and what was changed.</summary>
public sealed partial class PlanHistoryPage
{
    private readonly GuardedAction _action = new();
    private BlockView? _block;
    private ReplanView? _look;
    private IReadOnlyList<PlanRevision> _history = [];
    private ElementReference _note;
    private bool _isTold;
    private string? _message;
    private bool _isWarning;
    private bool _failed;
    private bool _historyShown;

    /// <summary>The block's id, from the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private BlockQueries Book { get; set; } = null!;

    [Inject]
    private PlanEditService Service { get; set; } = null!;

    [Inject]
    private ReplanService Replans { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private BlockId Block => new(Id);

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => _block?.Id.Value == Id ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        var (found, failed) = await Loading.TryAsync(async () => new Found(
            await Book.OpenAsync(Me.Id, Block, Left),
            await Replans.LookAsync(Me.Id, Block, Left),
            await Service.HistoryAsync(Me.Id, Block, Left)));
        (_block, _look, _history, _failed) = (found?.Block, found?.Look, found?.History ?? [], failed);
        if (!failed && _block is null)
        {
            Navigation.NotFound();
        }
    }

    private Task AcceptAsync(IReadOnlyList<ProposalLine> lines) => DoAsync(async () =>
    {
        return await Replans.AcceptAsync(Me.Id, Block, _look!.Version, lines) switch
        {
            ProposalOutcome.Accepted(_, var days, var broken) => (ProposalText.Accepted(days, broken), broken > 0),
            ProposalOutcome.Missing => (PlanEditText.BlockDeleted, true),
            // The card offers nothing that breaks a rule: where it does now, something changed since.
            _ => (ProposalText.OutOfDate, true),
        };
    });

    private Task DeclineAsync(ReplanReply reply) => DoAsync(async () =>
    {
        await Replans.DeclineAsync(Me.Id, Block, reply);
        return (ProposalText.Declined(reply), false);
    });

    private Task RestoreAsync(int version) => DoAsync(async () =>
        await Service.RestoreAsync(Me.Id, Block, _block!.Version, version) switch
        {
            PlanEditOutcome.Done(_, var change, _) => (PlanEditText.Restored(change, Me.Text), false),
            PlanEditOutcome.Refused => (PlanEditText.NothingToRestore, false),
            PlanEditOutcome.Stale => (PlanEditText.ChangedElsewhere, true),
            _ => (PlanEditText.BlockDeleted, true),
        });

    private async Task DoAsync(Func<Task<(string? Message, bool IsWarning)>> work)
    {
        var trouble = await _action.RunAsync(async () =>
        {
            (_message, _isWarning) = await work();
            await LoadAsync();
        });
        if (trouble is not null)
        {
            (_message, _isWarning) = (trouble, true);
        }

        _isTold = _message is not null;
    }

    /// <inheritdoc/>
    // What was pressed is gone or far below: the focus goes to what came of it.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isTold && _message is not null)
        {
            _isTold = false;
            await _note.FocusAsync();
        }
    }

    private string When(PlanRevision revision) =>
        PlanEditText.When(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(revision.MadeUtc, DateTimeKind.Utc), Me.Preferences.Zone));

    private sealed record Found(BlockView? Block, ReplanView? Look, IReadOnlyList<PlanRevision> History);
}
