namespace B2BTrail.Web.Features.Runs;

/// <summary>The weeks of the log, newest first, and where their lines stand: a week is one line and stands above its runs.</summary>
public sealed class RunLog
{
    private readonly int[] _at;

    /// <summary>A log of these weeks, newest first.</summary>
    public RunLog(IReadOnlyList<LogWeek> weeks)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        Weeks = weeks;
        _at = new int[weeks.Count];
        foreach (var (number, week) in weeks.Index())
        {
            _at[number] = Lines;
            Lines += 1 + week.Shown;
        }
    }

    /// <summary>The weeks, newest first.</summary>
    public IReadOnlyList<LogWeek> Weeks { get; }

    /// <summary>How many lines there are.</summary>
    public int Lines { get; }

    /// <summary>How many runs there are.</summary>
    public int Runs => Lines - Weeks.Count;

    /// <summary>Which runs stand in some of the lines: how many come before them and how many they are.</summary>
    public (int Skip, int Take) RunsIn(int firstLine, int lines)
    {
        var (skip, end) = (RunsBefore(firstLine), RunsBefore(Math.Min(firstLine + lines, Lines)));
        return (skip, end - skip);
    }

    /// <summary>Some of the lines.</summary>
    /// <param name="firstLine">The first of them.</param>
    /// <param name="lines">How many.</param>
    /// <param name="runs">The runs that <see cref="RunsIn"/> names, as far as they are still there.</param>
    public IReadOnlyList<LogRow> Rows(int firstLine, int lines, IReadOnlyList<RunRow> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var rows = new List<LogRow>();
        var used = 0;
        for (var line = firstLine; line < Math.Min(firstLine + lines, Lines); line++)
        {
            if (Array.BinarySearch(_at, line) is >= 0 and var week)
            {
                rows.Add(new LogRow(Weeks[week], null));
            }
            else if (used < runs.Count)
            {
                rows.Add(new LogRow(null, runs[used++]));
            }
        }

        return rows;
    }

    // Between two places of the search lies the week that begins before the line.
    private int RunsBefore(int line) => Array.BinarySearch(_at, line) is var found && found >= 0 ? line - found : line - ~found;
}
