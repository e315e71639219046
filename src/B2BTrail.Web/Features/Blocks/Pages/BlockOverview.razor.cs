using System.Globalization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Features.Blocks.Pages;

/// <summary>One block as a calendar of weeks.</summary>
public sealed partial class BlockOverview
{
    private readonly GuardedAction _action = new();
    private ReplanView? _look;
    private bool _failed;
    private bool _isMoving;
    private bool _isEditing;
    private bool _isClosed;
    private ElementReference _head;

    /// <summary>The block's id, from the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The day to begin with, from the address.</summary>
    [Parameter, SupplyParameterFromQuery(Name = "day")]
    public string? Asked { get; set; }

    private DateOnly? Start => DateOnly.TryParseExact(Asked, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Too large to travel back from the first paint: a circuit takes 32 KiB at its start.
    private BlockView? View { get; set; }

    /// <summary>Whether the browser said with its request that it is a phone's.</summary>
    [PersistentState]
    public bool? IsPhone { get; set; }

    [CascadingParameter]
    private HttpContext? Request { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private BlockQueries Book { get; set; } = null!;

    [Inject]
    private BlockService Service { get; set; } = null!;

    [Inject]
    private ReplanService Suggestions { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsPaused => _look is { Outcome: ReplanOutcome.Frozen };

    private bool CanMoveRace => View is { EndsWithRace: true } block && block.EndDate >= Me.Today
        && block.Weeks[^1].Sessions.All(session => session.Date < block.EndDate || session.RunId is null);

    /// <inheritdoc/>
    protected override void OnInitialized() => IsPhone ??= Request?.Request.Headers["Sec-CH-UA-Mobile"].ToString() == "?1";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id.Value != Id)
        {
            await LoadAsync();
        }
    }

    private void CloseEdit() => (_isEditing, _isClosed) = (false, true);

    /// <inheritdoc/>
    // The form is gone with what was pressed in it: the focus goes to the block that it was about.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isClosed && View is not null)
        {
            _isClosed = false;
            await _head.FocusAsync();
        }
    }

    private async Task LoadAsync()
    {
        var asked = Id;
        var (found, failed) = await Loading.TryAsync(async () => new Found(await Book.OpenAsync(Me.Id, new BlockId(asked), Left)));

        // What stands above the calendar comes with it: later, it would push a day away from the finger that is on its way to it.
        var isFirst = View?.Id.Value != asked;
        var look = isFirst && found?.Block is { } first ? await LookAsync(first.Id) : null;
        if (asked != Id)
        {
            return;
        }

        (View, _failed, _look) = (found?.Block, failed, isFirst ? look : _look);
        if (!failed && View is null)
        {
            Navigation.NotFound();
        }
        else if (!isFirst && View is { } changed)
        {
            // A change is drawn before it is asked what follows from it.
            StateHasChanged();
            await Task.Yield();
            look = await LookAsync(changed.Id);
            _look = asked == Id ? look : _look;
        }
    }

    private async Task<ReplanView?> LookAsync(BlockId id)
    {
        var (looked, _) = await Loading.TryAsync(async () => new Looked(await Suggestions.LookAsync(Me.Id, id, Left)));
        return looked?.View;
    }

    private async Task DeleteAsync()
    {
        var trouble = await _action.RunAsync(
            async () =>
            {
                var id = new BlockId(Id);
                if (await Service.DeleteAsync(Me.Id, id) is DeleteOutcome.Deleted(var item))
                {
                    Undo.OfferRestore(Snackbar, item, BlockText.Deleted(View?.Name), () => Service.RestoreAsync(Me.Id, item), () =>
                    {
                        Navigation.NavigateTo(BlockUrls.Of(id));
                        return Task.CompletedTask;
                    });
                }

                Navigation.NavigateTo(BlockUrls.List);
            },
            BlockText.StillHere);
        if (trouble is not null)
        {
            Snackbar.Add(trouble, Severity.Warning);
        }
    }

    private sealed record Found(BlockView? Block);

    private sealed record Looked(ReplanView? View);
}
