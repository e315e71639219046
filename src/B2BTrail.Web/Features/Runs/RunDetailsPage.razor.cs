using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Features.Runs;

/// <summary>A run to be read: its figures, what was planned, the track and the curves of its file. A form to change it is a page of its own.</summary>
public sealed partial class RunDetailsPage
{
    private readonly GuardedAction _action = new();
    private RecordedFile? _file;
    private RecordingView? _view;
    private CurveAxis _axis;
    private RunId? _read;
    private string? _problem;
    private bool _failed;
    private bool _fileFailed;

    /// <summary>The run's id, from the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What the first paint carried, so that it is loaded once; the file is read again, which takes milliseconds.</summary>
    [PersistentState]
    public RunDetails? Details { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private RunDetailsQuery Query { get; set; } = null!;

    [Inject]
    private RecordingReader Reader { get; set; } = null!;

    [Inject]
    private RunService Runs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsReading => Details is { Source: not RunSource.Manual } run && _read != run.Id && !_fileFailed;

    private RenderFragment? Plan => Details is { } run && (run.Planned is not null || run.HasChoices) ? PlanOf(run) : null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Details?.Id.Value != Id)
        {
            (Details, _file, _view, _read, _problem, _axis) = (null, null, null, null, null, CurveAxis.Distance);
            await LoadAsync();
        }

        if (IsReading)
        {
            await ReadFileAsync();
        }
    }

    private async Task LoadAsync()
    {
        var asked = new RunId(Id);
        var (found, failed) = await Loading.TryAsync(async () => new Found(await Query.FindAsync(Me.Id, asked, Left)));
        if (asked.Value != Id)
        {
            return;
        }

        (Details, _failed) = (found?.Run, failed);
        if (found is { Run: null })
        {
            Navigation.NotFound();
        }

        Show();
    }

    private async Task ReadFileAsync()
    {
        var asked = Details!.Id;
        var (found, failed) = await Loading.TryAsync(async () => new FoundFile(await Reader.ReadAsync(Me.Id, asked, Left)));
        if (asked.Value == Id)
        {
            (_file, _fileFailed, _read) = (found?.File, failed, asked);
            Show();
        }
    }

    private void ChooseAxis(CurveAxis axis)
    {
        _axis = axis;
        Show();
    }

    private void Show() => _view = _file is { } file && Details is { } run ? RecordingView.Of(file, run.Entry, Me.Text, _axis) : null;

    private async Task DeleteAsync() => _problem = await _action.RunAsync(
        async () =>
        {
            var (id, day) = (new RunId(Id), Details!.Entry.LocalDate);
            if (await Runs.DeleteAsync(Me.Id, id) is DeleteOutcome.Deleted(var item))
            {
                Undo.OfferRestore(Snackbar, item, RunText.Deleted(day), () => Runs.RestoreAsync(Me.Id, item), () =>
                {
                    Navigation.NavigateTo(RunUrls.Of(id));
                    return Task.CompletedTask;
                });
            }

            Navigation.NavigateTo(RunUrls.List);
        },
        RunText.RunKept);

    private static string Line(RunDetails run) => run.Planned is { } planned ? $" · {SessionText.Kind(planned.Kind)}" : "";

    private RenderFragment PlanOf(RunDetails run) => builder =>
    {
        builder.OpenComponent<PlanOfRun>(0);
        builder.SetKey(run.Id);
        builder.AddComponentParameter(1, nameof(PlanOfRun.Run), run);
        builder.AddComponentParameter(2, nameof(PlanOfRun.Runner), Me.Id);
        builder.AddComponentParameter(3, nameof(PlanOfRun.Text), Me.Text);
        builder.AddComponentParameter(4, nameof(PlanOfRun.Changed), EventCallback.Factory.Create(this, LoadAsync));
        builder.CloseComponent();
    };

    private sealed record Found(RunDetails? Run);

    private sealed record FoundFile(RecordedFile? File);
}
