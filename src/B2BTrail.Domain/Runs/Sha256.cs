namespace B2BTrail.Domain.Runs;

/// <summary>Names a file by its content: the 64 small hexadecimal digits of its SHA-256.</summary>
public readonly record struct Sha256
{
    /// <summary>How many digits there are.</summary>
    public const int Length = 64;

    /// <summary>Takes the digits.</summary>
    /// <exception cref="ArgumentException">These are not 64 small hexadecimal digits.</exception>
    public Sha256(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length != Length || !value.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException("A SHA-256 has 64 small hexadecimal digits.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The digits.</summary>
    public string Value { get; }

    /// <summary>From the 32 bytes of the hash.</summary>
    public static Sha256 Of(ReadOnlySpan<byte> hash) => new(Convert.ToHexStringLower(hash));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
