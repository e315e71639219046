using B2BTrail.Domain.Blocks;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <content>Time off, known in advance or before the start, and the way back.</content>
internal sealed partial class BlockInvariants
{
    /// <summary>The weeks before time off against the plan of the same runner who stays.</summary>
    /// <param name="block">The block.</param>
    /// <param name="request">Its request.</param>
    /// <param name="without">The block of the same request without the time off.</param>
    internal static bool RunsInAdvance(BlockDraft block, BlockRequest request, BlockDraft without)
    {
        var check = new BlockInvariants(block, request);
        var first = check._facts.TimesOff.FirstOrDefault(off => off.From >= 0);
        double most = request.Current.Weekly.Meters;
        for (int w = 0; first is not null && w < Math.Min(block.Weeks.Count, without.Weeks.Count) && (w * 7) + 7 <= first.From; w++)
        {
            most = Math.Max(most, Total(without.Weeks[w]));
            if (check._totals[w] > most + Tolerance)
            {
                return true;
            }
        }

        return false;
    }

    private void TimeOff()
    {
        for (int day = 0; day < _days.Length; day++)
        {
            Require(Invariant.TimeOffIsKeptFree, !_facts.IsOff(day) || _days[day].Kind == SessionKind.Rest);
        }

        for (int w = 0; w < _block.Weeks.Count; w++)
        {
            bool isFree = !_emptied[w] && !_facts.IsLost(w) && _facts.Recoveries.All(r => r.ShareOf(w) is null) && !HasOtherRace(w);
            Require(Invariant.NoEmptyWeek, _totals[w] > 0 || !isFree || _block.Weeks[w].Kind == WeekKind.Race);
            Require(Invariant.PlannedRestIsNoTimeOff, _block.Weeks[w].Role is not (WeekRole.TimeOff or WeekRole.ComeBack) || _facts.TimesOff.Any(off => off.From <= (w * 7) + 6));
        }
    }

    private void AfterTimeOff()
    {
        foreach (var off in _facts.TimesOff)
        {
            int next = _facts.TimesOff.Where(other => other.From > off.From).Select(other => other.From)
                .Concat(_facts.Recoveries.Where(r => r.Day >= off.From).Select(r => r.Day)).DefaultIfEmpty(int.MaxValue).Min();
            bool isAtStart = off.From < 0;
            WayBack(off, next, isAtStart);
            for (int day = Math.Max(0, off.Back); day < Math.Min(_days.Length, off.FullAgain); day++)
            {
                var kind = _days[day].Kind;
                Require(Invariant.NoPairTooSoonAfterTimeOff, kind is not (SessionKind.PairFirst or SessionKind.PairSecond));
                Require(Invariant.NoHardRunTooSoonAfterTimeOff, kind != SessionKind.Quality);
                Require(Invariant.StartAfterTimeOffIsGentle, !isAtStart || kind is not (SessionKind.PairFirst or SessionKind.PairSecond or SessionKind.Quality));
            }

            int run = Array.FindIndex(_days, Math.Clamp(off.Back, 0, _days.Length), s => s.Kind is not (SessionKind.Rest or SessionKind.Race));
            Require(Invariant.FirstLongRunBackIsShorter, run < 0 || SecondsOf(_days[run]) <= (60 * 60) + 1 || SecondsOf(_days[run]) <= ShortestSeconds + 1);
            NoLostTime(off, next);
        }
    }

    /// <summary>Weeks and long runs on the way back.</summary>
    private void WayBack(TimeOffFacts off, int next, bool isAtStart)
    {
        double week = WeekBefore(off);
        double longest = LongestBefore(off);
        bool isAgain = OnItsWayBack(off) is not null;
        for (int w = Math.Max(0, off.Back / 7); w < _block.Weeks.Count && (w * 7) < next; w++)
        {
            double share = off.ShareIn(w);
            if (share >= 1)
            {
                break;
            }

            double most = Math.Max(week * share, ShortestRun) + Tolerance;
            Require(Invariant.ComeBackGently, After(w, off.Back).Sum(s => s.Distance.Meters) <= most);
            double longRun = After(w, off.Back).Select(s => s.Distance.Meters).DefaultIfEmpty().Max();
            bool isShorter = isAgain || longRun <= Math.Max(longest * share, ShortestRun + ((w - off.FirstWeek + 1) * _block.Step.Meters)) + Tolerance;
            Require(Invariant.FirstLongRunBackIsShorter, isShorter);
            Require(Invariant.StartAfterTimeOffIsGentle, !isAtStart || (isShorter && _totals[w] <= most));
        }
    }

    /// <summary>The weeks after time off are run, are no step-backs at first, and come back to what was run before.</summary>
    private void NoLostTime(TimeOffFacts off, int next)
    {
        double week = OnItsWayBack(off) is { } first ? Enumerable.Range(0, (off.From / 7) + 1).Skip(Math.Max(0, first.Back) / 7).Max(w => _totals[w]) : WeekBefore(off);
        int undisturbed = 0;
        bool isRegained = false;
        double again = off.Share * LongestBefore(off);
        for (int w = off.FirstWeek; w < _block.Weeks.Count && (w * 7) + 6 < next; w++)
        {
            var kind = _block.Weeks[w].Kind;
            if (kind is WeekKind.Taper or WeekKind.Race)
            {
                break;
            }

            bool isFree = _facts.IsUndisturbed(w);
            double holds = Capacity(w, Math.Max(LongRunOf(w), Math.Min(0.9 * again, CapOf(SessionKind.Long) / _request.PerKilometer(SessionKind.Long) * 1000)));
            bool isClosing = Race is null && w == _block.Weeks.Count - 1;
            Require(Invariant.NoStepBackRightAfterTimeOff, kind != WeekKind.StepBack || w >= off.FirstWeek + 2 || !isFree || isClosing);
            Require(Invariant.NoLostWeekAfterTimeOff, !isFree || HasTooLittleTime || AsksForLess || isClosing || kind == WeekKind.StepBack
                || _totals[w] >= Math.Min((w == off.FirstWeek ? 0.35 : 0.25) * week, (w == off.FirstWeek ? 0.75 : 0.9) * holds) - StepsTolerance(2));
            Require(Invariant.NoEmptyTailAfterTimeOff, !isFree || _totals[w] > 0);
            undisturbed = isFree && undisturbed >= 0 ? undisturbed + 1 : -1;
            isRegained |= _totals[w] >= (0.90 * Math.Min(week, holds)) - StepsTolerance(2);
            Require(Invariant.RegainsAfterTimeOff, undisturbed <= off.RegainedIn || isRegained || OnItsWayBack(off) is not null || HasTooLittleTime || AsksForLess);
        }

        int before = (Math.Max(0, off.From) / 7) - (off.From % 7 <= 1 ? 1 : 0);
        bool isStepBack = off.From > 0 && before >= 0 && before < _block.Weeks.Count && _block.Weeks[before].Kind == WeekKind.StepBack;
        Require(Invariant.NoStepBackRightAfterTimeOff, off.Days < 7 || !isStepBack || off.From % 7 > 1 || !_facts.IsUndisturbed(before));
    }

    /// <summary>The time off on whose way back another begins: what was run since is what may be asked for again; null where there is none.</summary>
    private TimeOffFacts? OnItsWayBack(TimeOffFacts off) => _facts.TimesOff.LastOrDefault(other => other != off && other.Back <= off.From && off.From - other.Back < 30);

    /// <summary>The largest of the four weeks before time off; a week that it cuts short counts where it was larger.</summary>
    private double WeekBefore(TimeOffFacts off) => off.From < 0 ? _request.Current.Weekly.Meters : Math.Max(LargestOfFour(off.From / 7), off.From % 7 == 0 ? 0 : _totals[off.From / 7]);

    private double LongestBefore(TimeOffFacts off) => Math.Max(LongestOf(off.From - 30, off.From), off.From < 30 ? LongestToday : 0);

    private IEnumerable<SessionDraft> After(int week, int back) =>
        Running(_block.Weeks[week]).Where(s => s.Date.DayNumber - _days[0].Date.DayNumber >= back);

    private bool HasOtherRace(int week) => Enumerable.Range(week * 7, 7).Any(_facts.IsOtherRace);

    /// <summary>Whether minutes, of days or of the week, may hold weeks down.</summary>
    private bool HasTooLittleTime => !_facts.HasEveryDay || _request.Limits.Week is not null || _request.Limits.OtherDay is not null || _request.Limits.FirstDay is not null;

    private double ShortestRun => (_request.Unit == Domain.Units.DistanceUnit.Mile ? 2 : 3) * _unit;

    private double ShortestSeconds => ShortestRun / 1000 * _request.PerKilometer(SessionKind.Easy);
}
