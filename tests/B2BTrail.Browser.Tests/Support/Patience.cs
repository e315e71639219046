namespace B2BTrail.Browser.Tests.Support;

/// <summary>How long a story waits for what has to happen. Nothing waits this long unless something is wrong; a busy machine is not.</summary>
public static class Patience
{
    public const int Seconds = 30;

    public const int Milliseconds = Seconds * 1000;

    public static TimeSpan Span { get; } = TimeSpan.FromSeconds(Seconds);
}
