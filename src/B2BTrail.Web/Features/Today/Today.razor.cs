using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Features.Today;

/// <summary>What to do today, why, and how the week stands.</summary>
public sealed partial class Today
{
    private bool _failed;
    private DayWhy? _why;

    /// <summary>What the first paint carried, so that it is loaded once.</summary>
    [PersistentState]
    public TodayView? View { get; set; }

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [Inject]
    private TodayQuery Board { get; set; } = null!;

    [Inject]
    private BlockQueries Blocks { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (View is null)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync() => (View, _failed) = await Loading.TryAsync(() => Board.LookAsync(Me, Left));

    private async Task ShowWhyAsync(TodayPlan plan)
    {
        var (asked, _) = await Loading.TryAsync(async () => new Asked(await Blocks.WhyAsync(Me.Id, plan.Block, Me.Today, Left)));
        _why = asked?.Why;
    }

    /// <summary>Whether the pair stands as it is shown: not paused, and not about to become another one by today's verdict.</summary>
    private bool IsUntouched(PairView pair, DayVerdict verdict) =>
        !verdict.StopsRunning && (verdict.Replaced is null || pair.First.Date > Me.Today);

    private static int Share(TodayView view) => (int)Math.Clamp(Math.Round(100 * (view.WeekDone / view.WeekPlanned)), 0, 100);

    private sealed record Asked(DayWhy? Why);
}
