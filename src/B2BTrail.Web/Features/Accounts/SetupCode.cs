using System.Security.Cryptography;
using System.Text;
using B2BTrail.Web.Hosting;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>
/// What whoever started the program can read and nobody else: asked for the first account, which owns the installation. Lives in memory
/// and on the console alone, never in a log. Used by one visitor at a time (<see cref="FirstAccount.OneAtATime"/>).
/// </summary>
internal sealed partial class SetupCode(ILogger<SecurityLog> log)
{
    /// <summary>After so many wrong ones there is a new code.</summary>
    public const int MostWrong = 50;

    // Without vowels, which make words, and without what looks like something else: 0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V.
    private const string Alphabet = "CDFHJKMNPQRTWXY3479";
    private const int Half = 4;

    private int _wrong;

    /// <summary>The code as it is printed: two groups of four.</summary>
    public string Current { get; private set; } = New();

    /// <summary>Whether this is the code, however it was typed. Past too many wrong ones the code changes and is printed again.</summary>
    public bool IsRight(string? typed)
    {
        var plain = Plain(typed ?? "");
        if (plain.Length == 0)
            return false;
        if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(plain), Encoding.UTF8.GetBytes(Plain(Current))))
        {
            Right(log);
            return true;
        }

        Wrong(log);
        if (++_wrong >= MostWrong)
        {
            (Current, _wrong) = (New(), 0);
            Changed(log, MostWrong);
            Print();
        }

        return false;
    }

    /// <summary>Tells the person at the console, past the logger.</summary>
    public void Print() => Console.Out.WriteLine($"Setup code: {Current} (needed to create the first account from another machine)");

    private static string New() => $"{RandomNumberGenerator.GetString(Alphabet, Half)}-{RandomNumberGenerator.GetString(Alphabet, Half)}";

    private static string Plain(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [LoggerMessage(LogLevel.Information, "The setup code was entered")]
    private static partial void Right(ILogger log);

    [LoggerMessage(LogLevel.Warning, "A wrong setup code was entered")]
    private static partial void Wrong(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The setup code was replaced after {Tries} wrong tries; the new one is on the console")]
    private static partial void Changed(ILogger log, int tries);
}
