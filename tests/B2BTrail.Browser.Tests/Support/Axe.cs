using Deque.AxeCore.Commons;

namespace B2BTrail.Browser.Tests.Support;

/// <summary>What a page puts in the way of somebody who reads it in another way.</summary>
public static class Axe
{
    private const string Look =
        """
        async (onlyColors) => {
          const short = html => html.length <= 160 ? html : html.slice(0, 160) + "…";
          const why = node => JSON.stringify([...node.any, ...node.all, ...node.none].map(check => check.message).slice(0, 2));
          const { violations } = await axe.run(document, {
            runOnly: onlyColors ? ["color-contrast"] : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            resultTypes: ["violations"],
          });
          return violations.map(fault =>
            `${fault.impact} ${fault.id}: ${fault.help}\n` + fault.nodes.slice(0, 4).map(node => `    ${node.target} ${short(node.html)} ${why(node)}`).join("\n"));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The serious faults of the page as it is; the others are written to the report.</summary>
    /// <param name="visitor">Who looks.</param>
    /// <param name="name">The page.</param>
    /// <param name="output">The report.</param>
    /// <param name="onlyColors">Whether the page was looked at whole and only its colors are others now.</param>
    public static async Task<IReadOnlyList<string>> LookAsync(Visitor visitor, string name, ITestOutputHelper output, bool onlyColors = false)
    {
        if (!await visitor.Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await visitor.Page.EvaluateAsync(Script);
        var faults = await visitor.Page.EvaluateAsync<string[]>(Look, onlyColors);
        foreach (var fault in faults)
            output.WriteLine($"{name}: {fault}");
        return [.. faults.Where(fault => fault.StartsWith("serious", StringComparison.Ordinal) || fault.StartsWith("critical", StringComparison.Ordinal)).Select(fault => $"{name}: {fault}")];
    }
}
