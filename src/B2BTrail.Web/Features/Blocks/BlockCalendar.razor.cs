using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>
/// The days of a block by week: from 1000 pixels on a grid whose weeks that are over are folded to a line, below it this week as a strip and
/// each other week as a line that opens in place.
/// </summary>
public sealed partial class BlockCalendar
{
    /// <summary>How many weeks the first screen shows.</summary>
    private const int FirstScreen = 4;

    private readonly HashSet<int> _turned = [];
    private bool? _isPastOpen;
    private double _longest;

    /// <summary>The block.</summary>
    [Parameter, EditorRequired]
    public required BlockView Block { get; set; }

    /// <summary>Writes quantities.</summary>
    [Parameter, EditorRequired]
    public required UnitText Text { get; set; }

    /// <summary>The runner's today.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Called with the day that was selected.</summary>
    [Parameter]
    public EventCallback<SessionView> OnAsk { get; set; }

    /// <summary>Whether runs can be moved.</summary>
    [Parameter]
    public bool IsWorkplace { get; set; }

    /// <summary>The day that is chosen; null where none is.</summary>
    [Parameter]
    public DateOnly? Chosen { get; set; }

    /// <summary>The number of the week that is chosen; null where none is.</summary>
    [Parameter]
    public int? ChosenWeek { get; set; }

    /// <summary>The days that break a rule.</summary>
    [Parameter]
    public IReadOnlySet<DateOnly>? Broken { get; set; }

    /// <summary>Whether the screen is narrow: only the days of open weeks are drawn, for the others are not shown.</summary>
    [Parameter]
    public bool IsNarrow { get; set; }

    /// <summary>
    /// Whether only the weeks of the first screen are drawn and the others hold their place: a whole calendar is hundreds of elements, which
    /// keep a phone busy for longer than its runner waits.
    /// </summary>
    [Parameter]
    public bool IsFirstDraw { get; set; }

    /// <summary>The days, for the script that moves them.</summary>
    public ElementReference Root { get; private set; }

    private IReadOnlyList<WeekView> Past { get; set; } = [];

    // A week that is over unfolds where it is chosen.
    private bool IsPastOpen => _isPastOpen ?? (ChosenWeek is { } chosen && chosen <= Past.Count);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // A block that is over has nothing else to show.
        Past = Block.EndDate < Today ? [] : [.. Block.Weeks.TakeWhile(week => week.EndDate < Today)];
        _longest = Block.Sessions.Select(session => session.Distance.Meters).DefaultIfEmpty().Max();
    }

    /// <summary>Shows a week: unfolds those that are over where it is one of them, and opens its line.</summary>
    public void Show(WeekView week)
    {
        ArgumentNullException.ThrowIfNull(week);
        _isPastOpen = week.Number <= Past.Count ? true : _isPastOpen;
        if (!IsOpen(week))
        {
            Turn(week);
        }
    }

    /// <summary>The tiles of a week: days, pairs with their second and third day, days off that follow each other. A row has one place for each day: OneSessionPerDay.</summary>
    private static IEnumerable<IReadOnlyList<SessionView>> Tiles(WeekView week)
    {
        for (IReadOnlyList<SessionView> rest = week.Sessions; rest.Count > 0;)
        {
            var tile = Tile(week, rest);
            yield return tile;
            rest = [.. rest.Skip(tile.Count)];
        }
    }

    private static List<SessionView> Tile(WeekView week, IReadOnlyList<SessionView> rest)
    {
        if (rest is [{ Kind: SessionKind.PairFirst } first, { Kind: SessionKind.PairSecond } second, ..] && second.Date == first.Date.AddDays(1))
        {
            return week.PairThird is { } third ? [first, second, third] : [first, second];
        }

        List<SessionView> off = [.. rest.TakeWhile(IsOff)];
        return off.Count > 1 ? off : [rest[0]];
    }

    private static bool IsOff(SessionView session) => session.IsTimeOff && !session.Kind.IsOnFoot && session.Extra.Meters <= 0 && session.Was is null;

    private bool IsNow(WeekView week) => week.StartDate <= Today && Today <= week.EndDate;

    // The week of today is open from the start: of a block to come its first, of one that is over its last.
    private bool IsOpen(WeekView week) => _turned.Contains(week.Number) != (week == (Block.WeekOf(Today) ?? (Today < Block.StartDate ? Block.Weeks[0] : Block.Weeks[^1])));

    private bool HasLine(WeekView week) => !IsFirstDraw || IsOpen(week) || week.Number == ChosenWeek
        || (week.Number - (IsPastOpen ? 0 : Past.Count)) is > 0 and <= FirstScreen;

    private bool HasDays(WeekView week) => IsOpen(week) || (!IsNarrow && HasLine(week));

    private bool IsBroken(SessionView session) => Broken?.Contains(session.Date) ?? false;

    private void Turn(WeekView week)
    {
        if (!_turned.Remove(week.Number))
        {
            _turned.Add(week.Number);
        }
    }

    private string States(WeekView week)
    {
        var light = week.Kind is WeekKind.StepBack or WeekKind.Taper || week.Role == WeekRole.TimeOff;
        return $"{(IsNow(week) ? "now" : light ? "light-week" : "")} {(IsOpen(week) ? "open" : "")} {(week.Number == ChosenWeek ? "lit" : "")} {(week.Number <= Past.Count ? "past" : "")} {(HasLine(week) ? "" : "later")}";
    }
}
