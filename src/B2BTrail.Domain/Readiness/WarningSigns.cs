namespace B2BTrail.Domain.Readiness;

/// <summary>Which signs that stop running are open, and what settled the others.</summary>
public static class WarningSigns
{
    /// <summary>
    /// The signs of all check-ins. Each check-in first settles what it answers (<see cref="EndedBy"/>) and then tells its own signs. A sign that is left
    /// out stays open; one that is settled stays so until it is told again.
    /// </summary>
    /// <param name="days">The check-ins of each day, in order of days.</param>
    public static IReadOnlyList<WarningSign> After(IEnumerable<DayCheckIn> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var signs = new List<WarningSign>();
        int place = 0;
        foreach (var (day, answers) in days.SelectMany(day => day.Earlier.Append(day.Answers).Select(answers => (day.Date, answers))))
        {
            place++;
            if (answers.EarlierWarningSign is { } said)
            {
                var ended = EndedBy(signs, said, day);
                signs = [.. signs.Select(sign => ended.Contains(sign) ? sign with { Settled = said, SettledOn = day } : sign)];
            }

            var told = LightDecision.Stops(answers).ToList();
            signs.RemoveAll(sign => sign.Settled is null && sign.Date == day && told.Contains(sign.Code));
            signs.AddRange(told.Select(code => new WarningSign(code, day, place)));
        }

        return signs;
    }

    /// <summary>
    /// The open signs that an answer settles: over are all of them, a wrong tap were only those of today that were told last. One that was also told on
    /// an earlier day stays open from that day.
    /// </summary>
    /// <param name="signs">The signs so far.</param>
    /// <param name="said">The answer.</param>
    /// <param name="today">The local day of the answer.</param>
    public static IReadOnlyList<WarningSign> EndedBy(IReadOnlyList<WarningSign> signs, EarlierWarningSign said, DateOnly today)
    {
        var open = signs.Where(sign => sign.Settled is null).ToList();
        if (said == EarlierWarningSign.Over)
        {
            return open;
        }

        open.RemoveAll(sign => sign.Date != today);
        return [.. open.Where(sign => sign.Place == open.Max(last => last.Place))];
    }
}
