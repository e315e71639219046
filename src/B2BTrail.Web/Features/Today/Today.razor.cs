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

    private string Heading => View switch
    {
        null => "Today",
        { Verdict: var verdict, Plan: var plan } when VerdictText.Title(verdict, plan?.Session, Me.Text) is { } title => title,
        { Next: { } next } => $"{next.Name} starts {UnitText.Day(next.StartDate)}",
        _ => "No plan yet",
    };

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

    private string PairHeading(PairView pair) =>
        pair.First.Date <= Me.Today ? "This back-to-back" : $"Next back-to-back, {UnitText.TwoDays(pair.First.Date)}";

    private string PairSentence(PairView pair) => pair switch
    {
        _ when pair.First.Date == Me.Today => "We adjust tomorrow’s distance to how today goes.",
        _ when pair.Third?.Date == Me.Today => "Day 3. Keep it easy; tomorrow is a rest day.",
        _ when pair.Second.Date == Me.Today => pair.First.Done is { } done
            ? $"Yesterday you did {Me.Text.Distance(done)}. {(pair.Second.Distance > pair.First.Distance ? "Start today gently" : "Keep today easy")}; your legs should be tired."
            : "Yesterday’s run is not logged. You do not need to make up for it.",
        _ => Until(pair.First.Date),
    };

    private string Until(DateOnly day) => (day.DayNumber - Me.Today.DayNumber) switch
    {
        1 => "Starts tomorrow.",
        var days and < 14 => $"In {days} days.",
        var days => $"In {days / 7} weeks.",
    };

    private string WeekText(TodayView view) => view.WeekPlanned.Metres > 0
        ? $"{Me.Text.Number(view.WeekDone)} / {Me.Text.Distance(view.WeekPlanned)}"
        : $"{Me.Text.Distance(view.WeekDone)} done";

    private static int Share(TodayView view) => (int)Math.Clamp(Math.Round(100 * (view.WeekDone / view.WeekPlanned)), 0, 100);

    private sealed record Asked(DayWhy? Why);
}
