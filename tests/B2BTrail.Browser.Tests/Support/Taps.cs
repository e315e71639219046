namespace B2BTrail.Browser.Tests.Support;

/// <summary>A thumb that counts: each tap and each field that it enters is one; what is typed is none.</summary>
public sealed class Taps(Visitor visitor)
{
    /// <summary>How often the screen was tapped.</summary>
    public int Count { get; private set; }

    /// <summary>Taps.</summary>
    public async Task OnAsync(ILocator target)
    {
        await target.TapAsync();
        Count++;
    }

    /// <summary>Taps into a field and types.</summary>
    public async Task TypeAsync(string label, string text)
    {
        await OnAsync(visitor.Field(label));
        await visitor.Field(label).FillAsync(text);
    }
}
