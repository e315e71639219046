using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>The one form in which a day is changed.</summary>
public sealed partial class DayForm
{
    private const double HalfStep = 0.5;

    private readonly string _group = "day-" + Guid.CreateVersion7().ToString("N");
    private ElementReference _distance;
    private (SessionId Session, DateOnly Date, Distance Distance)? _shown;
    private Func<PlanEdit, EditPreview>? _judge;
    private IReadOnlyList<(DateOnly Date, EditPreview? Looked)> _days = [];
    private EditPreview? _preview;
    private DateOnly _to;
    private string _typed = "";
    private int _kind;
    private bool _both;
    private bool _wrong;

    /// <summary>The block as it is saved.</summary>
    [Parameter, EditorRequired]
    public required BlockView Block { get; set; }

    /// <summary>The day as it is saved.</summary>
    [Parameter, EditorRequired]
    public required SessionView Day { get; set; }

    /// <summary>Writes quantities.</summary>
    [Parameter, EditorRequired]
    public required UnitText Text { get; set; }

    /// <summary>The runner's today.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>Tells what an edit would do; null while the plan is looked at: then no effect is shown.</summary>
    [Parameter]
    public Func<PlanEdit, EditPreview>? Preview { get; set; }

    /// <summary>Whether a change is on its way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Called with the change that would be made, and with null where there is none.</summary>
    [Parameter]
    public EventCallback<PlanChange?> OnLook { get; set; }

    /// <summary>Called with the edit that the runner wants.</summary>
    [Parameter]
    public EventCallback<PlanEdit> OnEdit { get; set; }

    private PairView? Pair => Block.PairOf(Day);

    // Both days change together only where both still can.
    private PairView? Movable => Pair is { } pair && pair.First.IsOpenOn(Today) && pair.Second.IsOpenOn(Today) ? pair : null;

    private DateOnly From => _both && Movable is { } pair ? pair.First.Date : Day.Date;

    private Distance Now => _both && Movable is { } pair ? pair.Total : Day.Distance;

    private Distance? Typed => UnitText.ReadNumber(_typed) is { } number and > 0 and < 1000 ? Distance.From(number, Text.Unit) : null;

    /// <summary>What the form asks for; null where it asks for nothing new.</summary>
    private PlanEdit? Wanted
    {
        get
        {
            List<PlanEdit> edits = [];
            if (Typed is { } distance && _typed != Text.Number(Now))
            {
                edits.Add(!Day.Kind.IsOnFoot ? new PlanEdit.Add(Day.Date, distance)
                    : _both ? new PlanEdit.SetPair(From, distance)
                    : new PlanEdit.SetDistance(Day.Date, distance));
            }

            if (Day.Kind.IsOnFoot && !Day.Kind.IsPairDay && _kind != KindOf(Day))
            {
                edits.Add(new PlanEdit.SetKind(Day.Date, DayText.Kinds[_kind].Kind, DayText.Kinds[_kind].Workout));
            }

            if (_to != From)
            {
                edits.Add(MoveOf(_to));
            }

            return edits switch { [] => null, [var one] => one, _ => new PlanEdit.Together(edits) };
        }
    }

    /// <summary>Takes the focus to where the run can be moved, or how far it goes.</summary>
    public ValueTask FocusAsync() => _distance.FocusAsync();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_shown != (Day.Id, Day.Date, Day.Distance))
        {
            _shown = (Day.Id, Day.Date, Day.Distance);
            _both = Movable is not null;
            Clear();
        }

        if (_judge != Preview)
        {
            _judge = Preview;
            LookAtDays();
            _preview = Look(Wanted);
        }
    }

    private static int KindOf(SessionView session) => Math.Max(0, DayText.Kinds.ToList().FindIndex(kind => kind.Kind == session.Kind && kind.Workout == session.Workout));

    private static bool IsClosed(EditPreview? looked) => looked is { Change: null, Problem: not EditProblem.NoChange };

    private PlanEdit MoveOf(DateOnly to) => _both ? new PlanEdit.MovePair(From, to) : new PlanEdit.Move(From, to);

    private EditPreview? Look(PlanEdit? edit) => edit is not null && _judge is { } judge ? judge(edit) : null;

    private void Clear()
    {
        (_to, _typed, _kind, _wrong, _preview) = (From, Now.Meters > 0 ? Text.Number(Now) : "", KindOf(Day), false, null);
        LookAtDays();
    }

    // The days of its week to move to, each with what that would break.
    private void LookAtDays() => _days = Day.Kind.IsOnFoot && Block.WeekOf(From) is { } week
        ? [.. week.Sessions.Select(session => (session.Date, session.Date == From ? null : Look(MoveOf(session.Date)))).DistinctBy(day => day.Date)]
        : [];

    private async Task ChangedAsync()
    {
        _wrong = false;
        _preview = Look(Wanted);
        await OnLook.InvokeAsync(_preview?.Change);
    }

    private Task Choose(bool both)
    {
        _both = both;
        return Reset();
    }

    private Task MoveTo(DateOnly to)
    {
        _to = to;
        return ChangedAsync();
    }

    private Task Type(string? typed)
    {
        _typed = typed ?? "";
        return ChangedAsync();
    }

    private Task Become(string? kind)
    {
        _kind = int.TryParse(kind, out var chosen) && chosen >= 0 && chosen < DayText.Kinds.Count ? chosen : _kind;
        return ChangedAsync();
    }

    // To the next half; a run that is added starts at its shortest.
    private Task Step(int by)
    {
        var now = Typed?.In(Text.Unit) ?? (Text.Unit == DistanceUnit.Mile ? 2.5 : 4.5);
        var halves = by > 0 ? Math.Floor(now / HalfStep + 1e-6) + 1 : Math.Ceiling(now / HalfStep - 1e-6) - 1;
        return Type(Text.Number(Distance.From(Math.Max(HalfStep, halves * HalfStep), Text.Unit)));
    }

    private Task Reset()
    {
        Clear();
        return OnLook.InvokeAsync(null);
    }

    private Task SaveAsync()
    {
        _wrong = Typed is null;
        return _wrong || Wanted is not { } edit ? Task.CompletedTask : OnEdit.InvokeAsync(edit);
    }

    /// <summary>Skips the day, or both days where the form changes both.</summary>
    public Task SkipAsync() => OnEdit.InvokeAsync(_both ? new PlanEdit.SkipPair(From) : new PlanEdit.Skip(Day.Date));
}
