using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>The check-in, its light, and the check-in history.</summary>
public sealed partial class CheckInPage
{
    // A line through fewer points tells nothing.
    private const int FewestForTrend = 3;

    private CheckInInput _input = new();
    private FieldErrors _errors = new();
    private bool _asking;
    private bool _isUnwell;
    private bool _isCorrection;
    private bool _failed;
    private string? _trouble;
    private bool _asksForGood;
    private readonly GuardedAction _action = new();
    private ElementReference _head;
    private ElementReference _history;
    private ElementReference _forGood;
    private CheckInForm? _form;
    private LightCard? _light;

    private ReadinessView? View { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private CheckInService Service { get; set; } = null!;

    [Inject]
    private CheckInInputValidator Validator { get; set; } = null!;

    [Inject]
    private CheckInDraft Draft { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        var begun = Draft.Take();
        _asking = View is { Answers: null } || (View is not null && begun is not null);
        (_input, _isUnwell) = (begun ?? _input, begun is not null);
        _isCorrection = begun is not null && View?.Answers is { } answers && Validator.Validate(begun).IsValid && begun.ToAnswers() == answers with { EarlierWarningSign = null };
    }

    private async Task LoadAsync() => (View, _failed) = await Loading.TryAsync(() => Service.LookAsync(Me.Id, Left));

    private async Task AskAgainAsync()
    {
        (_asking, _isCorrection, _input, _errors) = (true, false, new CheckInInput(), new FieldErrors());
        await DrawAsync();
        await (_form?.FocusAsync() ?? ValueTask.CompletedTask);
    }

    private void Take(CheckInInput input)
    {
        // A sign that is filled in and taken out by hand is taken back, and the tick shows it; one that is said to be over is not reported again.
        if (_isCorrection && View is { Light: { Color: LightColor.Medical } light })
        {
            input = input.EarlierWarningSign is not null && _input.EarlierWarningSign is null ? input.WithoutStops()
                : _input.HasStop && !input.HasStop && light.ToldLast.Count > 0 ? input with { EarlierWarningSign = EarlierWarningSign.WrongTap } : input;
        }

        _input = input;
    }

    // What takes the focus is there once the page is drawn, which waits for the end of what was pressed.
    private async Task DrawAsync()
    {
        StateHasChanged();
        await Task.Yield();
    }

    private async Task SaveAsync()
    {
        _trouble = null;
        if (await _action.RunAsync(SendAsync) is not null)
        {
            _trouble = CheckInText.NotSaved;
        }
        else if (!_asking && View is not null)
        {
            await DrawAsync();
            await (_light?.FocusAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task SendAsync()
    {
        switch (await Service.SaveAsync(Me.Id, CheckInId.New(), _input, View?.Shown))
        {
            case CheckInOutcome.Refused(var errors):
                _errors = errors;
                return;
            case CheckInOutcome.ChangedElsewhere:
                await LoadAsync();

                // A tick would now end other signs than the runner meant.
                _input = _input with { EarlierWarningSign = null };
                _trouble = CheckInText.ChangedElsewhereForm;
                return;
            case CheckInOutcome.NewDay:
                await LoadAsync();

                // The signs of a day that is over are ended by another tick.
                (_isCorrection, _input) = (false, _input with { EarlierWarningSign = null });
                _trouble = CheckInText.NewDayForm;
                return;
        }

        (_asking, _input, _errors) = (false, new CheckInInput(), new FieldErrors());
        await LoadAsync();
    }

    private Task DeleteAsync(CheckInRow row) =>
        TakeOutAsync(() => Service.DeleteAsync(Me.Id, row.Id), CheckInText.Deleted(row.Date));

    private Task DeleteAllAsync() => TakeOutAsync(() => Service.DeleteAllAsync(Me.Id), CheckInText.AllDeleted);

    private async Task DeleteAllForGoodAsync()
    {
        if (await _action.RunAsync(() => Service.DeleteAllForGoodAsync(Me.Id), CheckInText.NothingDeleted) is { } trouble)
        {
            Snackbar.Add(trouble, Severity.Warning);
            await LeaveAllAsync();
            return;
        }

        _asksForGood = false;
        await LoadAfterDeletingAsync();
        Snackbar.Add(CheckInText.AllDeletedForGood, Severity.Normal);
    }

    private async Task LeaveAllAsync()
    {
        _asksForGood = false;
        await DrawAsync();
        await _forGood.FocusAsync();
    }

    private async Task TakeOutAsync(Func<Task<DeletedItemId?>> delete, string done)
    {
        DeletedItemId? deleted = null;
        if (await _action.RunAsync(async () => deleted = await delete(), CheckInText.NothingDeleted) is { } trouble)
        {
            Snackbar.Add(trouble, Severity.Warning);
            return;
        }

        bool wasPaused = View is { Light.Color: LightColor.Medical };
        await LoadAfterDeletingAsync();
        if (deleted is { } item)
        {
            var told = wasPaused && View is { Light.Color: not LightColor.Medical } ? $"{done} {CheckInText.NoLongerPaused}" : done;
            Undo.OfferRestore(Snackbar, item, told, () => Service.RestoreAsync(Me.Id, item), () => InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            }));
        }
    }

    private async Task LoadAfterDeletingAsync()
    {
        await LoadAsync();
        _asking = _asking || View is { Answers: null };
        await DrawAsync();

        // What was pressed is gone.
        await (View is { Rows.Count: > 0 } ? _history : _head).FocusAsync();
    }
}
