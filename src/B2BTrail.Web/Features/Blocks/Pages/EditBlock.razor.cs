using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Features.Blocks.Pages;

/// <summary>Where a runner changes what they asked of a block.</summary>
public sealed partial class EditBlock
{
    private readonly GuardedAction _action = new();
    private PlannerForm? _form;
    private BlockRequest? _request;
    private BlockEditOutcome.Shown? _shown;
    private WaysOut? _ways;
    private FieldErrors _errors = new();
    private string? _message;
    private int _version;
    private int _asked;

    /// <summary>The block.</summary>
    [Parameter, EditorRequired]
    public required BlockView Block { get; set; }

    /// <summary>The owner of the block.</summary>
    [Parameter, EditorRequired]
    public RunnerId Runner { get; set; }

    /// <summary>Writes quantities.</summary>
    [Parameter, EditorRequired]
    public required UnitText Text { get; set; }

    /// <summary>The runner's today.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Whether its race can still be moved.</summary>
    [Parameter]
    public bool CanMoveRace { get; set; }

    /// <summary>Tells that the block changed and has to be read again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Tells that the runner is done here.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private BlockService Service { get; set; } = null!;

    [Inject]
    private BlockEditService Edits { get; set; } = null!;

    [Inject]
    private PlanEditService Plans { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private static SegmentOption<int>[] RunDays => PlannerText.RunDays();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_request is null || _version != Block.Version)
        {
            await ReadAsync();
        }
    }

    /// <summary>Reads what the block asks for. What was typed stays where that is still what the form started from.</summary>
    private async Task ReadAsync()
    {
        var (found, failed) = await Loading.TryAsync(async () => new Found(await Service.FindAsync(Runner, Block.Id)));
        if (failed || found?.Block is not { } block)
        {
            _message = failed ? ActionText.NothingChanged : PlanEditText.BlockDeleted;
            return;
        }

        var was = _request;
        (_request, _version, _shown) = (block.Request with { Name = block.Name }, block.Version, null);
        if (_form is null || was?.AsksTheSameAs(_request) != true)
        {
            _form = PlannerForm.Of(_request, Text.Unit);
        }

        await LookAsync();
        var request = _request;
        _ways = Block.IsFeasible ? null : await Task.Run(() => Service.WaysOut(request));
    }

    private Task SetAsync(Action change)
    {
        change();
        return LookAsync();
    }

    private async Task LookAsync()
    {
        var asked = ++_asked;
        _message = null;
        var (looked, failed) = await Loading.TryAsync(() => Edits.LookAsync(Runner, Block.Id, _form!.Over(_request!)));
        if (asked != _asked)
        {
            return;
        }

        _shown = looked as BlockEditOutcome.Shown;
        _errors = (looked as BlockEditOutcome.Refused)?.Errors ?? new FieldErrors();
        _message = failed ? ActionText.NothingChanged : looked is BlockEditOutcome.Missing ? PlanEditText.BlockDeleted : null;
    }

    private async Task SaveAsync()
    {
        var trouble = await _action.RunAsync(async () =>
        {
            await LookAsync();
            if (_message is not null || !_errors.IsEmpty)
            {
                return;
            }

            if (_shown is not { } shown)
            {
                await RenameAsync();
            }
            else if (shown.Version == _version && await Edits.SaveAsync(Runner, Block.Id, shown) is PlanEditOutcome.Done(var version, var change, _))
            {
                await OnClose.InvokeAsync();
                await OnChanged.InvokeAsync();
                Undo.Offer(Snackbar, PlanChangeText.For(change, Text), async () =>
                {
                    var undone = await Plans.UndoAsync(Runner, Block.Id, version) as PlanEditOutcome.Done;
                    Snackbar.Add(undone is null ? BlockEditText.NotUndone : PlanEditText.Undone(undone.Change, Text));
                    await OnChanged.InvokeAsync();
                });
            }
            else
            {
                await OnChanged.InvokeAsync();
                await ReadAsync();
                _message ??= BlockEditText.Changed;
            }
        });
        _message = trouble ?? _message;
    }

    private async Task RenameAsync()
    {
        if (_form!.Name.Trim() == Block.Name || await Service.RenameAsync(Runner, Block.Id, _form.Name))
        {
            await OnClose.InvokeAsync();
            await OnChanged.InvokeAsync();
        }
        else
        {
            _errors = FieldErrors.Of("name", BlockText.WrongName);
        }
    }

    private string? Problem(params string[] paths) => paths.Select(path => _errors[path]).FirstOrDefault(wrong => wrong.Count > 0)?[0];

    private sealed record Found(Domain.Blocks.Block? Block);
}
