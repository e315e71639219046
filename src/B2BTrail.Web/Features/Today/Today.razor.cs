using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Features.Today;

/// <summary>What to do today, why, and how the week stands.</summary>
public sealed partial class Today
{
    private readonly GuardedAction _action = new();
    private bool _failed;
    private DayWhy? _why;
    private VerdictCard? _verdict;
    private ElementReference _taps;
    private ElementReference _stack;

    /// <summary>What the first paint carried, so that it is loaded once.</summary>
    [PersistentState]
    public TodayView? View { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private TodayQuery Board { get; set; } = null!;

    [Inject]
    private TodayService Service { get; set; } = null!;

    [Inject]
    private RunService Runs { get; set; } = null!;

    [Inject]
    private BlockQueries Blocks { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    // A warning sign pauses the plan; a red light ends by itself.
    private bool IsPaused => View?.Verdict.Kind is VerdictKind.SeeClinician or VerdictKind.GetHelp;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (View is null)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync() => (View, _failed) = await Loading.TryAsync(() => Board.LookAsync(Me, Left));

    private async Task ShowWhyAsync(TodayPlan plan)
    {
        var (asked, _) = await Loading.TryAsync(async () => new Asked(await Blocks.WhyAsync(Me.Id, plan.Block, Me.Today, Left)));
        _why = asked?.Why;
    }

    private async Task DoneAsync()
    {
        var outcome = default(PlannedRunOutcome);
        var trouble = View is { } shown ? await _action.RunAsync(async () =>
        {
            // The press is seen before the store has answered.
            await Task.Yield();
            outcome = await Service.DoneAsPlannedAsync(Me, shown);
        }) : null;
        if (trouble is not null)
        {
            Snackbar.Add(trouble, Severity.Warning);
            return;
        }

        await LoadAsync();
        await ToVerdictAsync();
        switch (outcome)
        {
            case PlannedRunOutcome.Saved(var run) when View is { Plan.Session: var session } saved:
                Undo.Offer(Snackbar, TodayText.Saved(session, saved.Week, Me.Text), () => InvokeAsync(() => UndoAsync(run)));
                break;
            case PlannedRunOutcome.AlreadyRun:
                Snackbar.Add(TodayText.AlreadySaved);
                break;
            case PlannedRunOutcome.Stale:
                Snackbar.Add(TodayText.NotSaved, Severity.Warning);
                break;
        }
    }

    private async Task UndoAsync(RunId run)
    {
        await Runs.DeleteAsync(Me.Id, run);
        await LoadAsync();
        StateHasChanged();
        await ToVerdictAsync();
    }

    private async Task ToVerdictAsync()
    {
        if (_verdict is not null)
        {
            await _verdict.FocusAsync();
        }
    }

    // The tap that saves takes the questions away, and a red light the card.
    private async Task CheckedInAsync()
    {
        await LoadAsync();
        StateHasChanged();
        await (View is { } view && HasTaps(view) ? _taps.FocusAsync(preventScroll: true) : _stack.FocusAsync());
    }

    private bool HasTaps(TodayView view) => !IsPaused && view.Verdict.Kind != VerdictKind.NoRunning;

    /// <summary>The pair that is on or comes next; null where it is paused, or about to become another one by today's verdict.</summary>
    private PairView? Upcoming(TodayView view) => view is not { Plan.Pair: { } pair, Verdict: { StopsRunning: false } verdict } ? null
        : verdict.Replaced is null || pair.First.Date > Me.Today ? pair
        : verdict.Kind == VerdictKind.Shorten && pair.Second.Date == Me.Today ? pair with { Second = pair.Second with { Distance = verdict.Distance } }
        : null;

    private sealed record Asked(DayWhy? Why);
}
