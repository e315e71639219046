using System.Globalization;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Logs a run, or changes one. What is typed is saved as it is typed; a stale edit overwrites nothing.</summary>
public sealed partial class RunEditor : IAsyncDisposable
{
    private static SegmentOption<int>[] RpeSteps =>
        [new(0, "–", RunText.NotSet), .. Enumerable.Range(1, 10).Select(n => new SegmentOption<int>(n, $"{n}", RunText.OnScale(n, 10)))];

    private static SegmentOption<int>[] FeelSteps =>
        [new(0, "–", RunText.NotSet), .. Enumerable.Range(1, 5).Select(n => new SegmentOption<int>(n, $"{n}", RunText.OnScale(n, 5)))];

    private GuardedAction _action = new();
    private FieldErrors _errors = new();
    private Run? _run;
    private Run? _stale;
    private Run? _same;
    private bool _isTooFast;
    private IReadOnlyList<string> _tags = [];
    private bool _failed;
    private bool _showsMore;
    private Asked? _loaded;
    private bool _isRestored;

    /// <summary>The run's id, from the address; null for a new run.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [SupplyParameterFromQuery(Name = "date")]
    private string? Date { get; set; }

    /// <summary>The meters of the race that the run was.</summary>
    [SupplyParameterFromQuery(Name = "race")]
    private string? Race { get; set; }

    [SupplyParameterFromQuery(Name = "name")]
    private string? RaceName { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private RunService Runs { get; set; } = null!;

    [Inject]
    private RunTagQueries Tags { get; set; } = null!;

    [Inject]
    private AutosaveService Autosave { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private RunForm? Form { get; set; }

    private AutosaveTimer Keeper => field ??= new AutosaveTimer(Clock);

    // What was typed for a day belongs to that day: a form that is opened for another one starts fresh.
    private string FormName => Id is { } id ? $"run/{id:N}" : AskedDay() is { } day ? string.Create(CultureInfo.InvariantCulture, $"run/new/{day:yyyy-MM-dd}") : "run/new";

    /// <summary>Where the form was opened from: the run's page, or the log for a new run.</summary>
    private string Back => Id is { } id ? RunUrls.Of(new RunId(id)) : RunUrls.List;

    private string Heading => Id is null ? RunText.NewHeading : RunText.EditHeading;

    private string Lead => (Id, _run) switch
    {
        (null, _) => RunText.NewLead,
        (_, { Name: { } name } run) => $"{name} · {RunText.HeadingOf(run, Me.Today, Me.Text)}",
        (_, { } run) => RunText.HeadingOf(run, Me.Today, Me.Text),
        _ => "",
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Keeper.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var asked = new Asked(Id, Date, Race, RaceName);
        if (_loaded != asked)
        {
            _loaded = asked;
            (_action, _errors, _stale) = (new GuardedAction(), new FieldErrors(), null);
            (_same, _isTooFast) = (null, false);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var asked = _loaded;
        var (loaded, failed) = await Loading.TryAsync(async () => new Loaded(
            Id is { } id ? await Runs.FindAsync(Me.Id, new RunId(id)) : null,
            await Autosave.ReadAsync<RunForm>(Me.Id, FormName),
            await Tags.UsedAsync(Me.Id)));
        if (asked != _loaded)
        {
            return;
        }

        _failed = failed;
        if (loaded is null)
        {
            return;
        }

        if (Id is not null && loaded.Run is null)
        {
            Navigation.NotFound();
            return;
        }

        (_run, _tags) = (loaded.Run, loaded.Tags);
        // What was typed there before, and refused perhaps, stands in sight.
        _showsMore = loaded.Typed is { } draft && (draft.StartsAt, draft.Elapsed, draft.HeartRate) != ("", "", null) && _run is null;
        var typed = loaded.Typed?.Unit == Me.Preferences.Unit ? loaded.Typed : null;
        (_isRestored, Form) = (typed is not null, typed ?? Untouched());
        TakeRace(Form);
    }

    private RunForm Untouched() => _run is { } run ? RunForm.Of(run, Me.Preferences.Unit) : RunForm.Fresh(Me, AskedDay());

    private void TakeRace(RunForm form)
    {
        if (Id is null && double.TryParse(Race, NumberStyles.None, CultureInfo.InvariantCulture, out double meters) && meters is > 0 and <= Distance.MaxMeters)
        {
            form.TakeRace(new Distance(meters), RaceName);
        }
    }

    private Task StartOverAsync() => DoAsync(
        async () =>
        {
            await Keeper.ForgetAsync();
            await Autosave.DropAsync(Me.Id, FormName);
            (_errors, _stale, _same, _isTooFast, _showsMore) = (new FieldErrors(), null, null, false, false);
            (_isRestored, Form) = (false, Untouched());
            TakeRace(Form);
        },
        RunText.TextKept);

    private void Set(Action change)
    {
        change();
        (_same, _isTooFast) = (null, false);
        var form = Form!;
        var name = FormName;
        Keeper.Later(() => Autosave.KeepAsync(Me.Id, name, form));
    }

    private async Task DoAsync(Func<Task> work, string kept)
    {
        if (await _action.RunAsync(work, kept) is { } trouble)
        {
            _errors = FieldErrors.Of("", trouble);
        }
    }

    private Task SaveAsync() => SaveAsync(isSure: false);

    /// <summary>Saves what is typed.</summary>
    /// <param name="isSure">Whether the runner has said that it is as it is typed, and another run than those in the log.</param>
    private Task SaveAsync(bool isSure) => DoAsync(
        async () =>
        {
            (_errors, _same, _isTooFast) = (new FieldErrors(), null, false);
            foreach (var (path, message) in Form!.Unreadable())
            {
                _errors.Add(path, message);
            }

            if (_errors.IsEmpty && !isSure)
            {
                var input = Form.ToInput(_run, Me.Preferences.TimeZone);
                _isTooFast = input.IsTooFast;
                _same = Id is null ? await Runs.MaybeSameAsync(Me.Id, new RunId(Form.Id), input) : null;
            }

            if (_errors.IsEmpty && _same is null && !_isTooFast)
            {
                await SavedAsync(await SendAsync(Form));
            }
        },
        RunText.TextKept);

    private async Task<RunOutcome> SendAsync(RunForm form)
    {
        var zone = Me.Preferences.TimeZone;
        // What is too fast was asked about before.
        var input = form.ToInput(_run, zone) with { IsSure = true };
        if (Id is { } id)
        {
            return await Runs.ChangeAsync(Me.Id, new RunId(id), form.Version, input);
        }

        var outcome = await Runs.LogAsync(Me.Id, new RunId(form.Id), input);
        if (outcome is RunOutcome.Saved { Run: var kept } && kept.Entry != new Run(kept.Id, kept.RunnerId, input.ToEntry(zone), kept.Source).Entry)
        {
            // Two tabs wrote on one form and the other was quicker: this is another run than the one kept under the id.
            form.Id = Guid.CreateVersion7();
            outcome = await Runs.LogAsync(Me.Id, new RunId(form.Id), input);
        }

        return outcome;
    }

    private async Task SavedAsync(RunOutcome outcome)
    {
        switch (outcome)
        {
            case RunOutcome.Saved saved:
                await Keeper.CloseAsync();
                await Autosave.DropAsync(Me.Id, FormName);
                Snackbar.Add(RunText.Saved(saved.Run.LocalDate, saved.Run.Distance, Me.Text), Severity.Normal);
                Navigation.NavigateTo(Back);
                break;
            case RunOutcome.Refused refused:
                _errors = refused.Errors;
                break;
            case RunOutcome.Stale stale:
                _stale = stale.Current;
                break;
            default:
                _errors = FieldErrors.Of("", RunText.DeletedElsewhere);
                break;
        }
    }

    private async Task SaveOverAsync(Run theirs)
    {
        (_stale, _run) = (null, theirs);
        Form!.Version = theirs.Version;
        await SaveAsync();
    }

    private Task TakeTheirsAsync(Run theirs) => DoAsync(
        async () =>
        {
            await Keeper.ForgetAsync();
            await Autosave.DropAsync(Me.Id, FormName);
            (_stale, _run, _isRestored) = (null, theirs, false);
            Form = Untouched();
        },
        RunText.TextKept);

    private void Linked(Run run)
    {
        // Only the link itself is known here: a change made elsewhere in between still has to be told of when the form is saved.
        if (Form!.Version == run.Version - 1)
        {
            Form.Version = run.Version;
        }

        _run = run;
    }

    private string? Problem(params string[] paths) => paths.SelectMany(path => _errors[path]).FirstOrDefault();

    private DateOnly? AskedDay() =>
        DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= Me.Today ? day : null;

    private sealed record Asked(Guid? Id, string? Date, string? Race, string? RaceName);

    private sealed record Loaded(Run? Run, RunForm? Typed, IReadOnlyList<string> Tags);
}
