using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using static B2BTrail.Domain.Tests.Blocks.SamePlans.CanonicalText;

namespace B2BTrail.Domain.Tests.Blocks.SamePlans;

/// <summary>
/// A kept block lived with at random, the same for ever: runs as planned, shorter, longer and missed, spans of days off, check-ins with
/// pain and signs, edits, proposals taken in part or as a whole, the second mornings, undo and earlier versions.
/// </summary>
internal sealed class RandomLife
{
    private const uint Kind = 12;

    private readonly CanonicalText _text = new();
    private readonly Draws _draws;
    private readonly Block _block;
    private readonly LifeStyle _style;
    private readonly List<DayDone> _runs = [];
    private readonly List<DayCheckIn> _checkIns = [];
    private readonly List<RatedRun> _felt = [];
    private readonly List<PlanRevision> _revisions = [];
    private StandingPlan _plan;
    private TrainingHistory _history = TrainingHistory.None;
    private IReadOnlyList<LightDay> _lights = [];
    private DateOnly _today;
    private int _replannings;

    private RandomLife(int number)
    {
        _draws = new Draws(Kind, number);
        var request = RandomRequests.Any(_draws);
        BlockDraft? draft;
        while ((draft = BlockPlanner.Plan(request).Plan) is null)
        {
            request = RandomRequests.Any(_draws);
        }

        _block = Block.Keep(new BlockId(Guid.Empty), new RunnerId(Guid.Empty), request, draft, DateTime.UnixEpoch);
        _plan = _block.Plan;
        _style = LifeStyle.Of(_draws, _plan.Sessions.Count);
        PlanText.Write(_text, request);
    }

    /// <summary>The text of the life of a number.</summary>
    internal static string Text(int number)
    {
        var life = new RandomLife(number);
        life.Live();
        return life._text.ToString();
    }

    private void Live()
    {
        int last = _draws.Int(_plan.Sessions.Count / 4, _plan.Sessions.Count + 2);
        int nextLook = _draws.Int(-5, 10);
        for (int day = -5; day <= last; day++)
        {
            _today = _plan.StartDate.AddDays(day);
            bool isRunFirst = _draws.Percent(20);
            Morning();
            if (isRunFirst)
            {
                Run(day);
            }

            bool isSecondMorning = _plan.PairOn(_today)?.Second.Date == _today;
            if (day >= nextLook || isSecondMorning)
            {
                Look(isSecondMorning);
                nextLook = Math.Max(nextLook, day + _draws.Int(5, 30));
            }

            if (!isRunFirst)
            {
                Run(day);
            }
        }

        Write("end");
        LifeText.Write(_text, RuleCheck.Of(_plan, _history, _lights, _today));
        LifeText.Write(_text, _plan);
    }

    private Light LightOf(DateOnly day) => Light.Of(day, _checkIns, _felt);

    private void Morning()
    {
        if (_style.CheckIn(_draws) is { } answers)
        {
            _checkIns.Add(new DayCheckIn(_today, answers));
            Write("check-in");
            LifeText.Write(_text, LightOf(_today));
            _text.Line(["signs", .. SignDetection.On(_today, _checkIns, _felt).Select(RuleNames.Of)]);
        }
    }

    private void Run(int day)
    {
        if (_plan.OnlySessionOn(_today) is not { } planned || _style.Run(_draws, planned, day) is not { } done)
        {
            return;
        }

        _runs.Add(done);
        _history = new TrainingHistory(_runs);
        if (done.Rpe is { } said && planned.Kind != SessionKind.Race && _plan.EffortOf(planned) is { } effort)
        {
            _felt.Add(new RatedRun(_today, said, effort.Rpe));
        }
    }

    private void Look(bool isSecondMorning)
    {
        Write("look");
        var light = LightOf(_today);
        LifeText.Write(_text, light);
        _text.Line("too-long", YesNo(SignDetection.IsTiredTooLong(_today, _checkIns, _felt)));
        var days = _checkIns.Select(c => c.Date).Where(d => d >= _today.AddDays(-14) && d < _today).Append(_today);
        _lights = [.. days.Select(day => new LightDay(day, LightOf(day).Colour))];
        var answers = _checkIns.Find(c => c.Date == _today)?.Answers;
        var gate = SecondDayGate.Look(_plan, _history, _lights, _today, light, answers);
        if (gate is not null)
        {
            LifeText.Write(_text, gate);
        }

        var outcome = Replanner.Propose(_plan, _history, _lights, _today, _replannings + 1);
        LifeText.Write(_text, outcome);
        if (_plan.OnlySessionOn(_today) is { } day)
        {
            LifeText.Write(_text, DayVerdict.Of(
                _today, light, _lights, new PlannedToday(day, _history.On(_today) is not null) { Morning = gate, Outcome = outcome }));
        }

        if (isSecondMorning && gate?.Change is { } change && _draws.Percent(60))
        {
            Change(change, ChangeCause.SecondMorning);
        }
        else if (outcome is ReplanOutcome.Proposed(var proposal))
        {
            Answer(proposal);
        }

        for (int edits = _draws.Int(0, _style.Edits); edits > 0; edits--)
        {
            Edit();
        }

        GoBack();
        LifeText.Write(_text, RuleCheck.Of(_plan, _history, _lights, _today));
    }

    private void Answer(Proposal proposal)
    {
        int share = _draws.Of(0, 50, 100, 100);
        var chosen = proposal.Lines.Where(_ => _draws.Percent(share)).Select(l => l.After.Date).ToHashSet();
        if (chosen.Count == 0)
        {
            return;
        }

        var outcome = Replanner.Accept(_plan, _history, _lights, _today, proposal, chosen);
        LifeText.Write(_text, outcome);
        if (outcome is AcceptOutcome.Breaks(_, var needed))
        {
            chosen.UnionWith(needed);
            outcome = Replanner.Accept(_plan, _history, _lights, _today, proposal, chosen);
            LifeText.Write(_text, outcome);
        }

        if (outcome is AcceptOutcome.Accepted(var change))
        {
            _replannings++;
            Change(change, ChangeCause.Replanned);
        }
    }

    private void Edit()
    {
        var outcome = PlanEditing.Apply(_plan, RandomEdits.Any(_plan, _today, _draws), _history, _lights, _today);
        LifeText.Write(_text, outcome);
        if (outcome is EditOutcome.Changed(var change, _))
        {
            Change(change, ChangeCause.Edited);
        }
    }

    private void GoBack()
    {
        var way = PlanHistory.Of(_revisions);
        _text.Line("can", "undo", Whole(way.Undo), "redo", Whole(way.Redo));
        int what = _draws.Int(0, 9);
        if (what < 2 && way.Undo is { } undo)
        {
            Reverse(_revisions[undo - 1].Change.Undone(), ChangeCause.Undone, undo);
        }
        else if (what == 2 && way.Redo is { } redo)
        {
            Reverse(_revisions[redo - 1].Change, ChangeCause.Redone, redo);
        }
        else if (what == 3 && _revisions.Count > 0)
        {
            int earlier = _draws.Int(0, _revisions.Count - 1);
            Change(PlanHistory.Restore(_plan, _revisions.Where(r => r.Number > earlier), _history, _today), ChangeCause.Restored, earlier);
        }
    }

    private void Reverse(PlanChange change, ChangeCause cause, int of)
    {
        bool isOpen = PlanHistory.IsOpen(change, _history, _today);
        _text.Line("reverse", Whole(of), YesNo(isOpen));
        if (isOpen)
        {
            Change(change, cause, of);
        }
    }

    private void Change(PlanChange change, ChangeCause cause, int? of = null)
    {
        if (_block.Change(change, cause, DateTime.UnixEpoch, of) is not { } revision)
        {
            _text.Line("stale");
            return;
        }

        _revisions.Add(revision);
        _plan = _block.Plan;
        _text.Line("revision", Whole(revision.Number), Whole(of));
        LifeText.Write(_text, change);
    }

    private void Write(string what) => _text.Line("#", Date(_today), what);
}
