using System.Globalization;
using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The log: newest first, as many runs as there are, a screenful at a time.</summary>
public sealed partial class RunList
{
    private const int PlainRows = 60;

    private RunFilter _filter = RunFilter.All;
    private RunFilter? _loaded;
    private bool _failed;
    private Virtualize<RunRow>? _list;

    private RunPage? First { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private RunService Log { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _filter = new RunFilter(Day(From), Day(To), Enum.TryParse<SessionKind>(Kind, out var kind) && SessionText.RunKinds.Contains(kind) ? kind : null);
        if (_filter != _loaded)
        {
            _loaded = _filter;
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var filter = _filter;
        var (first, failed) = await Loading.TryAsync(() => Log.ListAsync(Me.Id, filter, 0, PlainRows));
        if (filter != _filter)
        {
            return;
        }

        (First, _failed) = (first, failed);
        if (_list is not null)
        {
            await _list.RefreshDataAsync();
        }
    }

    private async ValueTask<ItemsProviderResult<RunRow>> FetchAsync(ItemsProviderRequest request)
    {
        var page = await Log.ListAsync(Me.Id, _filter, request.StartIndex, Math.Max(1, request.Count), request.CancellationToken);
        return new ItemsProviderResult<RunRow>(page.Items, page.Total);
    }

    private void Filter(RunFilter filter) => Navigation.NavigateTo(RunUrls.Filtered(filter.From, filter.To, filter.Kind), replace: true);

    private RenderFragment<RunRow> Row => run => builder =>
    {
        builder.OpenComponent<RunLine>(0);
        builder.SetKey(run.Id);
        builder.AddComponentParameter(1, nameof(RunLine.Run), run);
        builder.AddComponentParameter(2, nameof(RunLine.Text), Me.Text);
        builder.CloseComponent();
    };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
