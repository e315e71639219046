using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Where a runner moves the race of a block.</summary>
public sealed partial class MoveRace
{
    private readonly GuardedAction _action = new();
    private ElementReference _card;
    private DateOnly? _date;
    private MoveRaceOutcome.Shown? _shown;
    private string? _wrong;
    private string? _message;
    private bool _isWarning;
    private int? _undo;

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

    /// <summary>Tells that the plan changed and has to be read again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Tells that the runner is done here.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    [Inject]
    private MoveRaceService Service { get; set; } = null!;

    [Inject]
    private PlanEditService Plans { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // What was shown is of another plan by now.
        _shown = _shown?.Version == Block.Version ? _shown : null;
        // The block is read again only after the move: until then it is the one before.
        _undo = _undo < Block.Version ? null : _undo;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _card.FocusAsync();
        }
    }

    private void Choose(DateOnly? date) => (_date, _shown, _wrong) = (date, null, null);

    private Task ShowAsync() => DoAsync(async () =>
    {
        if (_date is not { } date)
        {
            _wrong = MoveRaceText.NoDay;
            return;
        }

        var looked = await Service.LookAsync(Runner, Block.Id, date);
        (_shown, _wrong) = (looked as MoveRaceOutcome.Shown, (looked as MoveRaceOutcome.Refused)?.Why);
        if (looked is MoveRaceOutcome.Missing)
        {
            Tell(PlanEditText.BlockDeleted, isWarning: true);
        }
        else if (_shown is { } shown && shown.Version != Block.Version)
        {
            await OnChanged.InvokeAsync();
        }
    });

    private Task MoveAsync() => DoAsync(async () =>
    {
        if (_shown is not { } shown)
        {
            return;
        }

        var outcome = await Service.MoveAsync(Runner, Block.Id, shown);
        _shown = null;
        switch (outcome)
        {
            case PlanEditOutcome.Done(var version, var change, _):
                (_date, _undo) = (null, version);
                Tell(PlanChangeText.For(change, Text), isWarning: false);
                break;
            case PlanEditOutcome.Missing:
                Tell(PlanEditText.BlockDeleted, isWarning: true);
                break;
            default:
                Tell(MoveRaceText.Changed, isWarning: true);
                break;
        }

        await OnChanged.InvokeAsync();
    });

    private Task UndoAsync() => DoAsync(async () =>
    {
        var done = await Plans.UndoAsync(Runner, Block.Id, _undo!.Value) as PlanEditOutcome.Done;
        _undo = null;
        Tell(done is null ? MoveRaceText.NotUndone : PlanEditText.Undone(done.Change, Text), isWarning: done is null);
        await OnChanged.InvokeAsync();
    });

    private async Task DoAsync(Func<Task> work)
    {
        if (_undo is null)
        {
            _message = null;
        }

        if (await _action.RunAsync(work) is { } trouble)
        {
            Tell(trouble, isWarning: true);
        }
    }

    private void Tell(string message, bool isWarning) => (_message, _isWarning) = (message, isWarning);
}
