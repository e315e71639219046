using System.Globalization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>Where a runner changes their plan.</summary>
public sealed partial class PlanWorkspace
{
    private readonly List<BrokenRule> _told = [];
    private readonly GuardedAction _action = new();
    private BlockCalendar? _calendar;
    private DotNetObjectReference<PlanWorkspace>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _work;
    private DayWhy? _why;
    private DayView? _asked;
    private string? _message;
    private string _said = "";
    private bool _isWarning;
    private bool _away;

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

    /// <summary>Called where the runner wants to move the race; nobody listens where it cannot be moved.</summary>
    [Parameter]
    public EventCallback OnMoveRace { get; set; }

    [Inject]
    private PlanEditService Service { get; set; } = null!;

    [Inject]
    private BlockQueries Book { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    // Whether the asked day is in the later half of its week: the drawer opens at the other side.
    private bool IsLate => _asked is { } asked && Block.Weeks.Any(week => week.Days.Skip(3).Any(day => day.Date == asked.Date));

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

    /// <summary>Takes the last change back.</summary>
    [JSInvokable]
    public Task UndoAsync() => InvokeAsync(() => DoAsync(cancellationToken => Service.UndoAsync(Runner, Block.Id, Block.Version, cancellationToken), PlanEditText.Undone));

    /// <summary>Makes it again.</summary>
    [JSInvokable]
    public Task RedoAsync() => InvokeAsync(() => DoAsync(cancellationToken => Service.RedoAsync(Runner, Block.Id, Block.Version, cancellationToken), PlanEditText.Redone));

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
            _self = DotNetObjectReference.Create(this);
            _module = await Js.InvokeAsync<IJSObjectReference?>("import", "./js/calendar.js");
            _work = _module is null ? null : await _module.InvokeAsync<IJSObjectReference?>("attach", _calendar.Root, _self, PlanEditText.Calendar);
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone.
        }
    }

    private Task ChangeAsync(PlanEdit edit) => DoAsync(cancellationToken => Service.EditAsync(Runner, Block.Id, Block.Version, edit, cancellationToken), null);

    private async Task DoAsync(Func<CancellationToken, Task<PlanEditOutcome>> work, string? done)
    {
        var trouble = await _action.RunAsync(async () =>
        {
            var outcome = await work(CancellationToken.None);
            if (outcome is PlanEditOutcome.Done or PlanEditOutcome.Stale or PlanEditOutcome.Missing)
            {
                CloseWhy();
                await OnChanged.InvokeAsync();
            }

            Tell(outcome, done);
        });
        if (trouble is not null)
        {
            Hush();
            (_message, _said, _isWarning) = (trouble, trouble, true);
        }

        StateHasChanged();
    }

    private void Tell(PlanEditOutcome outcome, string? done)
    {
        _told.Clear();
        (_message, _isWarning) = outcome switch
        {
            PlanEditOutcome.Done(_, var change, var told) => (PlanEditText.Done(done ?? PlanChangeText.For(change, Text), told.Count), told.Count > 0),
            PlanEditOutcome.Refused(var problem, var broken) => (BrokenRuleText.For(problem, broken, Text), true),
            PlanEditOutcome.Stale => (PlanEditText.ChangedElsewhere, true),
            _ => (PlanEditText.BlockDeleted, true),
        };
        if (outcome is PlanEditOutcome.Done { Told: { Count: > 0 } rules })
        {
            _told.AddRange(rules);
        }

        _said = string.Join(' ', _told.Select(rule => BrokenRuleText.For(rule, Text)).Prepend(_message ?? ""));
    }

    private void Hush()
    {
        (_message, _said) = (null, "");
        _told.Clear();
    }

    private async Task AskAsync(DayView day)
    {
        _asked = day;
        var (asked, _) = await Loading.TryAsync(async () => new Asked(await Book.WhyAsync(Runner, Block.Id, day.Date, CancellationToken.None)));
        _why = asked?.Why;
    }

    private Task MoveRaceAsync()
    {
        CloseWhy();
        return OnMoveRace.InvokeAsync();
    }

    private void CloseWhy() => (_why, _asked) = (null, null);

    private PairView? PairOf(DayView day)
    {
        if (!day.Kind.IsPairDay)
        {
            return null;
        }

        var date = day.Kind == SessionKind.PairFirst ? day.Date : day.Date.AddDays(-1);
        return Find(date, SessionKind.PairFirst) is { } first && Find(date.AddDays(1), SessionKind.PairSecond) is { } second
            ? new PairView(first, second)
            : null;

        DayView? Find(DateOnly on, SessionKind kind) => Block.Weeks.SelectMany(w => w.Days).FirstOrDefault(d => d.Date == on && d.Kind == kind);
    }

    private sealed record Asked(DayWhy? Why);
}
