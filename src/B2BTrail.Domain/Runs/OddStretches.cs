namespace B2BTrail.Domain.Runs;

/// <summary>
/// Finds the few points of a stretch that cannot be reached from the many. Between two leaps the points hang together; what lies between
/// two stretches of which the later can be reached from the earlier is odd, and so is a short stretch at either end. A leap that all
/// later points keep is left as it is, and so is everything where leaps are the rule, as on a drive (our own rules).
/// </summary>
internal static class OddStretches
{
    /// <summary>So many points at most are odd in a row …</summary>
    internal const int Few = 20;

    /// <summary>… or this share of all.</summary>
    internal const double FewShare = 0.05;

    /// <summary>No more leaps than these lie between two stretches that hang together.</summary>
    internal const int MostLeapsInARow = 2 * Few;

    /// <summary>Where more steps than this share are leaps, none of them is odd.</summary>
    internal const double MostLeaps = 0.25;

    /// <summary>A stretch at an end is odd where the longest one is so many times longer.</summary>
    internal const int EndRatio = 5;

    /// <summary>The odd ones.</summary>
    /// <param name="points">The points of the track.</param>
    /// <param name="known">Which of them are looked at, in order, without a break between them.</param>
    /// <param name="reach">Tells what is a leap.</param>
    public static IEnumerable<int> Of<TReach>(ReadOnlySpan<TrackPoint> points, List<int> known, TReach reach)
        where TReach : struct, IReach
    {
        List<int> begins = [0];
        for (var i = 1; i < known.Count; i++)
        {
            if (reach.IsLeap(points[known[i - 1]], points[known[i]]))
            {
                begins.Add(i);
            }
        }

        if (begins.Count == 1 || begins.Count - 1 > Math.Max(2, MostLeaps * known.Count))
        {
            return [];
        }

        begins.Add(known.Count);
        return Chosen(known, Chains(points, known, begins, reach));
    }

    // Each chain is of stretches that hang together over what lies between them.
    private static List<List<Range>> Chains<TReach>(ReadOnlySpan<TrackPoint> points, List<int> known, List<int> begins, TReach reach)
        where TReach : struct, IReach
    {
        var few = Math.Max(Few, FewShare * known.Count);
        List<List<Range>> chains = [[begins[0]..begins[1]]];
        for (var at = 1; at + 1 < begins.Count; at++)
        {
            var from = begins[at];
            for (var next = at; next + 1 < begins.Count && next - at <= MostLeapsInARow && begins[next] - from <= few; next++)
            {
                if (next > at && !reach.IsLeap(points[known[from - 1]], points[known[begins[next]]]))
                {
                    at = next;
                    break;
                }
            }

            if (begins[at] == from)
            {
                chains.Add([]);
            }

            chains[^1].Add(begins[at]..begins[at + 1]);
        }

        return chains;
    }

    private static List<int> Chosen(List<int> known, List<List<Range>> chains)
    {
        var (first, last) = (0, chains.Count - 1);
        var longest = chains.Max(Length);
        while (IsShort(chains[first], longest))
        {
            first++;
        }

        while (IsShort(chains[last], longest))
        {
            last--;
        }

        var isOdd = new bool[known.Count];
        Array.Fill(isOdd, true);
        foreach (var range in chains[first..(last + 1)].SelectMany(chain => chain))
        {
            isOdd.AsSpan(range).Clear();
        }

        return [.. known.Where((_, i) => isOdd[i])];
    }

    private static bool IsShort(List<Range> chain, int longest) => Length(chain) <= Few && Length(chain) * EndRatio <= longest;

    private static int Length(List<Range> chain) => chain.Sum(range => range.End.Value - range.Start.Value);
}
