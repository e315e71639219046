using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>The day that is chosen in a block, or the next one where none is.</summary>
public sealed partial class DayPanel : IAsyncDisposable
{
    private ElementReference _card;
    private DayForm? _form;
    private DotNetObjectReference<DayPanel>? _self;
    private IJSObjectReference? _module;
    private DateOnly? _open;

    /// <summary>The block as it is saved.</summary>
    [Parameter, EditorRequired]
    public required BlockView Block { get; set; }

    /// <summary>The day.</summary>
    [Parameter, EditorRequired]
    public required SessionView Day { get; set; }

    /// <summary>The day with its reasons; null while they are on their way.</summary>
    [Parameter]
    public DayWhy? Why { get; set; }

    /// <summary>Whether the runner chose the day; else it is shown only where the panel is always open.</summary>
    [Parameter]
    public bool IsChosen { get; set; }

    /// <summary>Whether only what to do is drawn, and nothing to change it with.</summary>
    [Parameter]
    public bool IsBrief { get; set; }

    /// <summary>The owner of the block.</summary>
    [Parameter, EditorRequired]
    public RunnerId Runner { get; set; }

    /// <summary>Writes quantities.</summary>
    [Parameter, EditorRequired]
    public required UnitText Text { get; set; }

    /// <summary>The runner's today.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The rules that the day breaks.</summary>
    [Parameter]
    public IReadOnlyList<BrokenRule> Broken { get; set; } = [];

    /// <summary>The day whose change was looked at and not saved when this one was chosen; null where none was.</summary>
    [Parameter]
    public DateOnly? Left { get; set; }

    /// <inheritdoc cref="DayForm.Preview"/>
    [Parameter]
    public Func<PlanEdit, EditPreview>? Preview { get; set; }

    /// <summary>Whether a change is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Closes the panel.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <inheritdoc cref="DayForm.OnLook"/>
    [Parameter]
    public EventCallback<PlanChange?> OnLook { get; set; }

    /// <summary>Called with the edit that the runner wants.</summary>
    [Parameter]
    public EventCallback<PlanEdit> OnEdit { get; set; }

    /// <summary>Called where the runner wants to move the race; nobody listens where it cannot be moved.</summary>
    [Parameter]
    public EventCallback OnMoveRace { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private WeekView Week => Block.WeekOf(Day.Date) ?? Block.Weeks[0];

    // A day late in its week would lie under a drawer at the right.
    private bool IsAtLeft => Week.Sessions.Skip(3).Any(session => session.Date == Day.Date);

    private PairView? Pair => Block.PairOf(Day);

    private bool IsOpen => Day.IsOpenOn(Today);

    /// <summary>The runner went back: a sheet closes, the page stays.</summary>
    [JSInvokable]
    public Task GoBackAsync() => InvokeAsync(() => OnClose.InvokeAsync());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("detach");
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab took it along.
        }

        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var open = IsChosen ? Day.Date : (DateOnly?)null;
        if (!firstRender && open == _open)
        {
            return;
        }

        var before = _open;
        _open = open;
        try
        {
            if (_module is null)
            {
                // Before a day is chosen, so that the script sees what is pressed to choose it.
                _self = DotNetObjectReference.Create(this);
                _module = await Js.InvokeAsync<IJSObjectReference?>("import", "./js/day-panel.js");
                if (_module is not null)
                {
                    await _module.InvokeVoidAsync("attach", _self);
                }
            }

            if (_module is not null && open != before)
            {
                await (open is null ? _module.InvokeVoidAsync("close") : _module.InvokeVoidAsync("open", _card));
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and its focus with it.
        }
    }

    private async Task ToFormAsync()
    {
        if (_form is not null)
        {
            await _form.FocusAsync();
        }
    }

    private Task SkipAsync() => _form?.SkipAsync() ?? Task.CompletedTask;
}
