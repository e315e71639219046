using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Features.Deleted;

/// <summary>What the runner deleted, to restore or to delete for good.</summary>
public sealed partial class DeletedPage
{
    private const int FirstShown = 30;

    private static readonly DeletedItemId All = new(Guid.Empty);

    private readonly GuardedAction _action = new();
    private readonly Dictionary<DeletedItemId, ElementReference> _openers = [];
    private DeletedItemId? _asked;
    private int _take = FirstShown;
    private bool _failed;
    private string? _said;
    private string? _open;
    private string? _trouble;
    private ElementReference _status;

    /// <summary>What the list shows.</summary>
    [PersistentState]
    public DeletedItemsView? View { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private DeletedItemsService Service { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (View is null)
        {
            await LoadAsync();
        }
    }

    private static string? AddressOf(DeletedItemLine line) => (line.Kind, line.SubjectId) switch
    {
        (DeletedKind.Run, { } id) => RunUrls.Of(new RunId(id)),
        (DeletedKind.Block, { } id) => BlockUrls.Of(new BlockId(id)),
        (DeletedKind.Import, { } id) => ImportUrls.Of(new ImportId(id)),
        (DeletedKind.CheckIns, _) => ReadinessUrls.CheckIn,
        _ => null,
    };

    private async Task LoadAsync() => (View, _failed) = await Loading.TryAsync(() => Service.ListAsync(Me.Id, _take, Left));

    private Task ShowAllAsync()
    {
        _take = int.MaxValue;
        return LoadAsync();
    }

    private void Ask(DeletedItemId id) => (_asked, _said, _open) = (id, null, null);

    private async Task ForgetAsync()
    {
        if (_asked is not { } asked)
        {
            return;
        }

        // What takes the focus is there once the page is drawn, which waits for the end of what was pressed.
        _asked = null;
        StateHasChanged();
        await Task.Yield();
        await _openers[asked].FocusAsync();
    }

    private Task RestoreAsync(DeletedItemLine line) => DoAsync(
        async () =>
        {
            var outcome = await Service.RestoreAsync(Me.Id, line.Id);
            Undo.Withdraw(Snackbar, line.Id);
            _said = $"{DeletedText.Kind(line)}: {RestoreText.Of(outcome)}";
            _open = outcome is RestoreOutcome.Missing ? null : AddressOf(line);
        },
        RestoreText.NothingRestored);

    private Task DeleteAsync(DeletedItemLine line) => DoAsync(
        async () =>
        {
            await Service.DeleteAsync(Me.Id, line.Id);
            Undo.Withdraw(Snackbar, line.Id);
            _said = DeletedText.DeletedForGood;
        },
        DeletedText.StillThere);

    private Task EmptyAsync() => DoAsync(
        async () =>
        {
            await Service.EmptyAsync(Me.Id);
            foreach (var line in View?.Lines ?? [])
            {
                Undo.Withdraw(Snackbar, line.Id);
            }

            _said = DeletedText.AllDeletedForGood;
        },
        DeletedText.StillThere);

    private async Task DoAsync(Func<Task> work, string kept)
    {
        (_said, _open, _asked) = (null, null, null);
        _trouble = await _action.RunAsync(
            async () =>
            {
                await work();
                await LoadAsync();
            },
            kept);
        if (_said is not null)
        {
            // The line that was pressed is gone.
            await _status.FocusAsync();
        }
    }
}
