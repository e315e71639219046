using System.Globalization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The log by weeks: newest first, as many runs as there are, a screenful at a time.</summary>
public sealed partial class RunList
{
    private const int PlainLines = 60;

    private RunFilter _filter = RunFilter.All;
    private RunFilter? _loaded;
    private RunLog? _log;
    private IReadOnlyList<LogRow> _first = [];
    private IReadOnlyList<string> _tags = [];
    private bool _failed;
    private bool _isFilterOpen;
    private Virtualize<LogRow>? _list;

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Question { get; set; }

    [SupplyParameterFromQuery(Name = "tag")]
    private string? Tag { get; set; }

    [SupplyParameterFromQuery(Name = "race")]
    private string? Race { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private RunService Runs { get; set; } = null!;

    [Inject]
    private LogQueries Weeks { get; set; } = null!;

    [Inject]
    private RunTagQueries Tags { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _filter = new RunFilter
        {
            From = Day(From),
            To = Day(To),
            Kind = Enum.TryParse<SessionKind>(Kind, out var kind) && SessionText.OnFootKinds.Contains(kind) ? kind : null,
            Question = string.IsNullOrWhiteSpace(Question) ? null : Question,
            Tag = string.IsNullOrWhiteSpace(Tag) ? null : Tag,
            IsRace = Race switch { "true" => true, "false" => false, _ => null },
        };
        // On a phone the fields are folded, unless one of them says why runs are missing.
        _isFilterOpen |= _filter with { Question = null } != RunFilter.All;
        if (_filter != _loaded)
        {
            _loaded = _filter;
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var filter = _filter;
        var (loaded, failed) = await Loading.TryAsync(async () =>
        {
            var log = await Weeks.WeeksAsync(Me.Id, filter);
            return new Loaded(log, await RowsAsync(log, filter, 0, PlainLines, CancellationToken.None), await Tags.UsedAsync(Me.Id));
        });
        if (filter != _filter)
        {
            return;
        }

        (_log, _first, _tags, _failed) = (loaded?.Log, loaded?.First ?? [], loaded?.Tags ?? _tags, failed);
        if (_list is not null)
        {
            await _list.RefreshDataAsync();
        }
    }

    private async ValueTask<ItemsProviderResult<LogRow>> FetchAsync(ItemsProviderRequest request)
    {
        var log = _log!;
        var rows = await RowsAsync(log, _filter, request.StartIndex, Math.Max(1, request.Count), request.CancellationToken);
        return new ItemsProviderResult<LogRow>(rows, log.Lines);
    }

    private async Task<IReadOnlyList<LogRow>> RowsAsync(RunLog log, RunFilter filter, int first, int count, CancellationToken cancellationToken)
    {
        var (skip, take) = log.RunsIn(first, count);
        return log.Rows(first, count, (await Runs.ListAsync(Me.Id, filter, skip, take, cancellationToken)).Items);
    }

    private void Search(string? text) => Filter(_filter with { Question = string.IsNullOrWhiteSpace(text) ? null : text });

    private void Filter(RunFilter filter) => Navigation.NavigateTo(RunUrls.Filtered(filter), replace: true);

    private RenderFragment<LogRow> Row => line => builder =>
    {
        if (line.Run is { } run)
        {
            builder.OpenComponent<RunLine>(0);
            builder.SetKey(run.Id);
            builder.AddComponentParameter(1, nameof(RunLine.Run), run);
            builder.AddComponentParameter(2, nameof(RunLine.Text), Me.Text);
        }
        else
        {
            builder.OpenComponent<WeekLine>(3);
            builder.SetKey(line.Week!.Start);
            builder.AddComponentParameter(4, nameof(WeekLine.Week), line.Week);
        }

        builder.CloseComponent();
    };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed record Loaded(RunLog Log, IReadOnlyList<LogRow> First, IReadOnlyList<string> Tags);
}
