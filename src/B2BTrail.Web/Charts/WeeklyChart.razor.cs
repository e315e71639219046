using System.Globalization;
using System.Text;
using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Charts;

/// <summary>
/// Weeks, or months of a long range, as bars: done is filled, planned is outlined, what is not due yet dashed with its long days as tints, the first plan a short line,
/// lighter weeks are banded. Where somebody listens for a choice, each bar is pressed or reached with the arrow keys.
/// </summary>
public sealed partial class WeeklyChart
{
    private const int HoverLimit = 120;
    private const int LabelsWanted = 12;

    /// <summary>How many names of months have room: they are longer than days, and a phone shows every second one.</summary>
    private const int MonthsWanted = 8;

    /// <summary>Of more months than these, years are named instead.</summary>
    private const int MostMonths = 36;
    private const double BarWidth = 0.7;

    /// <summary>How far what was before stands out at the sides of a bar.</summary>
    private const double BeforeAir = 0.07;

    /// <summary>How many numbers of weeks have room side by side on a wide screen.</summary>
    private const int NumbersWanted = 32;

    /// <summary>The classes of the parts in a style sheet, in the order of <see cref="BarPart"/>.</summary>
    internal static readonly string[] PartClasses = ["part-first", "part-second", "part-single", "part-other", "part-unplanned"];

    /// <summary>Those of the parts that are drawn of a week to come.</summary>
    private static readonly string[] TintClasses = ["tint-first", "tint-second", "tint-single"];

    private readonly string[] _parts = new string[PartClasses.Length];
    private readonly string[] _tints = new string[TintClasses.Length];
    private readonly Dictionary<int, ElementReference> _weeks = [];
    private AxisScale _scale = AxisScale.ToTop(0);
    private string _viewBox = "0 0 1 1";
    private string _bands = "";
    private string _grid = "";
    private string _planned = "";
    private string _coming = "";
    private string _firstPlan = "";
    private string _before = "";
    private List<int> _races = [];
    private List<(int Index, string Label, bool IsMajor)> _labels = [];

    /// <summary>The weeks, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<WeekBar> Bars { get; set; }

    /// <summary>What the amounts are in: "mi", "h", "ft".</summary>
    [Parameter, EditorRequired]
    public required string Measure { get; set; }

    /// <summary>The chart in a sentence, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public required string Summary { get; set; }

    /// <summary>Whether the parts shown are those of the plan; else those of what was done.</summary>
    [Parameter]
    public bool ShowsPlan { get; set; }

    /// <summary>The place of the week that is chosen, from 0; null where none is.</summary>
    [Parameter]
    public int? Chosen { get; set; }

    /// <summary>Called with the place of the week that was chosen; without it the chart is a picture.</summary>
    [Parameter]
    public EventCallback<int> OnChoose { get; set; }

    private bool CanChoose => OnChoose.HasDelegate && Bars.Count <= HoverLimit;

    // The chart is one stop of the tab key.
    private int Stop => Chosen is { } chosen && chosen < Bars.Count ? chosen : 0;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _scale = ScaleOf(Bars, ShowsPlan);
        _viewBox = string.Create(CultureInfo.InvariantCulture, $"0 0 {Math.Max(1, Bars.Count)} {_scale.To}");
        _grid = Path(path => _scale.Ticks.Skip(1).ToList().ForEach(tick => Line(path, _scale.To - tick)));
        _bands = Path(path => EachBar((i, bar) =>
        {
            if (bar.Mark is WeekKind.StepBack or WeekKind.Taper)
            {
                Box(path, i, 1, 0, _scale.To);
            }
        }));
        for (var part = 0; part < _parts.Length; part++)
        {
            var index = part;
            _parts[part] = Path(path => EachBar((i, bar) => Part(path, i, bar, index)));
        }

        for (var tint = 0; tint < _tints.Length; tint++)
        {
            var index = tint;
            _tints[tint] = Path(path => EachBar((i, bar) => Tint(path, i, bar, index)));
        }

        _planned = Path(path => EachBar((i, bar) => Outline(path, i, bar, bar.IsDue)));
        _coming = Path(path => EachBar((i, bar) => Outline(path, i, bar, !bar.IsDue)));
        _before = Path(path => EachBar((i, bar) => Outside(path, i, bar.Before)));
        _firstPlan = Path(path => EachBar((i, bar) => Level(path, i, bar.FirstPlanAmount)));
        _races = [.. Enumerable.Range(0, Bars.Count).Where(i => Bars[i].HasRace || Bars[i].Mark == WeekKind.Race)];
        _labels = Labels();
    }

    /// <summary>The axis of a chart of some weeks, for what is drawn over one too.</summary>
    /// <param name="bars">The weeks.</param>
    /// <param name="showsPlan">Whether the chart shows a plan alone.</param>
    public static AxisScale ScaleOf(IReadOnlyList<WeekBar> bars, bool showsPlan = false)
    {
        ArgumentNullException.ThrowIfNull(bars);
        return AxisScale.ToTop(bars.Count == 0 ? 0 : bars.Max(bar => Height(bar, showsPlan)));
    }

    private static BarParts Filled(WeekBar bar, bool showsPlan) => showsPlan ? bar.Plan : bar.Done;

    // The highest of all that is drawn of a week: the axis ends above it.
    private static double Height(WeekBar bar, bool showsPlan) => new[]
    {
        Drawn(bar.Planned), Filled(bar, showsPlan).Stack.Sum(Drawn) + Tints(bar).Sum(), Drawn(bar.FirstPlanAmount ?? 0), Drawn(bar.Before ?? 0),
    }.Max();

    private static double[] Tints(WeekBar bar) => [Drawn(bar.Ahead.PairFirst), Drawn(bar.Ahead.PairSecond), Drawn(bar.Ahead.Single)];

    private void EachBar(Action<int, WeekBar> draw)
    {
        for (var i = 0; i < Bars.Count; i++)
        {
            draw(i, Bars[i]);
        }
    }

    private void Part(StringBuilder path, int index, WeekBar bar, int part)
    {
        var stack = Filled(bar, ShowsPlan).Stack;
        var below = 0.0;
        for (var i = 0; i < part; i++)
        {
            below += Drawn(stack[i]);
        }

        if (Drawn(stack[part]) is var height and > 0)
        {
            Box(path, index + (1 - BarWidth) / 2, BarWidth, below, height);
        }
    }

    private void Tint(StringBuilder path, int index, WeekBar bar, int tint)
    {
        var tints = Tints(bar);
        if (tints[tint] > 0)
        {
            Box(path, index + (1 - BarWidth) / 2, BarWidth, Filled(bar, ShowsPlan).Stack.Sum(Drawn) + tints.Take(tint).Sum(), tints[tint]);
        }
    }

    private void Outside(StringBuilder path, int index, double? amount)
    {
        if (Drawn(amount ?? 0) is var height and > 0)
        {
            Box(path, index + (1 - BarWidth) / 2 - BeforeAir, BarWidth + 2 * BeforeAir, 0, height);
        }
    }

    private void Level(StringBuilder path, int index, double? amount)
    {
        if (Drawn(amount ?? 0) is var height and > 0)
        {
            path.Append(CultureInfo.InvariantCulture, $"M{Fixed(index + 0.08)} {Fixed(_scale.To - height)}h0.84");
        }
    }

    private void Outline(StringBuilder path, int index, WeekBar bar, bool drawn)
    {
        if (drawn && Drawn(bar.Planned) is var height and > 0)
        {
            Box(path, index + (1 - BarWidth) / 2, BarWidth, 0, height);
        }
    }

    private void Box(StringBuilder path, double x, double width, double bottom, double height) =>
        path.Append(CultureInfo.InvariantCulture, $"M{Fixed(x)} {Fixed(_scale.To - bottom)}h{Fixed(width)}v{Fixed(-height)}h{Fixed(-width)}z");

    private void Line(StringBuilder path, double y) =>
        path.Append(CultureInfo.InvariantCulture, $"M0 {Fixed(y)}H{Bars.Count}");

    private async Task TurnAsync(int from, string key)
    {
        var to = key switch { "ArrowLeft" => from - 1, "ArrowRight" => from + 1, _ => from };
        if (to != from && to >= 0 && to < Bars.Count)
        {
            await OnChoose.InvokeAsync(to);
            await _weeks[to].FocusAsync(preventScroll: true);
        }
    }

    private List<(int Index, string Label, bool IsMajor)> Labels()
    {
        if (Bars.Count > 0 && Bars[0].Number is not null)
        {
            var step = Math.Max(1, (int)Math.Ceiling(Bars.Count / (double)NumbersWanted));
            return [.. Enumerable.Range(0, Bars.Count).Where(i => i % step == 0).Select(i => (i, UnitText.Whole(Bars[i].Number ?? i + 1), i % (4 * step) == 0))];
        }

        var ofMonths = Bars is [{ IsMonth: true }, ..];
        if (ofMonths && Bars.Count > MostMonths)
        {
            int[] years = [.. Enumerable.Range(0, Bars.Count).Where(i => i > 0 && Bars[i].Start.Year != Bars[i - 1].Start.Year)];
            var some = Math.Max(1, (int)Math.Ceiling(years.Length / (double)LabelsWanted));
            return [.. years.Where((_, number) => number % some == 0).Select((i, place) => (i, UnitText.Whole(Bars[i].Start.Year), place % 2 == 0))];
        }

        var every = Math.Max(1, (int)Math.Ceiling(Bars.Count / (double)(ofMonths ? MonthsWanted : LabelsWanted)));
        Func<DateOnly, string> label = ofMonths ? UnitText.Month : UnitText.ShortDay;
        return [.. Enumerable.Range(0, Bars.Count)
            .Where(i => i % every == 0)
            .Select(i => (i, label(Bars[i].Start), i / every % 2 == 0))];
    }

    private string Tell(WeekBar bar) => ChartText.Week(bar, Filled(bar, ShowsPlan), Measure);

    /// <summary>An amount that is no number has no height: one bad week must not take the others' bars with it.</summary>
    private static double Drawn(double amount) => double.IsFinite(amount) && amount > 0 ? amount : 0;

    private static string Path(Action<StringBuilder> draw)
    {
        var path = new StringBuilder();
        draw(path);
        return path.ToString();
    }

    private static string Fixed(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => Math.Round(share * 100, 2).ToString(CultureInfo.InvariantCulture) + "%";
}
