using System.Text.RegularExpressions;
using B2BTrail.Domain.Tests;

namespace B2BTrail.Web.Tests.Architecture;

/// <summary>
/// A test that finds a button and presses it after the page was drawn anew presses one that is there no more: it fails one time in many. What
/// is found is pressed on the page's own thread, before anything else can be drawn (<c>page.InvokeAsync(() =&gt; page.Find(…).ClickAsync())</c>).
/// </summary>
public sealed partial class ElementEventsTests
{
    [Fact]
    public void Every_event_is_sent_where_its_element_is_found()
    {
        var tests = Checkout.Path("tests", "B2BTrail.Web.Tests");
        var loose =
            from file in Directory.GetFiles(tests, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(tests, file).Replace('\\', '/')
            where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("Architecture/", StringComparison.Ordinal)
            from line in File.ReadAllLines(file)
            where Event().IsMatch(line) && !line.Contains("InvokeAsync(", StringComparison.Ordinal)
            select $"{path}: {line.Trim()}";

        Assert.Empty(loose);
    }

    // Services have a ChangeAsync of their own: where an element changes, it was found.
    [GeneratedRegex(@"\.(?:Click|Submit|Input|Blur|KeyDown|KeyUp|FocusIn|FocusOut|TriggerEvent)(?:Async)?\(|(?:Find|QuerySelector|Text|Calendar).*\.Change(?:Async)?\(", RegexOptions.None, 1000)]
    private static partial Regex Event();
}
