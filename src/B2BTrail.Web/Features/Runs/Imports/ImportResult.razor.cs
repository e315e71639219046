using B2BTrail.Domain.Runs;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What becomes of files that were uploaded, while they are read and afterwards.</summary>
public sealed partial class ImportResult
{
    private const int MostLeftShown = 50;

    private readonly GuardedAction _action = new();
    private readonly SortedSet<int> _answered = [];
    private readonly ReadingPace _pace = new();
    private Shown? _shown;
    private UndoneImport? _undone;
    private TimeSpan? _timeLeft;
    private (Guid Id, string Show, int Page) _asked;
    private int _looks;
    private bool _failed;
    private string? _trouble;

    /// <summary>Which import, from the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private ImportService Imports { get; set; } = null!;

    [Inject]
    private ImportUndoService Undos { get; set; } = null!;

    [Inject]
    private ImportRestoreService Restores { get; set; } = null!;

    [Inject]
    private FileDecisionService Answers { get; set; } = null!;

    [Inject]
    private NewReadingService Readings { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private ImportId Import => new(Id);

    private string Lead => _shown is { Import: var import }
        ? ImportText.Uploaded(import, Me.Preferences)
        : "";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var asked = (Id, FileChoice.Of(Show).Key, Math.Max(1, Page ?? 1));
        if (asked == _asked)
        {
            return;
        }

        if (asked.Id != _asked.Id)
        {
            (_shown, _undone, _trouble) = (null, null, null);
        }

        _asked = asked;
        _answered.Clear();
        await LoadAsync();
    }

    private Task LoadAsync() => LookAsync(inPassing: false);

    private Task CatchUpAsync() => LookAsync(inPassing: true);

    /// <param name="inPassing">Nobody asked for it: what is shown stays when it fails.</param>
    private async Task LookAsync(bool inPassing)
    {
        var look = ++_looks;
        var (found, failed) = await Loading.TryAsync(async () => new Found(await ReadAsync()));
        if (look != _looks || (failed && inPassing && _shown is not null))
        {
            return;
        }

        if (found is { Shown: null })
        {
            Navigation.NotFound();
            return;
        }

        (_shown, _failed) = (found?.Shown, failed);
        _timeLeft = _shown is { Import: var import } ? _pace.Left(import, Clock.GetUtcNow()) : null;
    }

    private async Task<Shown?> ReadAsync()
    {
        var (id, show, page) = _asked;
        if (await Imports.FindAsync(Me.Id, new ImportId(id)) is not { } import)
        {
            return null;
        }

        var files = await Imports.FilesAsync(Me.Id, import.Id, FileChoice.Of(show).Filter, (page - 1) * ImportFiles.PageSize, ImportFiles.PageSize);
        var left = import.IsUndone && import.Tally.Imported > 0
            ? (await Imports.FilesAsync(Me.Id, import.Id, FileChoice.Added.Filter, 0, MostLeftShown)).Items
            : [];
        return new Shown(import, await WithAnsweredAsync(import.Id, files), [.. left.Where(f => f.RunId is not null)], show, page);
    }

    // A file that was just answered about is shown with what came of it, also where it no longer belongs to what was asked for.
    private async Task<PageOf<FileView>> WithAnsweredAsync(ImportId id, PageOf<FileView> files)
    {
        var items = files.Items.ToList();
        foreach (var number in _answered.Where(n => items.TrueForAll(f => f.Number != n)).ToList())
        {
            items.AddRange((await Imports.FilesAsync(Me.Id, id, FileChoice.All.Filter, number, 1)).Items);
        }

        return files with { Items = [.. items.OrderBy(f => f.Number)] };
    }

    private Task StopAsync() => DoAsync(() => Imports.StopAsync(Me.Id, Import));

    private Task ResumeAsync() => DoAsync(() => Imports.ResumeAsync(Me.Id, Import));

    private Task UndoAsync() => DoAsync(async () =>
    {
        _undone = await Undos.UndoAsync(Me.Id, Import);
        if (_undone is { Item: { } item })
        {
            Undo.OfferRestore(Snackbar, item, ImportText.ImportUndone, () => Restores.RestoreAsync(Me.Id, item), () => InvokeAsync(() => DoAsync(() => Task.CompletedTask)));
        }
    });

    private Task TakeReadingsAsync() => DoAsync(async () => Offer(await Readings.TakeAsync(Me.Id, Import)));

    private void Offer(IReadOnlyList<int> taken)
    {
        var import = Import;
        Undo.Offer(Snackbar, ImportText.Taken(taken.Count), () => InvokeAsync(() => DoAsync(() => Readings.UndoAsync(Me.Id, import, taken))));
    }

    private Task AnswerAsync((int Number, FileDecision Decision) answer) => DoAsync(async () =>
    {
        if (await Answers.AnswerAsync(Me.Id, Import, answer.Number, answer.Decision))
        {
            _answered.Add(answer.Number);
            if (answer.Decision == FileDecision.TakeNewReading)
            {
                Offer([answer.Number]);
            }
        }
        else
        {
            _trouble = ImportText.DecidedAlready;
        }
    });

    private async Task DoAsync(Func<Task> act)
    {
        var trouble = await _action.RunAsync(async () =>
        {
            _trouble = null;
            await act();
            await LookAsync(inPassing: true);
        });
        _trouble = trouble ?? _trouble;
    }

    private sealed record Found(Shown? Shown);

    private sealed record Shown(ImportView Import, PageOf<FileView> Files, IReadOnlyList<FileView> Left, string Show, int Page);
}
