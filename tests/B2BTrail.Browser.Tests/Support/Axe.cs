using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>What a page puts in the way of somebody who reads it in another way.</summary>
public static class Axe
{
    private static readonly AxeRunOptions WcagLevelAA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>The serious faults of the page as it is; the others are written to the report.</summary>
    public static async Task<IReadOnlyList<string>> LookAsync(Visitor visitor, string name, ITestOutputHelper output)
    {
        var found = new List<string>();
        foreach (var fault in (await visitor.Page.RunAxe(WcagLevelAA)).Violations)
        {
            var line = $"{name}: {fault.Impact} {fault.Id}: {fault.Help}\n{string.Join('\n', fault.Nodes.Take(4).Select(node => $"    {node.Target} {Short(node.Html)} {Why(node)}"))}";
            output.WriteLine(line);
            if (fault.Impact is "serious" or "critical")
                found.Add(line);
        }

        return found;
    }

    private static string Short(string html) => html.Length <= 160 ? html : html[..160] + "…";

    private static string Why(AxeResultNode node) =>
        JsonSerializer.Serialize(node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message).Take(2));
}
