namespace B2BTrail.Interchange.Runs.Unpacking;

/// <summary>What may still be unpacked from one archive, in bytes.</summary>
internal sealed class ByteBudget(long left)
{
    /// <summary>Takes so many bytes; false where not as many are left.</summary>
    public bool Take(int bytes)
    {
        left = Math.Max(-1, left - bytes);
        return left >= 0;
    }
}
