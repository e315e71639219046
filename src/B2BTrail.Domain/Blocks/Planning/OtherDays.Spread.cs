using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>How an amount is spread over the chosen days.</content>
internal ref partial struct OtherDays
{
    /// <summary>Spreads an amount over the chosen days by their parts; writes into the week's days.</summary>
    internal readonly void Spread(int amount, Span<int> week)
    {
        int runs = Runs(amount);
        amount = Takes(amount);
        for (int i = 0; i < runs; i++)
        {
            week[_places[i]] = _inSteps.MinimumRun;
            amount -= _inSteps.MinimumRun;
        }

        amount = Fill(amount, runs, _soft, week);
        amount = Fill(amount, runs, _caps, week);
        Fill(amount, runs, _last, week);
        KeepEve(runs, week);
        TellApart(runs, week);
    }

    /// <summary>A run on the day before a pair is no token: it takes what it lacks from the longest of the others.</summary>
    private readonly void KeepEve(int runs, Span<int> week)
    {
        if (_eve < 0 || _eve >= runs)
        {
            return;
        }

        int least = Math.Min(EveLeast, _caps[_eve]);
        for (; week[_places[_eve]] < least; week[_places[_eve]]++)
        {
            int longest = _eve == 0 ? runs - 1 : 0;
            for (int i = 0; i < runs; i++)
            {
                longest = i != _eve && week[_places[i]] > week[_places[longest]] ? i : longest;
            }

            if (longest == _eve || week[_places[longest]] <= _inSteps.MinimumRun)
            {
                return;
            }

            week[_places[longest]]--;
        }
    }

    /// <summary>Two runs mid-week that came out about equal are told apart, one longer for the other shorter: no week is made of equal runs.</summary>
    private readonly void TellApart(int runs, Span<int> week)
    {
        int one = -1;
        int other = -1;
        for (int i = 0; i < runs; i++)
        {
            if (_parts[i] == Rules.OtherPart.Count || _parts[i] == Rules.MediumLongPart.Count)
            {
                (one, other) = one < 0 ? (i, other) : other < 0 ? (one, i) : (-2, -2);
            }
        }

        // Whichever has room grows; the other gives.
        (int up, int down) = one >= 0 && other >= 0 && _caps[one] > _caps[other] ? (one, other) : (other, one);
        double apart = 1 - Rules.EasyRunsApart.Number;
        while (up >= 0 && down >= 0 && Math.Min(week[_places[up]], week[_places[down]]) > apart * Math.Max(week[_places[up]], week[_places[down]])
            && week[_places[up]] < _caps[up] && week[_places[down]] > _inSteps.MinimumRun)
        {
            week[_places[up]]++;
            week[_places[down]]--;
        }
    }

    private readonly int Fill(int amount, int runs, Span<int> caps, Span<int> week)
    {
        for (; amount > 0; amount--)
        {
            int least = -1;
            for (int i = 0; i < runs; i++)
            {
                if (week[_places[i]] < caps[i] && (least < 0 || week[_places[i]] * _parts[least] < week[_places[least]] * _parts[i]))
                {
                    least = i;
                }
            }

            if (least < 0)
            {
                break;
            }

            week[_places[least]]++;
        }

        return amount;
    }
}
