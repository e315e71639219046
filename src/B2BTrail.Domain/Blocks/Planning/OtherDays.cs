using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>The days of a week beside its long ones: which run, how far at most, and how the rest of the week is spread over them.</summary>
internal ref struct OtherDays
{
    private const int Most = 4;

    // Mid-week first; with two days, one to each side of the middle.
    private static ReadOnlySpan<int> Order => [2, 1, 3, 4];

    private static ReadOnlySpan<int> OrderOfTwo => [1, 3, 2, 4];

    // A third day leaves one day less before the pair, and is itself free in a week without one.
    private static ReadOnlySpan<int> OrderBeforeThree => [2, 1, 3, 6];

    private readonly RequestInSteps _inSteps;
    private readonly Span<int> _days;
    private readonly Span<int> _caps;
    private int _count;

    /// <param name="inSteps">The request.</param>
    /// <param name="days">Room for four.</param>
    /// <param name="caps">Room for four.</param>
    internal OtherDays(RequestInSteps inSteps, Span<int> days, Span<int> caps)
    {
        _inSteps = inSteps;
        _days = days;
        _caps = caps;
    }

    /// <summary>Chooses the days.</summary>
    /// <param name="load">For what each day may be against the 30 days before it.</param>
    /// <param name="week">The week.</param>
    /// <param name="count">How many days to choose at most.</param>
    /// <param name="longest">The longest run of the week.</param>
    /// <param name="notOn">The place of that run, where it is one of these days.</param>
    /// <param name="until">The first place that may not be used.</param>
    /// <param name="beforePair">Whether the pair follows.</param>
    internal void Choose(TrainingLoad<int> load, WeekIndex week, int count, int longest, int notOn, int until, bool beforePair)
    {
        _count = 0;
        foreach (int place in _inSteps.Request.Shape == PairShape.ThreeDays ? OrderBeforeThree : count == 2 ? OrderOfTwo : Order)
        {
            var day = week.Day(place);
            if (_count == Math.Min(count, Most) || place == notOn || place >= until || _inSteps.Calendar.IsBlocked(day))
            {
                continue;
            }

            int share = Math.Max(RequestInSteps.Floor(longest * Rules.OtherDayShare.Number), Math.Min(_inSteps.MinimumRun, longest));
            int spike = RequestInSteps.Floor(_inSteps.Limits.MostOfSession(load.LongestBefore(day)));
            int time = beforePair && place == _inSteps.Calendar.FirstOfPair - 1 ? Math.Min(_inSteps.EveCap, _inSteps.OtherCap) : _inSteps.OtherCap;
            int cap = Math.Min(share, Math.Min(spike, time));
            if (cap >= _inSteps.MinimumRun)
            {
                (_days[_count], _caps[_count]) = (place, cap);
                _count++;
            }
        }
    }

    /// <summary>How much of an amount the chosen days take.</summary>
    internal readonly int Takes(int amount) => amount < _inSteps.MinimumRun ? 0 : Math.Min(amount, RoomOf(Runs(amount)));

    /// <summary>Spreads an amount over the chosen days, half as much again to the first; writes into the week's days.</summary>
    internal readonly void Spread(int amount, Span<int> week)
    {
        int runs = Runs(amount);
        amount = Takes(amount);
        for (int i = 0; i < runs; i++)
        {
            week[_days[i]] = _inSteps.MinimumRun;
            amount -= _inSteps.MinimumRun;
        }

        for (; amount > 0; amount--)
        {
            int least = -1;
            for (int i = 0; i < runs; i++)
            {
                if (week[_days[i]] < _caps[i] && (least < 0 || week[_days[i]] * Weight(least) < week[_days[least]] * Weight(i)))
                {
                    least = i;
                }
            }

            week[_days[least]]++;
        }

        static int Weight(int place) => place == 0 ? 3 : 2;
    }

    private readonly int Runs(int amount) => Math.Min(_count, amount / _inSteps.MinimumRun);

    private readonly int RoomOf(int runs)
    {
        int room = 0;
        for (int i = 0; i < runs; i++)
        {
            room += _caps[i];
        }

        return room;
    }
}
