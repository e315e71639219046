using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>
/// What lights, and runs well beyond the plan, take from the days after them: the hard part first, then length; after a red light short
/// runs that ask whether running is free of pain. They only take.
/// </summary>
internal sealed class EasedDays
{
    private readonly BlockDraft _basis;
    private readonly RequestInStepsOf _steps;
    private readonly int[] _most;
    private readonly RuleCode?[] _by;
    private readonly bool[] _easy;
    private readonly bool[] _test;

    private EasedDays(BlockDraft basis, int days, RequestInStepsOf steps)
    {
        (_basis, _steps) = (basis, steps);
        (_most, _by, _easy, _test) = (new int[days], new RuleCode?[days], new bool[days], new bool[days]);
        Array.Fill(_most, int.MaxValue);
    }

    /// <summary>The steps of an easy run of so many minutes.</summary>
    internal delegate int RequestInStepsOf(int minutes);

    /// <summary>The most steps of a day, and what says so; as many as may be where nothing does.</summary>
    internal (int Steps, RuleCode? By) MostOn(DayIndex day) => (_most[day], _by[day]);

    /// <summary>Whether a day's run is easy and flat, whatever was planned.</summary>
    internal bool IsEasy(DayIndex day) => _easy[day];

    /// <summary>Whether a day's run is one of the short ones after a red light.</summary>
    internal bool IsTest(DayIndex day) => _test[day];

    internal static EasedDays Of(
        StandingPlan plan, BlockDraft basis, IReadOnlyList<LightDay> lights, IReadOnlyList<RanMore> ranMore, Func<DayIndex, double> longestBefore,
        double step, RequestInStepsOf steps)
    {
        var made = new EasedDays(basis, plan.DayCount, steps);
        foreach (var light in lights.Where(light => light.Color == LightColor.Amber))
        {
            made.Amber(plan.Index(light.Date));
        }

        if (lights.Where(light => light.Color == LightColor.Red).MaxBy(light => light.Date) is { } red)
        {
            var day = plan.Index(red.Date);
            made.Red(day, day < 0 || day >= plan.DayCount ? 0 : (int)(longestBefore(day) * Rules.LongAfterRed.Number / step));
        }

        foreach (var more in ranMore)
        {
            made.Beyond(plan.Index(more.Date), more);
        }

        return made;
    }

    private void Amber(DayIndex light)
    {
        for (int day = light; day < light + Rules.AmberDays.Count; day++)
        {
            if (IsIn(day) && Kind(day).IsHard)
            {
                Ease(day, RuleCode.AmberHardFirst, Rules.AmberHardFirst.Count);
            }
        }

        if (IsIn(light) && Kind(light).CountsAsDistance)
        {
            Lower(light, RuleCode.AmberHardFirst, (int)(First(light) * Rules.AmberToday.Number));
        }
    }

    private void Red(DayIndex light, int longRun)
    {
        int[] minutes = [Rules.TestRun.Count, Rules.SecondTestRun.Count, Rules.ThirdTestRun.Count];
        int next = light + Rules.RedRest.Count;
        for (int test = 0; test < minutes.Length; test++)
        {
            while (IsIn(next) && (First(next) == 0 || !Kind(next).CountsAsDistance))
            {
                next++;
            }

            if (!IsIn(next) || next > light + Rules.NoHardAfterRed.Count)
            {
                break;
            }

            Ease(next, RuleCode.TestRun, minutes[test]);
            _test[next] = true;
            if (test < minutes.Length - 1 && IsIn(next + 1))
            {
                Lower(next + 1, RuleCode.TestRun, 0);
            }

            next += 2;
        }

        bool isFirstLong = true;
        for (int day = light; day <= light + Rules.NoHardAfterRed.Count; day++)
        {
            if (!IsIn(day))
            {
                continue;
            }

            if (Kind(day).IsHard)
            {
                Ease(day, RuleCode.TestRun, Rules.AmberHardFirst.Count);
            }

            if (Kind(day).IsLong && day < light + Rules.NoLongAfterRed.Count)
            {
                Ease(day, RuleCode.TestRun, Rules.ThirdTestRun.Count);
            }
            else if (Kind(day).IsLong && isFirstLong && !_test[day])
            {
                // One that gives way to the rest after a short run is none.
                Lower(day, RuleCode.TestRun, longRun);
                isFirstLong = _most[day] == 0;
            }
        }
    }

    private void Beyond(DayIndex from, RanMore more)
    {
        if (more.Weeks == 0)
        {
            for (int day = from + 1; day <= from + Rules.RanFartherNoHardDays.Count; day++)
            {
                bool isEasy = day <= from + Rules.RanFartherEasyDays.Count && IsIn(day) && Kind(day).IsLong;
                if (IsIn(day) && (Kind(day).IsHard || isEasy))
                {
                    Ease(day, RuleCode.RanMore, Rules.AmberHardFirst.Count);
                }
            }

            return;
        }

        for (int day = from + WeekIndex.Length; day < from + (3 * WeekIndex.Length); day++)
        {
            if (IsIn(day) && Kind(day).IsHard)
            {
                Ease(day, RuleCode.RanMore, int.MaxValue);
                return;
            }
        }
    }

    private bool IsIn(int day) => day >= 0 && day < _most.Length;

    private SessionDraft Session(int day) => _basis.OnlySessionOn(new(day));

    private SessionKind Kind(int day) => Session(day).Kind;

    private int First(int day) => (int)Math.Round(Session(day).Distance.Meters / _basis.Step.Meters);

    private void Ease(int day, RuleCode by, int minutes)
    {
        _easy[day] = true;
        Lower(day, by, minutes == int.MaxValue ? First(day) : _steps(minutes));
        _by[day] ??= by;
    }

    private void Lower(int day, RuleCode by, int steps)
    {
        if (steps < _most[day])
        {
            (_most[day], _by[day]) = (steps, by);
        }
    }
}
