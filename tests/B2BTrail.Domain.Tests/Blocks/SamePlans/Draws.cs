namespace B2BTrail.Domain.Tests.Blocks.SamePlans;

/// <summary>
/// Numbers at random that are the same in every version of the runtime and of every library: SplitMix64 (Steele, Lea, Flood 2014), written
/// out. A sequence is a kind of draw and a number.
/// </summary>
internal sealed class Draws(uint kind, int number)
{
    private ulong _state = ((ulong)kind << 32) | (uint)number;

    /// <summary>A whole number, both ends included.</summary>
    internal int Int(int from, int to) => from + (int)(Next() % (ulong)(to - from + 1));

    /// <summary>A number from one end up to the other.</summary>
    internal double Double(double from, double to) => from + ((to - from) * ((Next() >> 11) / (double)(1UL << 53)));

    /// <summary>Whether something happens that does in so many cases of a hundred.</summary>
    internal bool Percent(int percent) => Int(1, 100) <= percent;

    /// <summary>One of some things.</summary>
    internal T Of<T>(params ReadOnlySpan<T> things) => things[Int(0, things.Length - 1)];

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
