using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Charts;
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
    private ElementReference _undo;
    private ElementReference _redo;
    private IReadOnlyList<WeekBar> _bars = [];
    private IReadOnlyList<BrokenRule> _broken = [];
    private HashSet<DateOnly> _brokenDays = [];
    private Func<PlanEdit, EditPreview>? _preview;
    private PlanChange? _looked;
    private (BlockId, int)? _seen;
    private DayWhy? _why;
    private DateOnly? _chosen;
    private DateOnly? _left;
    private int _week = 1;
    private bool _brokenShown;
    private string? _message;
    private string _said = "";
    private bool _isWarning;
    private bool _away;

    private bool _isNarrow;

    // The first paint holds all; the circuit draws it again in parts, none of which keeps a phone busy for long.
    private bool _isFirstDraw;

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

    /// <summary>Whether the browser said that it is a phone's; before it draws, nobody knows better.</summary>
    [Parameter]
    public bool IsPhone { get; set; }

    /// <summary>Whether it is drawn into the page that the browser asked for, before there is a circuit.</summary>
    [Parameter]
    public bool IsFirstPaint { get; set; }

    /// <summary>The day that is chosen from the start; null where none is.</summary>
    [Parameter]
    public DateOnly? Start { get; set; }

    [Inject]
    private PlanEditService Service { get; set; } = null!;

    [Inject]
    private BlockQueries Book { get; set; } = null!;

    /// <summary>The block with the change that is looked at; as it is saved where none is.</summary>
    private BlockView Shown => _looked is { } change ? Block.After(change) : Block;

    /// <summary>The chosen day; today, or the next run, where none is.</summary>
    private SessionView? Day => (_chosen is { } chosen ? Block.OnlySessionOn(chosen) : null)
        ?? Block.OnlySessionOn(Today)
        ?? Block.Sessions.FirstOrDefault(session => session.Date > Today && session.Kind.IsOnFoot)
        ?? Block.Sessions.LastOrDefault();

    private string Strip => ChartText.Week(_bars[Math.Clamp(_week, 1, _bars.Count) - 1], BarParts.None, Text.Short);

    private string Summary => CalendarText.Chart(Block, Text);

    /// <summary>Takes the last change back.</summary>
    [JSInvokable]
    public Task UndoAsync() => InvokeAsync(() => DoAsync(cancellationToken => Service.UndoAsync(Runner, Block.Id, Block.Version, cancellationToken), PlanEditText.Undone));

    /// <summary>Makes it again.</summary>
    [JSInvokable]
    public Task RedoAsync() => InvokeAsync(() => DoAsync(cancellationToken => Service.RedoAsync(Runner, Block.Id, Block.Version, cancellationToken), PlanEditText.Redone));

    /// <inheritdoc/>
    protected override void OnInitialized() => (_isNarrow, _isFirstDraw) = (IsPhone, !IsFirstPaint);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_seen == (Block.Id, Block.Version))
        {
            Draw();
            return;
        }

        bool isOther = _seen?.Item1 != Block.Id;
        _seen = (Block.Id, Block.Version);
        _looked = null;
        if (isOther)
        {
            (_chosen, _week) = (Start is { } start && Block.WeekOf(start) is not null ? start : null, 1);
            _week = Day is { } first ? Block.WeekOf(first.Date)?.Number ?? 1 : 1;
        }

        Draw();

        // What changed is drawn before the plan is looked at.
        await Task.Yield();
        await ExplainAsync();
        var seen = _seen;
        var (found, _) = await Loading.TryAsync(async () => new Judged(await Service.StateAsync(Runner, Block.Id)));
        if (seen == _seen && found?.State is { } state)
        {
            _broken = state.BrokenRules;
            _brokenDays = [.. _broken.Select(rule => rule.Date)];
            _preview = edit => EditPreview.Of(state, edit);
        }
    }

    // A button that has nothing left to do is disabled, which takes the focus from it: the other one has.
    private async Task TakeBackAsync(Func<Task> work, ElementReference pressed, ElementReference other)
    {
        await work();
        bool isEnabled = pressed.Id == _undo.Id ? Block.Can.Undo : Block.Can.Redo;
        await (isEnabled ? pressed : other).FocusAsync(preventScroll: true);
    }

    private void Draw() => _bars = _looked is null
        ? BlockWeekBars.Of(Block, Text.Unit, Today)
        : BlockWeekBars.Changed(Block, Shown, Text.Unit, Today);

    private async Task ExplainAsync()
    {
        if (Day is { } session)
        {
            var (asked, _) = await Loading.TryAsync(async () => new Asked(await Book.WhyAsync(Runner, Block.Id, session.Date, CancellationToken.None)));
            _why = asked?.Why;
        }
    }

    private Task ChangeAsync(PlanEdit edit) => DoAsync(cancellationToken => Service.EditAsync(Runner, Block.Id, Block.Version, edit, cancellationToken), PlanEditText.Edited);

    private async Task DoAsync(Func<CancellationToken, Task<PlanEditOutcome>> work, Func<PlanChange, UnitText, string> done)
    {
        var trouble = await _action.RunAsync(async () =>
        {
            var outcome = await work(CancellationToken.None);
            if (outcome is PlanEditOutcome.Done or PlanEditOutcome.Stale or PlanEditOutcome.Missing)
            {
                // After a change from elsewhere the runner goes on with the day they are at.
                (_looked, _left, _chosen) = (null, null, outcome is PlanEditOutcome.Stale ? _chosen : null);
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

    private void Tell(PlanEditOutcome outcome, Func<PlanChange, UnitText, string> done)
    {
        _told.Clear();
        (_message, _isWarning) = outcome switch
        {
            PlanEditOutcome.Done(_, var change, var told) => (PlanEditText.Done(done(change, Text), told.Count), told.Count > 0),
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

    private Task AskAsync(SessionView session)
    {
        _left = _looked is not null && _chosen != session.Date ? _chosen : null;
        (_chosen, _looked) = (session.Date, null);
        _week = Block.WeekOf(session.Date)?.Number ?? _week;
        Draw();
        return ExplainAsync();
    }

    private async Task ChooseWeekAsync(int place)
    {
        _week = place + 1;
        var week = Block.Weeks[place];
        _calendar?.Show(week);
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("show", $"week-{week.Number}");
        }
    }

    private void Look(PlanChange? change)
    {
        (_looked, _left) = (change, change is null ? _left : null);
        Draw();
    }

    private Task MoveRaceAsync()
    {
        _chosen = null;
        return OnMoveRace.InvokeAsync();
    }

    private Task CloseAsync()
    {
        (_chosen, _looked, _left) = (null, null, null);
        Draw();
        return ExplainAsync();
    }

    private sealed record Judged(PlanState? State);

    private sealed record Asked(DayWhy? Why);
}
