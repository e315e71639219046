using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>A short form on one side, the plan that follows from it on the other; nothing is kept until the runner says so.</summary>
public sealed partial class Planner : IAsyncDisposable
{
    private const string FormName = "planner";

    private static SegmentOption<int>[] RunDays => PlannerText.RunDays();

    // From Monday on.
    private static SegmentOption<DayOfWeek>[] Days => [.. Enumerable.Range(1, 7).Select(n => PlannerText.FirstDay((DayOfWeek)(n % 7)))];

    private CancellationTokenSource? _search;
    private Snackbar? _undo;
    private bool _isLeft;
    private PreviewOutcome.Planned? _preview;
    private WaysOut? _ways;
    private FieldErrors _errors = new();
    private IReadOnlyList<RequestQuestion> _questions = [];
    private IReadOnlyList<OverlappingBlock> _overlaps = [];
    private bool _asked;
    private readonly GuardedAction _action = new();
    private DayWhy? _why;

    /// <summary>What the first paint carried, so that it is loaded once.</summary>
    [PersistentState]
    public PlannerForm? Form { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private BlockService Service { get; set; } = null!;

    [Inject]
    private PlanEditService Edits { get; set; } = null!;

    [Inject]
    private FitnessQueries Log { get; set; } = null!;

    [Inject]
    private AutosaveService Autosave { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private AutosaveTimer Keeper => field ??= new AutosaveTimer(Clock);

    private string? Verdict => _preview?.Draft is { } draft ? PlannerText.Verdict(draft, Me.Text) : null;

    private string? Waiting => Form is { } form && _preview is null && !_asked ? PlannerText.Missing(form) : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        if (_undo is { } offer)
        {
            Snackbar.Remove(offer);
        }

        await StopSearchAsync();
        await Keeper.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= await FirstFormAsync();
        await PreviewAsync(Form);
    }

    private async Task<PlannerForm> FirstFormAsync()
    {
        var fresh = PlannerForm.Fresh(Me, await Log.EstimateAsync(Me.Id), await Log.PaceAsync(Me.Id));
        return await Autosave.ReadAsync<PlannerForm>(Me.Id, FormName) is { } typed
            ? typed.In(fresh.Unit).AsOf(fresh, Me.Today)
            : fresh;
    }

    private Task ChangedAsync() => SetAsync(() => { });

    // A pace read off the log is one over the ground of the race.
    private void SetRace(Action change)
    {
        change();
        Form!.FollowLoggedPace();
    }

    private async Task SetAsync(Action change)
    {
        change();
        var form = Form!;
        Keeper.Later(() => Autosave.KeepAsync(Me.Id, FormName, form));
        await PreviewAsync(form);
    }

    private async Task PreviewAsync(PlannerForm form)
    {
        await StopSearchAsync();
        if (_isLeft)
        {
            return;
        }

        _search = new CancellationTokenSource();
        var input = form.ToInput();
        // A name is asked for when the block is kept, not while its numbers are tried out.
        var named = string.IsNullOrWhiteSpace(form.Name) ? input with { Name = PlannerText.NewBlock } : input;
        switch (Service.Preview(named))
        {
            case PreviewOutcome.Planned planned:
                (_preview, _errors, _ways) = (planned, new FieldErrors(), planned.Outcome is PlanOutcome.Feasible ? WaysOut.None : null);
                _questions = RequestQuestions.Of(planned.Request);
                await SearchWaysAsync(planned, _search.Token);
                break;
            case PreviewOutcome.Refused refused:
                (_preview, _errors, _ways, _questions) = (null, refused.Errors, null, []);
                break;
        }
    }

    private async Task StopSearchAsync()
    {
        if (_search is { } search)
        {
            _search = null;
            await search.CancelAsync();
            search.Dispose();
        }
    }

    private async Task SearchWaysAsync(PreviewOutcome.Planned planned, CancellationToken cancellationToken)
    {
        if (planned.Outcome is not PlanOutcome.Partly)
        {
            return;
        }

        StateHasChanged();
        var ways = await Task.Run(() => Service.WaysOut(planned.Request), cancellationToken);
        if (!cancellationToken.IsCancellationRequested)
        {
            _ways = ways;
        }
    }

    private Task TakeAsync(Alternative way) =>
        ReplaceAsync(PlannerForm.From(way.Request, Form!), PlannerText.ChangedForTarget);

    private async Task StartOverAsync() =>
        await ReplaceAsync(PlannerForm.Fresh(Me, await Log.EstimateAsync(Me.Id), await Log.PaceAsync(Me.Id)), PlannerText.Cleared);

    private async Task ReplaceAsync(PlannerForm form, string said)
    {
        var before = Form!;
        (Form, _asked) = (form, false);
        await ChangedAsync();
        _undo = Undo.Offer(Snackbar, said, async () => await InvokeAsync(async () =>
        {
            Form = before;
            await ChangedAsync();
            StateHasChanged();
        }));
    }

    private Task KeepAsync() => KeepAsync(AskAsync);

    private async Task KeepAsync(Func<Task> work)
    {
        _asked = true;
        if (await _action.RunAsync(work, PlannerText.BlockKept) is { } trouble)
        {
            Snackbar.Add(trouble, Severity.Warning);
        }
    }

    // Where two blocks cover a day, the one kept last is followed: the runner says so first. One that was saved already under this form is itself.
    private async Task AskAsync()
    {
        _overlaps = _preview is { Draft: var draft } && !string.IsNullOrWhiteSpace(Form!.Name)
            ? await Service.OverlapsAsync(Me.Id, new BlockId(Form!.BlockId), draft.StartDate, draft.EndDate)
            : [];
        if (_overlaps.Count == 0)
        {
            await SendAsync();
        }
    }

    private async Task SendAsync(bool endsOthers = false)
    {
        _overlaps = [];
        var form = Form!;
        switch (await Service.KeepAsync(Me.Id, new BlockId(form.BlockId), form.ToInput(), endsOthers))
        {
            case KeepOutcome.Kept kept:
                await Keeper.CloseAsync();
                await Autosave.DropAsync(Me.Id, FormName);
                Navigation.NavigateTo(BlockUrls.Of(kept.Block.Id));
                if (kept.Ended.Count > 0)
                {
                    Undo.Offer(Snackbar, PlannerText.Ended(kept.Ended), () => TakeBackAsync(kept.Ended));
                }

                break;
            case KeepOutcome.Refused refused:
                _errors = refused.Errors;
                Snackbar.Add(PlannerText.NotSaved, Severity.Warning);
                break;
        }
    }

    private async Task TakeBackAsync(IReadOnlyList<EndedBlock> ended)
    {
        bool isUndone = true;
        foreach (var block in ended)
        {
            isUndone &= await Edits.UndoAsync(Me.Id, block.Id, block.Version) is PlanEditOutcome.Done;
        }

        Snackbar.Add(isUndone ? PlannerText.EndUndone : PlannerText.NotUndone);
    }

    private string? Question(string path) => _questions.FirstOrDefault(question => question.Field == path) is { } asked ? PlannerFormText.Question(asked.Code) : null;

    private string? Problem(params string[] paths)
    {
        if (_asked && paths is ["name"] && string.IsNullOrWhiteSpace(Form?.Name))
        {
            return RequestProblemText.NoName;
        }

        foreach (var path in paths)
        {
            if (_errors[path] is [var first, ..] && (_asked || !IsMerelyEmpty(path)))
            {
                return first;
            }
        }

        return null;
    }

    /// <summary>Whether the field is just not filled in yet: nothing to complain about before the runner asks to keep the block.</summary>
    private bool IsMerelyEmpty(string path) => Form is not { } form || path switch
    {
        "name" => string.IsNullOrWhiteSpace(form.Name),
        "race" => true,
        "current" => true,
        "race.date" => form.RaceDate is null,
        "race.distanceMeters" => form.RaceDistance is null,
        "target.date" => form.PairDate is null,
        "target.pairMeters" => form.TargetPair is null,
        "current.weeklyDistanceMeters" => form.Weekly is null,
        "current.longestRunMeters" => form.Longest is null,
        _ => IsMerelyEmptyPart(form, path),
    };

    /// <summary>The same for the parts that the runner has added: what was just added is not filled in yet.</summary>
    private static bool IsMerelyEmptyPart(PlannerForm form, string path)
    {
        for (int i = 0; i < Math.Max(form.TimeOff.Count, form.Races.Count); i++)
        {
            var (span, race) = (form.TimeOff.ElementAtOrDefault(i), form.Races.ElementAtOrDefault(i));
            if ((span is { From: null } && path.StartsWith($"availability.spans[{i}]", StringComparison.Ordinal))
                || (race is not null && (path == $"races[{i}].name" ? string.IsNullOrWhiteSpace(race.Name)
                    : path == $"races[{i}].date" ? race.Date is null
                    : path == $"races[{i}].distanceMeters" && race.Distance is null)))
            {
                return true;
            }
        }

        return path switch
        {
            "current.lastRace.distanceMeters" => form.LastRaceDistance is null,
            _ => false,
        };
    }
}
