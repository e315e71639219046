using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Features.Blocks.Pages;

/// <summary>One block as a calendar of weeks.</summary>
public sealed partial class BlockOverview
{
    private readonly GuardedAction _action = new();
    private bool _failed;
    private IReadOnlyList<WeekBar> _bars = [];

    /// <summary>The block's id, from the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    // Too large to travel back from the first paint: a circuit takes 32 KiB at its start.
    private BlockView? View { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private BlockQueries Book { get; set; } = null!;

    [Inject]
    private BlockService Service { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (View?.Id.Value != Id)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        var asked = Id;
        var (found, failed) = await Loading.TryAsync(async () => new Found(await Book.OpenAsync(Me.Id, new BlockId(asked), Left)));
        if (asked != Id)
        {
            return;
        }

        (View, _failed) = (found?.Block, failed);
        _bars = View is { } block ? BlockWeekBars.Of(block, Me.Text.Unit, Me.Today) : [];
        if (!failed && View is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task DeleteAsync()
    {
        var trouble = await _action.RunAsync(
            async () =>
            {
                if (await Service.DeleteAsync(Me.Id, new BlockId(Id), CancellationToken.None) is { } removed)
                {
                    Undo.Offer(Snackbar, $"“{View?.Name}” was deleted. Your runs stay.", async () =>
                    {
                        await Service.PutBackAsync(Me.Id, removed, CancellationToken.None);
                        Navigation.NavigateTo(BlockUrls.Of(new BlockId(Id)));
                    });
                }

                Navigation.NavigateTo(BlockUrls.List);
            },
            "The block is still here.");
        if (trouble is not null)
        {
            Snackbar.Add(trouble, Severity.Warning);
        }
    }

    private string Standing(BlockView block)
    {
        var end = UnitText.FullDay(block.EndDate);
        var current = block.Weeks.FirstOrDefault(w => w.StartDate <= Me.Today && Me.Today <= w.EndDate);
        if (current is not null)
        {
            var left = (block.EndDate.DayNumber - Me.Today.DayNumber) / 7;
            var toGo = left switch { 0 => "this week", 1 => "1 week to go", _ => $"{left} weeks to go" };
            return $"{end} · {toGo} · week {current.Number} of {block.Weeks.Count}, {SessionText.Phase(current.Phase).ToLowerInvariant()}";
        }

        return block.StartDate > Me.Today
            ? $"{block.Weeks.Count} weeks, from {UnitText.FullDay(block.StartDate)} to {end}"
            : $"{block.Weeks.Count} weeks, ended {end}";
    }

    private string ChartSummary(BlockView block)
    {
        var peak = block.Weeks.MaxBy(w => w.Planned.Metres)!;
        var done = new Domain.Units.Distance(block.Weeks.Sum(w => w.Done.Metres));
        return $"Weekly {Me.Text.Long} over {block.Weeks.Count} weeks. The plan peaks at {Me.Text.Distance(peak.Planned)} in the week of {UnitText.ShortDay(peak.StartDate)}. Done so far: {Me.Text.Distance(done)}.";
    }

    private sealed record Found(BlockView? Block);
}
