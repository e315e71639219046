using System.Globalization;
using B2BTrail.Domain.Blocks.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <content>What the calendar's script tells and is told.</content>
public sealed partial class PlanWorkspace
{
    private DotNetObjectReference<PlanWorkspace>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _work;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <summary>A run, or a whole back-to-back, was dropped on a day.</summary>
    [JSInvokable]
    public Task DropAsync(string from, string to, bool isPair)
    {
        if (!DateOnly.TryParseExact(from, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            || !DateOnly.TryParseExact(to, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end))
        {
            return Task.CompletedTask;
        }

        return InvokeAsync(() => ChangeAsync(isPair ? new PlanEdit.MovePair(start, end) : new PlanEdit.Move(start, end)));
    }

    /// <summary>The screen has become wide enough for all days.</summary>
    [JSInvokable]
    public Task DrawAllAsync() => InvokeAsync(() =>
    {
        _isNarrow = false;
        StateHasChanged();
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_work is not null)
            {
                await _work.InvokeVoidAsync("detach");
                await _work.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab took them along.
        }

        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || _calendar is null)
        {
            return;
        }

        try
        {
            _module = await Js.InvokeAsync<IJSObjectReference?>("import", "./js/calendar.js");
            _isNarrow = _module is not null && await _module.InvokeAsync<bool>("isNarrow");
            _isFirstDraw = false;
            StateHasChanged();
            _self = DotNetObjectReference.Create(this);
            _work = _module is null ? null : await _module.InvokeAsync<IJSObjectReference?>("attach", _calendar.Root, _self, PlanEditText.Calendar);
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone.
        }
    }
}
